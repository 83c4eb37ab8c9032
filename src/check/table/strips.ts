import { rowBounds, type SheetSnapshot } from "../sheet/snapshot";
import { headersAt, MOST_HEADER_ROWS } from "./header";
import { roleOfLabel } from "./labels";
import type { CandidateRows } from "./candidate-rows";
import { viewOf, type View } from "./forms/cells";
import { findFormHeaders, firstLabelRow } from "./forms/page";
import { headersOfRowsAlone } from "./forms/without-header";
import { isHeadLine, linesOf } from "./list/regions";
import type { LabelVocabulary } from "./vocabulary/vocabulary";
import type { BudgetTable } from "./types";

/** What kind of reader takes the rows below a header. */
export type Kind = "list" | "packed" | "form";

/** Rows of a sheet that one reader takes: a sheet of the same name whose rows are those of the whole. */
export interface Strip {
  readonly kind: Kind;
  readonly sheet: SheetSnapshot;
  /** The rows as those of forms, with the cells that were read while looking for headers. */
  readonly view: View;
}

/** A header of one kind, by its first row. */
interface Start {
  readonly row: number;
  readonly kind: Kind;
}

/**
 * A sheet cut between lists of one indicator a row, packed lists and forms, which have readers of their own. `lists` are what was read
 * of the whole sheet as lists. One strip, the whole sheet, where it holds one kind; none where it holds no header at all.
 */
export function stripsOf(
  sheet: SheetSnapshot,
  lists: readonly BudgetTable[],
  vocabulary: LabelVocabulary,
  candidates: CandidateRows,
): readonly Strip[] {
  const ownHeaders = headerRows(sheet, lists);
  // A list with 绩效指标 over its levels has all labels of a packed list besides its own.
  const packed = packedHeaders(sheet, vocabulary, candidates).filter((row) => !ownHeaders.has(row));
  // A row that is a list's names projects and is no header of a form.
  const view = viewOf(sheet, vocabulary, { candidates });
  const forms = findFormHeaders(view).filter(({ top, bottom }) => !hasAny(ownHeaders, top, bottom));
  const starts = [
    ...[...ownHeaders].map((row): Start => ({ row, kind: "list" })),
    ...packed.map((row): Start => ({ row, kind: "packed" })),
    ...forms.map(({ top: row }): Start => ({ row, kind: "form" })),
  ].sort((a, b) => a.row - b.row);
  const kinds = new Set(starts.map(({ kind }) => kind));
  const [first] = kinds;
  if (first === undefined) return headersOfRowsAlone(view).length === 0 ? [] : [{ kind: "form", sheet, view }];
  if (kinds.size === 1) return [{ kind: first, sheet, view }];
  const { first: firstRow, end } = rowBounds(sheet);
  const runs: { readonly kind: Kind; readonly top: number }[] = [];
  starts.forEach(({ row, kind }, index) => {
    const above = starts[index - 1];
    if (above === undefined) runs.push({ kind, top: firstRow });
    else if (above.kind !== kind)
      runs.push({
        kind,
        top: kind === "form" ? formTop(view, above.row, row) : headTop(sheet, row, vocabulary),
      });
  });
  return runs.map(({ kind, top }, index) => {
    const part = stripFrom(sheet, top, runs[index + 1]?.top ?? end);
    return { kind, sheet: part, view: viewOf(part, vocabulary) };
  });
}

const hasAny = (rows: ReadonlySet<number>, top: number, bottom: number): boolean => {
  for (let row = top; row <= bottom; row += 1) if (rows.has(row)) return true;
  return false;
};

/** The row a form begins at that stands below a header of another kind. */
function formTop(view: View, above: number, header: number): number {
  const row = firstLabelRow(view, above + 1, header);
  return row === null ? header : headTop(view.sheet, row, view.vocabulary);
}

/** The first rows of packed lists' headers. */
function packedHeaders(sheet: SheetSnapshot, vocabulary: LabelVocabulary, candidates: CandidateRows): number[] {
  const isLabel = (value: unknown): boolean => isIndicatorLabel(value, vocabulary);
  // 产出指标 beside 效益指标 head packed cells of one class each.
  const labelled = candidates.find("packed", sheet, (row) => row.some(isLabel) || row.filter(isClass).length >= 2);
  const rows = new Set<number>();
  for (const label of labelled)
    // Its other labels may begin above.
    for (let row = label; row > label - MOST_HEADER_ROWS && row >= sheet.origin.row; row -= 1) {
      if (headersAt(sheet, row, vocabulary).length === 0) continue;
      rows.add(row);
      break;
    }
  return [...rows];
}

/** 绩效目标 may head packed cells as well. */
const PACKED_ROLES: ReadonlySet<unknown> = new Set(["indicators", "goal"]);

/** 绩效指标, 绩效目标 and their like may head packed cells; 数量指标 and other classes stand on every row of a long list. */
const isIndicatorLabel = (value: unknown, vocabulary: LabelVocabulary): boolean =>
  typeof value === "string" &&
  value.length < LONGEST_LABEL &&
  ((/绩效|目标|指标/.test(value) && !IS_CLASS.test(value)) || PACKED_ROLES.has(roleOfLabel(value, vocabulary)));

const isClass = (value: unknown): boolean =>
  typeof value === "string" && value.length < LONGEST_LABEL && IS_CLASS.test(value);

const IS_CLASS = /(?:产出|效益|效果|满意度|成本|数量|质量|时效|影响)(?:指标)?\s*$/;

const LONGEST_LABEL = 30;

function headerRows(sheet: SheetSnapshot, lists: readonly BudgetTable[]): ReadonlySet<number> {
  if (lists.length === 0) return new Set();
  const handles = new Set(
    lists.flatMap(({ rows }) => rows.flatMap(({ kind, row }) => (kind === "header" ? [row] : []))),
  );
  return new Set(sheet.rowHandles.flatMap((handle, index) => (handles.has(handle) ? [sheet.origin.row + index] : [])));
}

/** The first of the lines right above a header that say what it heads. */
function headTop(sheet: SheetSnapshot, header: number, vocabulary: LabelVocabulary): number {
  let top = header;
  for (let row = header - 1; row >= sheet.origin.row; row -= 1) {
    const lines = linesOf(sheet, row, row + 1);
    if (lines.length === 0) continue;
    if (lines.length > MOST_ON_A_LINE || !lines.some((line) => isHeadLine(line, vocabulary))) break;
    top = row;
  }
  return top;
}

/** 部门名称, 单位：万元 and a number of the form may share a line. */
const MOST_ON_A_LINE = 3;

function stripFrom(sheet: SheetSnapshot, top: number, end: number): SheetSnapshot {
  const [from, to] = [top - sheet.origin.row, end - sheet.origin.row];
  return {
    ...sheet,
    partOf: sheet.partOf ?? sheet,
    origin: { row: top, column: sheet.origin.column },
    values: sheet.values.slice(from, to),
    texts: sheet.texts.slice(from, to),
    formulas: sheet.formulas.slice(from, to),
    rowHandles: sheet.rowHandles.slice(from, to),
  };
}
