import { tableDecimals } from "../../money/sums";
import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { handleOf, type SheetSnapshot } from "../../sheet/snapshot";
import type { Profile } from "../../standard/profile";
import { basisOf } from "../basis";
import { officeName } from "../list-numbers";
import type { ReadingMemory } from "../reading-memory";
import { saysMidYear } from "../labels";
import { readHead, type Head } from "../packed/head";
import { sumTree } from "../tree";
import { vocabularyOf } from "../vocabulary/vocabulary";
import type { AmountCell, BudgetTable, Layout, Project, RowKind, TableRow } from "../types";
import { listHeaders, type ListHeader } from "./header";
import { ProjectReader, settledHeader } from "./memory";
import { NOTHING_STRANGE, strangeLabels } from "./strange";
import { linesOf, listRegions, type ListRegion } from "./regions";
import { itemsOf, type ListItem } from "./rows";
import { unitItems } from "./units";

/** Reads the lists of a sheet that have one indicator a row: L12 and the flat list. */
export function readLists(sheet: SheetSnapshot, profile: Profile, memory: ReadingMemory): BudgetTable[] {
  const vocabulary = vocabularyOf(profile);
  return listRegions(sheet, listHeaders(sheet, vocabulary, memory.candidates), vocabulary).flatMap((region) => {
    const table = readList(sheet, region, layoutOf(region.header), profile, memory);
    // Labels like these over rows that name nothing head some other kind of table.
    const isNamed = table.projects.length === 0 || table.projects.some(({ name }) => name.value !== "");
    return isNamed ? [table] : [];
  });
}

/** An export of the integrated system says which period a target is for, or gives its projects codes. */
const layoutOf = ({ columns }: ListHeader): Layout =>
  columns.has("is-annual") || columns.has("code") ? "L12" : "list";

/** What was done of a target by the middle of the year is no outcome yet. */
function withoutOutcomes(sheet: SheetSnapshot, { header, top }: ListRegion): ListHeader {
  if (!header.columns.has("actual") || !linesOf(sheet, top, header.top).some(saysMidYear)) return header;
  return { ...header, columns: new Map([...header.columns].filter(([role]) => role !== "actual")) };
}

/** Reads one list by its header. */
export function readList(
  sheet: SheetSnapshot,
  region: ListRegion,
  layout: Layout,
  profile: Profile,
  memory: ReadingMemory,
): BudgetTable {
  const header = settledHeader(sheet, withoutOutcomes(sheet, region), memory.listReadings);
  const head = readHead(sheet, { ...header, columns: new Map() }, region.top, vocabularyOf(profile));
  const reader = new ProjectReader(sheet, header, memory.listReadings, memory.texts, head.moneyUnit);
  const headLines = new Set(linesOf(sheet, region.top, header.top));
  const items = itemsOf(sheet, { header, repeated: region.repeated, end: region.end, headLines });
  const before = items.map((item) => (WITHOUT_AMOUNTS.has(item.kind) ? null : reader.before(item)));
  const amounts = items.map((item, index) =>
    WITHOUT_AMOUNTS.has(item.kind) ? NO_AMOUNTS : reader.amounts(item, before[index] ?? null),
  );
  const moneyDecimals = tableDecimals(amounts.flatMap((row) => row.map(({ amount }) => amount)));
  const units = unitItems(sheet, header, items, amounts, officesOf(head), moneyDecimals);

  const rows: TableRow[] = [];
  const projects: Project[] = [];
  let under = units.size > 0 ? null : (head.unit?.value ?? null);
  items.forEach((item, index) => {
    const kind = kindOf(item, units.has(index));
    if (kind === "unit") under = officeName(item.name.value);
    const own = amounts[index] ?? [];
    if (kind === "project") {
      const place = {
        number: projects.length + 1,
        unit: header.columns.has("unit") ? item.unit && officeName(item.unit) : under,
      };
      const project = reader.project(item, before[index] ?? null, own, place);
      projects.push(project);
      rows.push(project);
    } else {
      rows.push({ sheet: sheet.name, row: handleOf(sheet, item.rows[0] ?? 0), kind, name: item.name, amounts: own });
    }
  });

  const year = head.year ?? profile.year;
  return {
    layout,
    sheets: [sheet.name],
    title: head.title,
    department: head.department,
    year,
    basis: basisOf(year, projects, profile.categories.printsCodes),
    moneyUnit: head.moneyUnit,
    moneyColumns: header.money,
    moneyDecimals,
    hasTargets: {
      cycle: projects.some(({ indicators }) => indicators.some(({ cycle }) => cycle !== null)),
      annual: projects.some(({ indicators }) => indicators.some(({ annual }) => annual !== null)),
    },
    hasRowParts: amounts.some((row) =>
      row.some(({ amount, column }) => column.role !== "total" && amount.kind !== "blank"),
    ),
    rows,
    headers: [header, ...region.repeated].map(({ top }) => labelAt(sheet, header, "name", top)),
    indicatorHeader: labelAt(sheet, header, header.columns.has("indicators") ? "indicators" : "indicator", header.top),
    nameHeader: labelAt(sheet, header, "name", header.top),
    projects,
    sums: sumTree(rows, moneyDecimals),
    parts: [
      {
        sheet: sheet.name,
        range: { top: region.top, bottom: region.end - 1, left: header.left, right: header.right },
        seen: {
          nameFrom: "label",
          year: head.year,
          moneyUnit: head.moneyUnit,
          hasGoal: header.columns.has("goal") || header.columns.has("whole-goal"),
          hasTotal: header.columns.has("total"),
          hasDepartment: head.department !== null,
          hasUnit: header.columns.has("unit") || head.unit !== null || rows.some(({ kind }) => kind === "unit"),
          levels: header.columns.has("indicators")
            ? null
            : {
                level1: header.columns.has("level1") || states(projects, "level1"),
                level2: header.columns.has("level2") || states(projects, "level2"),
              },
          // What the user named columns of, leaving others out, is settled.
          ...(layout === "mapped" ? NOTHING_STRANGE : strangeLabels(sheet, header, vocabularyOf(profile))),
        },
      },
    ],
  };
}

/** Whether an indicator states a class beside its name, in the same cell. */
const states = (projects: readonly Project[], level: "level1" | "level2"): boolean =>
  projects.slice(0, LOOKED_AT).some(({ indicators }) => indicators.some((indicator) => indicator[level] !== null));

const LOOKED_AT = 50;

/** What the lines above the header name: a row of the same name is a unit. */
const officesOf = ({ department, unit }: Head): string[] => [department, unit].flatMap((office) => office?.value ?? []);

const NO_AMOUNTS: readonly AmountCell[] = [];

const WITHOUT_AMOUNTS: ReadonlySet<ListItem["kind"]> = new Set(["header", "note", "blank"]);

const kindOf = ({ kind }: ListItem, isUnit: boolean): RowKind =>
  kind === "bare" ? (isUnit ? "unit" : "project") : kind;

/** The label of a column, in the header that begins at `top`. */
function labelAt(
  sheet: SheetSnapshot,
  header: ListHeader,
  role: "name" | "indicator" | "indicators",
  top: number,
): Located<string> {
  const label = header.labels.get(role);
  if (label !== undefined && top === header.top) return label;
  return cleanCell(sheet, top, header.columns.get(role) ?? header.left);
}
