interface FigureButtonProps {
  readonly text: string;
  readonly label: string;
  readonly onOpen: () => void;
}

/** A number that opens what is behind it. */
export function FigureButton({ text, label, onOpen }: FigureButtonProps) {
  return (
    <button type="button" className="figure-button" aria-label={`${text}. ${label}`} onClick={onOpen}>
      {text}
    </button>
  );
}
