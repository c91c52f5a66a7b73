import { documentContextClass } from "./pdfmake-classes.ts";

/**
 * A cell that spans the rows of a table's head pushes its last row down to its own lower edge. For rows that are never
 * split pdfmake takes off what was above the table where it stands on the first page (0.3.11), although a head is one
 * block whose places count from its own top: a name of three lines then reached into the first row. Only heads have
 * such cells here.
 */
export function keepTallHeads(): void {
  const { markEnding } = documentContextClass.prototype;
  documentContextClass.prototype.markEnding = function markEndingOfHead(cell, offset) {
    markEnding.call(this, cell, offset, 0);
  };
}
