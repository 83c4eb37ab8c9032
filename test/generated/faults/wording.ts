import type { WordingEntry } from "../../../src/check/wording/entry";
import { changeIndicator, keyOf, target, type Fault } from "./fault";

const count = (name: string, more: Partial<WordingEntry> = {}): WordingEntry => ({
  ...{ name, category: "11", synonyms: [], operator: "≥", target: null, unit: "个", note: "", status: "preferred" },
  ...more,
});

const SYNONYM = "便民站点个数";
const LIKE = "便民服务点位数量";
const RETIRED = "窗口设置数量";

/** A library none of whose names, synonyms and likes a valid table has. */
export const WORDING: readonly WordingEntry[] = [
  count("便民点位数量", { synonyms: [SYNONYM] }),
  count(RETIRED, { status: "retired" }),
];

const named =
  (name: string): Fault["put"] =>
  (spot) => ({
    model: changeIndicator(spot, "free", { name, cycle: target("≥", "8", "个"), annual: target("≥", "8", "个") }),
    at: keyOf(spot, "free", "name"),
    text: name,
  });

/** Faults of names that the library has another one for. */
export const WORDING_FAULTS: readonly Fault[] = [
  { rule: "nonstandard-name", what: "a synonym", put: named(SYNONYM) },
  { rule: "nonstandard-name", what: "a name very like", needs: ["level2"], put: named(LIKE) },
  { rule: "retired-name", what: "a name that is not used any more", put: named(RETIRED) },
];
