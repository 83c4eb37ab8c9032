import { markIn } from "../../check/sheet/mark-formula";

/** A mark that stands on a sheet, to be deleted in the same run. */
export interface FoundMark {
  readonly sheet: string;
  /** Empty for one that was added and has no rule yet: no user can make such a one. */
  readonly id: string;
  /** Cells it stands on. */
  readonly cells: number;
  readonly format: Excel.ConditionalFormat;
}

/** Conditional formats whose formulas are read at once, so that the answer stays small. */
const AT_ONCE = 5_000;

/** Loads the conditional formats of a sheet; the next sync is the caller's. */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/priority");
  return formats;
}

/**
 * The marks among conditional formats that were loaded, with those that broke off before they had a rule, by sheet, in the order in which they are to be deleted: the documentation calls
 * the id of a conditional format its priority, so the last goes first. One sync for their formulas, none where none has one.
 */
export async function marksAmong(
  context: Excel.RequestContext,
  loaded: ReadonlyMap<string, Excel.ConditionalFormatCollection>,
): Promise<readonly FoundMark[]> {
  const custom = [...loaded].flatMap(([sheet, { items }]) =>
    items
      // A formula asked of a format of another kind would be an error.
      .filter(({ type }) => type === "Custom")
      .sort((a, b) => b.priority - a.priority)
      .map((format) => ({ sheet, format, rule: format.custom.rule, ranges: format.getRanges() })),
  );
  await loadRules(context, custom);
  return custom.flatMap(({ sheet, format, rule, ranges }) => {
    const id = rule.formula === "" ? "" : markIn(rule.formula);
    return id === null ? [] : [{ sheet, id, cells: ranges.cellCount, format }];
  });
}

interface Rule {
  readonly rule: Excel.ConditionalFormatRule;
  readonly ranges: Excel.RangeAreas;
}

/** Loads as many as one answer may hold, and then the others. */
async function loadRules(context: Excel.RequestContext, rules: readonly Rule[]): Promise<void> {
  if (rules.length === 0) return;
  for (const { rule, ranges } of rules.slice(0, AT_ONCE)) {
    rule.load("formula");
    ranges.load("cellCount");
  }
  await context.sync();
  await loadRules(context, rules.slice(AT_ONCE));
}
