import type { CellValue } from "../check/sheet/snapshot";
import { DONE, findingsList, type ListWords } from "./list/list";
import type { Report } from "./report";

/** The findings of a report as rows to be pasted somewhere: those of the list without its number and what is to be filled in. */
export const findingRows = (report: Report, words: ListWords): readonly (readonly CellValue[])[] =>
  findingsList([{ ...report, sums: [] }], words)
    .rows.filter(({ kind }) => kind === "finding")
    .map(({ cells }) => cells.slice(1, DONE));
