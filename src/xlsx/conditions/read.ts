import { Package } from "../ooxml/package";
import { workbookPartOf } from "../ooxml/read";
import { rangeOf } from "../ooxml/values";
import { isTrue, readWorkbookPart } from "../ooxml/workbook-part";
import type { Attributes } from "../ooxml/xml-reader";
import { isZip, listZip } from "../zip";
import type { Condition, ConditionType } from "./condition";
import { readConditionLooks } from "./looks";

/**
 * Reads the conditional formats of an .xlsx or .xlsm file by the name of their sheet, the first to apply first. Other kinds of files
 * have none that this reads. Those that a newer Excel keeps in the sheet's extensions are not among them. Throws WorkbookError.
 */
export function readConditions(bytes: Uint8Array): ReadonlyMap<string, readonly Condition[]> {
  if (!isZip(bytes)) return new Map();
  const parts = new Package(bytes, listZip(bytes));
  const main = workbookPartOf(parts);
  if (main === null || /\.bin$/i.test(main)) return new Map();
  const related = parts.relationships(main);
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  const styles = related.find(({ type }) => type === "styles")?.target;
  const looks = styles === undefined || !parts.has(styles) ? [] : readConditionLooks(parts, styles);
  return new Map(
    readWorkbookPart(parts, main).sheets.flatMap(({ name, relationship }) => {
      const part = targets.get(relationship) ?? "";
      return parts.has(part) ? [[name, conditionsIn(parts, part, looks)] as const] : [];
    }),
  );
}

const TYPES: Readonly<Record<string, ConditionType>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function conditionsIn(parts: Package, part: string, looks: readonly Condition["look"][]): readonly Condition[] {
  const found: { readonly priority: number; readonly condition: Writable<Condition> }[] = [];
  let list = "";
  let ranges: Condition["ranges"] = [];
  let inFormula = false;
  const ruleOf = (attributes: Attributes): Writable<Condition> => ({
    type: TYPES[attributes("type") ?? ""] ?? "PresetCriteria",
    ranges,
    formula: null,
    look: looks[Number(attributes("dxfId") ?? NaN)] ?? {},
    stopIfTrue: isTrue(attributes("stopIfTrue")),
  });
  parts.read(part, {
    open(name, attributes, depth) {
      if (depth === 1) list = name;
      if (list !== "conditionalFormatting") return;
      if (depth === 1) ranges = rangesIn(attributes("sqref") ?? "");
      else if (depth === 2 && name === "cfRule")
        found.push({ priority: Number(attributes("priority") ?? 0) || 0, condition: ruleOf(attributes) });
      const condition = found.at(-1)?.condition;
      if (depth === 3 && name === "formula" && condition?.type === "Custom" && condition.formula === null) {
        condition.formula = "=";
        inFormula = true;
      }
    },
    close(_, depth) {
      if (depth === 3) inFormula = false;
    },
    text(text) {
      const condition = found.at(-1)?.condition;
      if (inFormula && condition !== undefined) condition.formula += text;
    },
  });
  // Of one priority the first in the file comes first: sorting leaves them in their order.
  return found.sort((a, b) => a.priority - b.priority).map(({ condition }) => condition);
}

const rangesIn = (references: string): Condition["ranges"] =>
  references.split(/\s+/).flatMap((reference) => rangeOf(reference) ?? []);
