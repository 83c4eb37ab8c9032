import { once } from "../../once";
import { cleanCell, spanOf } from "../../sheet/clean";
import { slice, type Located, type Span } from "../../sheet/located";
import { mergeAt, speakingRow } from "../../sheet/merges";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { pathBefore } from "../../indicator/bracketed/path";
import type { CategoryPart } from "../../indicator/types";
import type { Texts } from "../texts";
import { headedLevel } from "../class-headings";
import { isNothing } from "../nothing";
import { isNote } from "../labels";
import { spreadIndicator, type OutcomeCells, type TargetCells } from "../spread";
import { statedWeights } from "../class-weights";
import type { ClassWeight, Indicator } from "../types";
import { underHeadings, type HeadedRow } from "./class-heading";
import { namedDrafts, pairedDrafts, type Draft } from "./drafts-of-row";
import type { ListHeader } from "./header";
import { pointsAt, weightAt } from "./points";

/** The indicators of a project's rows, and their cells. */
export interface RowIndicators {
  readonly indicators: readonly Indicator[];
  readonly cells: readonly Span[];
  readonly classWeights: readonly ClassWeight[];
}

const PARTS = ["level1", "level2", "indicator", "sign", "annual", "cycle", "measure"] as const;

type Part = (typeof PARTS)[number];

/** The cells of one row; a part that is not there or blank is null. */
type Parts = Record<Part, Located<string> | null>;

/** Reads the indicators of a project, one a row; a row for the year and one for the whole period may be one indicator. */
export function rowIndicators(
  sheet: SheetSnapshot,
  header: ListHeader,
  rows: readonly number[],
  headings: readonly HeadedRow[],
  texts: Texts,
): RowIndicators {
  const cells: Span[] = [];
  const drafts =
    header.bands.length === 0
      ? draftsIn(sheet, header, rows, cells, headings)
      : bandHeaders(header).flatMap(({ own, level1, level2 }) =>
          draftsIn(sheet, own, rows, cells).map((draft): Draft => ({
            ...draft,
            level1,
            level2: level2 ?? draft.level2,
          })),
        );
  const filed = drafts.map(({ level1, level2 }, index) => ({ position: index + 1, levels: [level1, level2] as const }));
  return {
    indicators: drafts.map((draft, index) => spreadIndicator(draft, index + 1, texts)),
    cells,
    classWeights: header.columns.has("weight") ? statedWeights(filed) : [],
  };
}

/** A header for each class that has columns of its own. */
const bandHeaders = once((header: ListHeader) =>
  header.bands.map(({ level1, level2, columns }) => ({ level1, level2, own: { ...header, columns } })),
);

function draftsIn(
  sheet: SheetSnapshot,
  header: ListHeader,
  rows: readonly number[],
  cells: Span[],
  headings: readonly HeadedRow[] = [],
): Draft[] {
  const columns = partColumns(header);
  const pairs = header.columns.has("is-annual") ? new Map<string, Draft>() : null;
  const drafts: Draft[] = [];
  let above: Parts | null = null;
  const hasLevels = header.columns.has("level1") || header.columns.has("level2");
  for (const at of rows) {
    const parts = partsAt(sheet, at, rows[0] ?? at, columns, cells);
    const level = hasLevels ? null : levelHeadedBy(parts);
    if (level !== null) {
      above = headingParts(parts, level, above);
      continue;
    }
    if (headings.length > 0) underHeadings(parts, at, headings);
    inherit(parts, above);
    above = parts;
    if (header.hasTargetsInNames) {
      const outcome = outcomeAt(sheet, header, at);
      if (!isNoName(cellText(sheet, at, header.columns.get("indicator") ?? 0).trim()))
        drafts.push(...namedDrafts(sheet, header, at, { ...parts, weight: weightAt(sheet, header, at), outcome }));
      continue;
    }
    const draft = draftOf(sheet, header, at, parts);
    const several = draft === null ? null : pairedDrafts(sheet, header, at, draft);
    if (several !== null) drafts.push(...several);
    else if (draft !== null && (pairs === null || !joinsPartner(draft, pairs))) drafts.push(draft);
  }
  return drafts;
}

/** The columns of an indicator's parts from left to right. */
const partColumns = once(({ columns }: ListHeader): readonly { part: Part; column: number }[] =>
  PARTS.flatMap((part) => {
    const column = columns.get(part);
    return column === undefined ? [] : [{ part, column }];
  }).sort((a, b) => a.column - b.column),
);

/** The parts of a row of the project that begins at `first`; each cell is also added to `cells`, whole, with the row it stands in. */
function partsAt(
  sheet: SheetSnapshot,
  at: number,
  first: number,
  columns: ReturnType<typeof partColumns>,
  cells: Span[],
): Parts {
  const parts: Parts = {
    level1: null,
    level2: null,
    indicator: null,
    sign: null,
    annual: null,
    cycle: null,
    measure: null,
  };
  for (const { part, column } of columns) {
    const raw = cellText(sheet, at, column);
    if (raw === "") {
      // Merged downwards, the first cell speaks for those below it.
      const merge = mergeAt(sheet, at, column);
      if (merge?.left === column && first <= merge.top && merge.top < at)
        parts[part] = filled(cleanCell(sheet, merge.top, column));
      continue;
    }
    const cell = filled(cleanCell(sheet, at, column));
    if (cell === null) continue;
    parts[part] = cell;
    const span = cell.spans[0];
    const isWhole = span?.start === 0 && span.end === raw.length;
    cells.push(isWhole ? span : spanOf(sheet, at, column, 0, raw.length));
  }
  return parts;
}

