/** Points (1/72 inch) of a length in millimetres. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
