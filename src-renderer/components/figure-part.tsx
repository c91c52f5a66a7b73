import { formatInteger } from "#shared/base/numbers.ts";
import { FigureButton } from "./figure-button.tsx";

/** A list of codes behind a figure, with its heading. */
export interface OpenedFigure {
  readonly title: string;
  readonly codes: readonly string[];
}

interface PartProps {
  readonly value: number | null | undefined;
  readonly codes: readonly string[];
  readonly title: string;
  readonly label: string;
  readonly onOpen: ((figure: OpenedFigure) => void) | undefined;
}

/** A figure of a report; where the names behind it are known, it opens them. */
export function Part({ value, codes, title, label, onOpen }: PartProps) {
  if (value === null || value === undefined) {
    return "–";
  }
  const text = formatInteger(value);
  return onOpen === undefined || codes.length === 0 ? (
    text
  ) : (
    <FigureButton
      text={text}
      label={label}
      onOpen={() => {
        onOpen({ title, codes });
      }}
    />
  );
}
