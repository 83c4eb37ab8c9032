import { tableDecimals } from "../../money/sums";
import type { Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Profile } from "../../standard/profile";
import { basisOf } from "../basis";
import type { Header } from "../header";
import type { ReadingMemory } from "../reading-memory";
import { isTotalName } from "../labels";
import { officeName } from "../list-numbers";
import { strangeLabels } from "../list/strange";
import { sumTree } from "../tree";
import { vocabularyOf, type LabelVocabulary } from "../vocabulary/vocabulary";
import { isProject, type BudgetTable, type Project, type RowKind, type TableRow } from "../types";
import { readHead, type Head } from "./head";
import { headerCell, moneyColumnsOf } from "./money";
import { changedPlaces } from "../../changes";
import { patched, readRows, sameContext, sameForSums, sumsOf, type Body, type MakeRow } from "./memory";
import { regionsOf, sameRegions, type Region } from "./regions";
import { makeProject, makeRow, withoutSpaces, type RowContext, type RowDraft } from "./rows";
import { hasGoalHeading } from "./goals";
import { decideKinds } from "./kinds";

/** Reads layout L0, the packed lists of a sheet: one project a row, its indicators packed into one cell. */
export function readPackedLists(sheet: SheetSnapshot, profile: Profile, memory: ReadingMemory): BudgetTable[] {
  const vocabulary = vocabularyOf(profile);
  const known = memory.packedRegions.get(sheet.name);
  const regions =
    known !== undefined && sameRegions(known, sheet, vocabulary) ? known.regions : regionsOf(sheet, vocabulary);
  memory.packedRegions.set(sheet.name, { sheet, regions });
  return regions.map((region, index) => readRegion(sheet, region, `${sheet.name}\n${index}`, profile, memory));
}

function readRegion(
  sheet: SheetSnapshot,
  region: Region,
  id: string,
  profile: Profile,
  memory: ReadingMemory,
): BudgetTable {
  const { header } = region;
  const vocabulary = vocabularyOf(profile);
  const head = readHead(sheet, header, region.top, vocabulary);
  const before = memory.packedLists.get(id);
  const context = sameContext(before?.context, contextOf(sheet, region, head, vocabulary));
  const drafts = readRows(sheet, region, context, before?.context === context ? before.drafts : []);
  const settled =
    before !== undefined && before.context === context && sameForSums(before.drafts, drafts) ? before : null;
  const moneyDecimals = settled?.table.moneyDecimals ?? tableDecimals(amountsOf(drafts));
  const kinds = settled?.kinds ?? decideKinds(drafts, moneyDecimals);
  const make = (index: number, unit: string | null, number: number): TableRow => {
    const draft = drafts[index] as RowDraft;
    const kind = kinds[index] as RowKind;
    if (kind !== "project") return makeRow(sheet, draft, kind);
    return makeProject(sheet, draft, header.top + index, { number, unit }, context, memory.texts);
  };
  const changed = settled && changedPlaces(settled.drafts, drafts);
  const body =
    settled !== null && changed !== null
      ? patched(settled.table, changed, make)
      : built(kinds, drafts, context.unit, make);
  const year = head.year ?? profile.year;
  const table: BudgetTable = {
    layout: "L0",
    sheets: [sheet.name],
    title: head.title,
    department: head.department,
    year,
    basis: basisOf(year, body.projects, profile.categories.printsCodes),
    moneyUnit: head.moneyUnit,
    moneyColumns: context.moneyColumns,
    moneyDecimals,
    hasTargets: targetsIn(body.projects),
    hasRowParts: drafts.some(hasPart),
    ...body,
    headers: settled?.table.headers ?? headersIn(body.rows),
    indicatorHeader: headerCell(sheet, header, "indicators", vocabulary),
    nameHeader: headerCell(sheet, header, "name", vocabulary),
    sums: sumsOf(settled, header) ?? sumTree(body.rows, moneyDecimals),
    parts: [
      {
        sheet: sheet.name,
        range: { top: region.top, bottom: region.end - 1, left: header.left, right: header.right },
        seen: {
          nameFrom: "label",
          year: head.year,
          moneyUnit: head.moneyUnit,
          hasGoal: header.columns.has("goal") || context.hasCellGoals,
          hasTotal: header.columns.has("total"),
          hasDepartment: head.department !== null,
          hasUnit: kinds.includes("unit") || header.unitColumn !== null || head.unit !== null,
          levels: null,
          ...strangeLabels(
            sheet,
            header,
            vocabulary,
            new Set([
              ...header.columns.values(),
              header.unitColumn ?? -1,
              ...header.classes.map(({ column }) => column),
            ]),
          ),
        },
      },
    ],
  };
  memory.packedLists.set(id, { context, top: header.top, drafts, kinds, table });
  return table;
}

function built(kinds: readonly RowKind[], drafts: readonly RowDraft[], above: string | null, make: MakeRow): Body {
  const projects: Project[] = [];
  let unit = kinds.includes("unit") ? null : above;
  /** What the column of units says, merged downwards or written once for the rows below. */
  let own: string | null = null;
  const rows = drafts.map((draft, index) => {
    if (kinds[index] === "unit") unit = officeName(draft.unitCell?.value ?? draft.name.value);
    if (draft.unit !== null && draft.unit !== "" && !isTotalName(draft.unit)) own = officeName(draft.unit);
    const row = make(index, own ?? unit, projects.length + 1);
    if (isProject(row)) projects.push(row);
    return row;
  });
  return { rows, projects };
}

function contextOf(sheet: SheetSnapshot, { header, end }: Region, head: Head, vocabulary: LabelVocabulary): RowContext {
  const moneyColumns = moneyColumnsOf(sheet, header, vocabulary);
  const name = header.columns.get("name") ?? 0;
  const money = moneyColumns[0]?.column ?? Infinity;
  return {
    header,
    moneyColumns,
    moneyUnit: head.moneyUnit,
    offices: [head.department, head.unit].flatMap((office) => (office === null ? [] : [withoutSpaces(office.value)])),
    unit: head.unit?.value ?? null,
    headLines: head.lines,
    hasCellGoals: header.isToldByCells && hasCellGoals(sheet, header, end),
    bands: sheet.merges.filter(({ left, right }) => left <= name && right >= money),
  };
}

function hasCellGoals(sheet: SheetSnapshot, { bottom, columns }: Header, end: number): boolean {
  const column = (columns.get("indicators") ?? 0) - sheet.origin.column;
  const rows = sheet.values.slice(bottom + 1 - sheet.origin.row, end - sheet.origin.row);
  return rows.some((cells) => typeof cells[column] === "string" && hasGoalHeading(cells[column]));
}

function* amountsOf(drafts: readonly RowDraft[]) {
  for (const draft of drafts) for (const { amount } of draft.amounts) yield amount;
}

const hasPart = ({ amounts }: RowDraft): boolean =>
  amounts.some(({ amount, column }) => column.role !== "total" && amount.kind !== "blank");

function targetsIn(projects: readonly Project[]): BudgetTable["hasTargets"] {
  const some = (field: "cycle" | "annual"): boolean =>
    projects.some(({ cells }) => cells.some(({ parsed }) => parsed.indicators.some((one) => one[field] !== null)));
  return { cycle: some("cycle"), annual: some("annual") };
}

/** The name cells of the headers: rows of one header follow each other. */
function headersIn(rows: readonly TableRow[]): Located<string>[] {
  return rows.flatMap((row, index) => (row.kind === "header" && rows[index - 1]?.kind !== "header" ? [row.name] : []));
}
