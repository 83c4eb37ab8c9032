import path from "node:path";
import type { Language } from "../../text/language";
import { workbookOf } from "../formats/xlsx/workbook";
import type { FileRows, RowsSummary } from "../formats/xlsx/xlsx";
import type { Sink } from "./sink";

/** Takes the rows of a workbook (see `xlsxFormat`) and writes it to `file` when all are there. `folder` is what files are named from. */
export function xlsxSink(sink: Sink, file: string, folder: string, language: Language): Sink {
  const pieces: string[] = [];
  const fromThere = (own: string): string =>
    path.relative(path.dirname(file), path.resolve(folder, own)).split(path.sep).join("/");
  return {
    ...sink,
    write: (piece) => {
      pieces.push(typeof piece === "string" ? piece : new TextDecoder().decode(piece));
      return Promise.resolve();
    },
    finish: async () => {
      const lines = linesOf(pieces);
      const summary = JSON.parse(lines.pop() ?? "") as RowsSummary;
      const files = lines.map((line) => JSON.parse(line) as FileRows);
      await sink.write(workbookOf(files, summary, fromThere, language));
      await sink.finish();
    },
  };
}

/** The lines that pieces make, whatever the pieces are. All of them as one text might be longer than a text can be. */
function linesOf(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  let open = "";
  for (const piece of pieces) {
    const [first = "", ...others] = piece.split("\n");
    open += first;
    for (const other of others) {
      lines.push(open);
      open = other;
    }
  }
  return lines;
}
