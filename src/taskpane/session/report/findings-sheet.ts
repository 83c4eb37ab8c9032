import { a1 } from "../../../check/sheet/address";
import type { NewSheet } from "../../../check/sheet/new-sheet";
import type { CellRange } from "../../../check/sheet/snapshot";
import { findingsList, type FindingsList, type ListWords } from "../../../report/list/list";
import { listNewSheet } from "../../../report/list/new-sheet";
import { readPrevious, type PreviousReading } from "../../../report/list/previous";
import { renewList } from "../../../report/list/renew";
import type { Report } from "../../../report/report";
import type { AddedSheet } from "../../../host/sheets";
import { FINDINGS_SHEET } from "../../../text/findings-sheet";
import type { ReportTexts } from "../../../text/report";
import type { SheetStep } from "../sheets/step";
import type { SheetStepKind } from "../sheets/types";
import type { SheetWork } from "../sheets/work";

interface Made {
  readonly sheet: string;
  /** What taking it back is called. */
  readonly what: SheetStepKind;
  readonly sentence: string;
}

/** Makes 问题清单 on a sheet of the workbook, over the one made before. Null where it was not made; `tell` has said why. */
export async function makeFindingsSheet(
  { host }: Pick<SheetWork, "host">,
  step: SheetStep,
  report: Report,
  words: ListWords,
  { texts, tell }: { readonly texts: ReportTexts; readonly tell: (sentence: string) => void },
): Promise<Made | null> {
  const list = findingsList([report], words);
  const all = await host.sheetNames();
  const before = await findList(host, all);
  if (before === null) {
    const { name } = await step.add(listNewSheet(list));
    return { sheet: name, what: "made", sentence: texts.listed(name, report.findings.length) };
  }
  const { found, reading } = before;
  const { name } = found;
  if (reading.kind === "formula") {
    tell(texts.formula(name, a1(reading.row, reading.column)));
    return null;
  }
  const { list: next, ...counts } = renewList(list, reading.list, { checked: report.sheets, all }, words.language);
  await step.replace(found, listNewSheet(next), asBefore(found, list));
  return { sheet: name, what: "deleted", sentence: texts.renewed(name, counts) };
}

/** A number behind the name is Excel's way to tell sheets apart; a list that the user gave another name is theirs. */
const LIST_NAME = new RegExp(
  `^(?:${Object.values(FINDINGS_SHEET)
    .map(({ name }) => name)
    .join("|")})(?: \\(\\d+\\))?$`,
  "iu",
);

interface FoundList {
  readonly found: AddedSheet;
  readonly reading: Exclude<PreviousReading, { readonly kind: "other" }>;
}

/** The first list of ours, in the order of the sheets; one that the user has hidden is looked for by its plain name. */
async function findList(
  host: Pick<SheetWork["host"], "findSheet">,
  sheets: readonly string[],
): Promise<FoundList | null> {
  const names = [
    ...sheets.filter((name) => LIST_NAME.test(name)),
    ...Object.values(FINDINGS_SHEET).map(({ name }) => name),
  ];
  for (const name of new Set(names)) {
    const found = await host.findSheet(name);
    const reading = found === null ? null : readPrevious(found);
    if (found !== null && reading !== null && reading.kind !== "other") return { found, reading };
  }
  return null;
}

/** What to add to have the sheet back as it was. */
function asBefore({ name, values, formulas }: AddedSheet, list: FindingsList): NewSheet {
  const { columnWidths, looks, frozenRows } = listNewSheet(list);
  return {
    ...{ name, cells: values, columnWidths, looks, frozenRows },
    formulas: formulas.flatMap((row, r) =>
      row.flatMap((formula, c) => (formula === null ? [] : [{ row: r, column: c, formula }])),
    ),
  };
}

export const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
