import type { CellValue } from "../../check/sheet/snapshot";

/** Excel's error values (ECMA-376, 18.17.3, and those that came later). */
const ERRORS = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!".split(
    " ",
  ),
);

/** A value's type in the words of Office.js. */
export function valueTypeOf(value: CellValue | undefined): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null || value === undefined || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERRORS.has(value) ? "Error" : "String";
}
