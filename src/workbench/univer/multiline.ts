import type { IDocumentData, ICellData, Injector, Nullable } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";

/**
 * Hands cells with line breaks to the editor as the paragraphs it thinks in. It takes a plain text for one paragraph, and the breaks
 * would be gone when the user leaves the cell.
 */
export function keepLineBreaks(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1,
    handler: (cell, _place, next) => next(withParagraphs(cell)),
  });
}

function withParagraphs<Cell extends Nullable<ICellData>>(cell: Cell): Cell {
  if (!cell || cell.p || cell.f || typeof cell.v !== "string" || !cell.v.includes("\n")) return cell;
  return { ...cell, p: documentOf(cell.v) };
}

function documentOf(text: string): IDocumentData {
  const dataStream = `${text.replaceAll("\n", "\r")}\r\n`;
  const paragraphs = Array.from(dataStream.matchAll(/\r/g), ({ index }) => ({ startIndex: index }));
  return { id: "lines", body: { dataStream, paragraphs, textRuns: [] }, documentStyle: {} };
}
