import { projectRef } from "../check/engine/project";
import { once } from "../check/once";
import type { Span } from "../check/sheet/located";
import { cellAt, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import { unitsOf } from "../check/standard/units";
import type { Mapping } from "../check/table/mapping";
import type { BudgetTable, IndicatorCell, Project } from "../check/table/types";
import { openCell } from "./packed/open";
import { CANONICAL_CELL, styleOf } from "./packed/style";
import { openRows } from "./rows/open";
import { isCard, type CellStyle, type Draft, type DraftOwner, type Item, type PackedCellPlace } from "./types";

/**
 * The indicators of a project as a draft; one without indicators gives a draft without cards. `mappings` are the columns the user named,
 * of tables that were read by them.
 */
export function openIndicators(
  project: Project,
  table: BudgetTable,
  sheets: readonly SheetSnapshot[],
  profile: Profile,
  mappings: readonly Mapping[] = [],
): Draft {
  const owner: DraftOwner = projectRef(project);
  return project.cells.length > 0
    ? openPacked(owner, project.cells, table, sheets, profile)
    : openRows(owner, project, table, sheets, profile, mappings);
}

function openPacked(
  owner: DraftOwner,
  packed: readonly IndicatorCell[],
  table: BudgetTable,
  sheets: readonly SheetSnapshot[],
  profile: Profile,
): Draft {
  const items: Item[] = [];
  const places: PackedCellPlace[] = [];
  let style: CellStyle | null = null;
  packed.forEach(({ text, span, under }, place) => {
    const opened = openCell(text, place, items.length + 1, unitsOf(profile), under !== null);
    const { indicators } = opened.parsed;
    if (indicators.length > 0 || opened.parsed.grammar !== "coded") style ??= styleOf(opened.parsed);
    const before = items.filter(isCard).length;
    places.push({
      ...placeOf(span, sheets),
      text,
      lead: opened.lead,
      ...(under === null ? {} : { isUnder: true }),
      // A project's further cells may count on or begin anew.
      beginsAnew: before > 0 && indicators[0]?.ordinal?.number === 1,
    });
    items.push(...opened.items);
  });
  const cards = items.filter(isCard);
  const own = style ?? styleOfTable(table);
  return {
    owner,
    form: { kind: "packed", cells: places, style: own, order: items.map(({ id }) => id) },
    items,
    units: profile.units,
    // What none of the cards has, a new one has not either.
    targets:
      cards.length === 0
        ? own.headings === undefined
          ? targetsOfTable(table)
          : { cycle: false, annual: true }
        : {
            cycle: cards.some(({ cycle }) => cycle !== null),
            annual: cards.some(({ annual }) => annual !== null) || cards.every(({ cycle }) => cycle === null),
          },
    made: items.length,
  };
}

function placeOf(
  { sheet, row, column }: Span,
  sheets: readonly SheetSnapshot[],
): Pick<PackedCellPlace, "sheet" | "row" | "column" | "value" | "isFormula"> {
  const snapshot = sheets.find(({ name }) => name === sheet);
  const at = snapshot === undefined ? null : rowOf(snapshot, row);
  const cell = snapshot === undefined || at === null ? null : cellAt(snapshot, at, column);
  return { sheet, row, column, value: cell?.value ?? null, isFormula: cell?.formula != null };
}

/** The style of the first cell of a table that has indicators, for cells that have none. */
const styleOfTable = once((table: BudgetTable): CellStyle => {
  for (const { cells } of table.projects)
    for (const { parsed } of cells) if (parsed.indicators.length > 0) return styleOf(parsed);
  return CANONICAL_CELL;
});

function targetsOfTable({ hasTargets }: BudgetTable): Draft["targets"] {
  return hasTargets.cycle || hasTargets.annual ? hasTargets : { cycle: true, annual: true };
}
