import { choicesIn, withMapping, withoutBrokenMappings, withSettings } from "../../src/store/choices";
import type { JsonValue, Store } from "../../src/store/store";

const RULES = ["word-operator"];
const store = (sections: Record<string, JsonValue>): Store => ({ version: 1, sections });
const mapping = (sheet: string) => ({
  sheet,
  header: { top: 0, bottom: 0 },
  columns: { name: { column: 0, label: "工程" }, indicators: { column: 1, label: "指标" } },
});
const BROKEN = { sheet: "坏", header: { top: 0, bottom: 0 }, columns: {} };

test("a workbook without a store chooses nothing", () => {
  expect(choicesIn(null, RULES)).toEqual({ settings: {}, settingsProblems: [], mappings: [], mappingProblems: [] });
});

test("settings and mappings are read, and what is wrong with them is named", () => {
  const read = choicesIn(store({ settings: { tier: "strict" }, mappings: [mapping("甲"), BROKEN] }), RULES);
  expect(read.settings).toEqual({ tier: "strict" });
  expect(read.mappings).toEqual([mapping("甲")]);
  expect(read.mappingProblems).toEqual([expect.objectContaining({ path: "2.columns", code: "missing-key" })]);
  const faulty = choicesIn(store({ settings: { tier: 1 }, mappings: "x" }), RULES);
  expect(faulty).toMatchObject({ settings: null, mappings: [], mappingProblems: [{ path: "" }] });
  expect(faulty.settingsProblems).toMatchObject([{ path: "tier" }]);
});

test("settings that choose nothing leave no section; other sections stay", () => {
  const other = { accepted: ["x"] };
  expect(withSettings(store(other), { tier: "quick" }).sections).toEqual({ ...other, settings: { tier: "quick" } });
  expect(withSettings(store({ ...other, settings: { tier: "quick" } }), {}).sections).toEqual(other);
});

test("a mapping takes the place of its sheet's; those of other sheets stay, readable or not", () => {
  const first = withMapping(store({ mappings: [mapping("甲"), BROKEN] }), "乙", mapping("乙"));
  expect(first.sections.mappings).toEqual([mapping("甲"), BROKEN, mapping("乙")]);
  expect(withMapping(first, "甲", null).sections.mappings).toEqual([BROKEN, mapping("乙")]);
  expect(withMapping(null, "甲", null).sections).toEqual({});
  expect(withoutBrokenMappings(first).sections.mappings).toEqual([mapping("甲"), mapping("乙")]);
});
