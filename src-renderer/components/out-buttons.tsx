import { Button } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import { listText } from "../text/lists.ts";

interface OutButtonsProps {
  /** What the list is called. */
  readonly title: string;
  readonly busy: boolean;
  /** The list of its page that Ctrl+P prints. */
  readonly isMain?: boolean;
  readonly onPrint: () => void;
  readonly onExcel: () => void;
}

/** A list on paper and as a workbook: the same two buttons beside every list. */
export function OutButtons({ title, busy, isMain = false, onPrint, onExcel }: OutButtonsProps) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={listText.printOf(title)}
        loading={busy}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={onPrint}
        {...(isMain ? { "data-key": "Ctrl+P" } : {})}
      >
        {listText.printShort}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={listText.excelOf(title)}
        loading={busy}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={onExcel}
      >
        {listText.excelShort}
      </Button>
    </>
  );
}
