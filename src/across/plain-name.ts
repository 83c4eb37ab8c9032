import { RecentCache } from "../check/recent-cache";
import { BUILT_IN_UNITS } from "../check/standard/units";
import { withoutUnit } from "../check/wording/lookup";

/** Names remembered at least; files have far fewer than indicators. */
const REMEMBERED = 20_000;
const known = new RecentCache<string>(REMEMBERED);

/** An indicator's name without the unit in brackets at its end. */
export function plainName(name: string): string {
  let plain = known.get(name);
  if (plain === undefined) known.set(name, (plain = withoutUnit(name, BUILT_IN_UNITS)));
  return plain;
}
