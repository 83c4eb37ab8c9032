import { BUILT_IN_UNITS } from "../check/standard/units";
import { withoutUnit } from "../check/wording/lookup";

/** An indicator's name without the unit in brackets at its end. */
export const plainName = (name: string): string => withoutUnit(name, BUILT_IN_UNITS);