const filled = (cell: Located<string>): Located<string> | null => (cell.value === "" ? null : cell);

/** 产出指标 in the column of names, without a target, heads the indicators below it where no column says their classes. */
function levelHeadedBy({ indicator, annual, cycle }: Parts): 1 | 2 | null {
  const isBlank = [annual, cycle].every((cell) => cell === null || isNothing(cell.value));
  return indicator === null || !isBlank ? null : headedLevel(indicator.value);
}

/** What a row that heads a class leaves to the rows below. */
const headingParts = (parts: Parts, level: 1 | 2, above: Parts | null): Parts =>
  level === 1
    ? { ...parts, level1: parts.indicator, level2: null }
    : { ...parts, level1: above?.level1 ?? null, level2: parts.indicator };

/** Levels are written once for the rows below; under another level 1 the level 2 above says nothing any more. */
function inherit(parts: Parts, above: Parts | null): void {
  if (above === null) return;
  const isSame = parts.level1 === null || parts.level1.value === above.level1?.value;
  parts.level1 ??= above.level1;
  if (isSame) parts.level2 ??= above.level2;
}

/** The indicator of a row, or null where it has no target and no name but what forms print there. */
function draftOf(sheet: SheetSnapshot, header: ListHeader, at: number, parts: Parts): Draft | null {
  const path = header.columns.has("level1") || header.columns.has("level2") ? null : pathIn(parts.indicator);
  const { level1, level2, indicator: name } = path === null ? parts : { ...parts, ...path };
  if (parts.annual === null && parts.cycle === null && (name === null || isNoName(name.value))) return null;
  if ([name, parts.annual, parts.cycle].every((cell) => cell === null || isNothing(cell.value))) return null;
  const annual = targetOf(sheet, header, at, parts, "annual");
  const cycle = targetOf(sheet, header, at, parts, "cycle");
  const period = header.columns.get("is-annual");
  const isWhole = period !== undefined && SAYS_WHOLE.test(cellText(sheet, at, period).trim());
  return {
    level1,
    level2,
    name,
    cycle: isWhole ? (annual ?? cycle) : cycle,
    annual: isWhole ? null : annual,
    weight: weightAt(sheet, header, at),
    outcome: outcomeAt(sheet, header, at),
  };
}

/** The classes and the name of a cell that holds both: 产出指标-数量指标-培训人数. */
function pathIn(cell: Located<string> | null): Pick<Parts, "level1" | "level2" | "indicator"> | null {
  const path = cell === null ? null : pathBefore(cell.value);
  if (cell === null || path === null) return null;
  const part = (category: CategoryPart | null): Located<string> | null => {
    const [start, end] = [category?.spans[0]?.start, category?.spans.at(-1)?.end];
    if (start === undefined || end === undefined) return null;
    return { value: cell.value.slice(start, end), spans: slice(cell, start, end) };
  };
  const { nameStart } = path;
  const indicator = { value: cell.value.slice(nameStart), spans: slice(cell, nameStart, cell.value.length) };
  return { level1: part(path.level1), level2: part(path.level2), indicator };
}

/** 指标1：, which forms print where a name goes, or a remark below the indicators. */
const isNoName = (text: string): boolean => /^指标\s*\d*\s*[:：]?$/.test(text) || isNote(text);

/** 否 in the column 是否年度: the target is for the whole period. */
const SAYS_WHOLE = /^(?:否|不是|[nN0]|false|no|实施周期|中期|周期)/i;

/** A target of a row, an empty one where its cell is blank; null where the list has no such column. */
function targetOf(
  sheet: SheetSnapshot,
  header: ListHeader,
  at: number,
  parts: Parts,
  part: "annual" | "cycle",
): TargetCells | null {
  const column = header.columns.get(part);
  if (column === undefined) return null;
  const cellOf = (own: "sign" | "measure"): Located<string> | null => {
    const its = header.columns.get(own);
    return parts[own] ?? (its === undefined ? null : cleanCell(sheet, at, its));
  };
  return { sign: cellOf("sign"), value: parts[part] ?? cleanCell(sheet, at, column), unit: cellOf("measure") };
}

/** What came of an indicator; null in lists of goals alone. A cell merged over several rows speaks for each of them. */
function outcomeAt(sheet: SheetSnapshot, header: ListHeader, at: number): OutcomeCells | null {
  const { columns } = header;
  if (!columns.has("actual") && !columns.has("score") && !columns.has("reason")) return null;
  const text = (role: "actual" | "reason"): Located<string> | null => {
    const column = columns.get(role);
    return column === undefined ? null : cleanCell(sheet, speakingRow(sheet, at, column), column);
  };
  return { actual: text("actual"), score: pointsAt(sheet, header, at, "score"), reason: text("reason") };
}

/** Adds a target to the earlier row of the same indicator that lacks it; false where there is none, which then waits for its partner. */
function joinsPartner(draft: Draft, waiting: Map<string, Draft>): boolean {
  const { level1, level2, name } = draft;
  if (name === null) return false;
  const isWhole = draft.annual === null;
  const key = `${(level2 ?? level1)?.value ?? ""}\n${name.value}\n`;
  const partner = waiting.get(`${key}${isWhole ? "annual" : "whole"}`);
  if (partner === undefined) {
    waiting.set(`${key}${isWhole ? "whole" : "annual"}`, draft);
    return false;
  }
  waiting.delete(`${key}${isWhole ? "annual" : "whole"}`);
  partner.cycle ??= draft.cycle;
  partner.annual ??= draft.annual;
  if (partner.weight === null || partner.weight.amount.kind === "blank") partner.weight = draft.weight;
  return true;
}
