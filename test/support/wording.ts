import fc from "fast-check";
import type { WordingEntry } from "../../src/check/wording/entry";
import { foldName } from "../../src/check/wording/shape";

/** An entry that says nothing but its name. */
export const entry = (name: string, more: Partial<WordingEntry> = {}): WordingEntry => ({
  name,
  ...{ category: null, synonyms: [], operator: "", target: null, unit: "", note: "" },
  status: "preferred",
  ...more,
});

/** Text on one line without space at its ends, with what is hard to write and to read again now and then. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength }),
      fc.string({ unit: fc.constantFrom(..."验收合格率数量（）、=+-@<>&\"'_x0041,\t"), minLength: 1, maxLength }),
      fc.constantFrom("=1+1", "-5", "@SUM(A1)", "<b>数量</b>", "&amp;", "_x000D_", "001", "1/2", "TRUE"),
    )
    .map((one) => one.trim())
    .filter((one) => one.length <= maxLength && /^\S(?:.*\S)?$/.test(one));

const synonym = text(12).filter((one) => !/[；;]/.test(one));

/** Libraries without faults: no name twice, no synonym twice. */
export const libraries: fc.Arbitrary<readonly WordingEntry[]> = fc
  .array(
    fc.record({
      name: text(12),
      category: fc.constantFrom(null, "11", "12", "22", "31", "41"),
      synonyms: fc.array(synonym, { maxLength: 4 }),
      operator: fc.constantFrom("", "≥", "≤", "=", ">", "<", "定性"),
      target: fc.oneof(fc.constant(null), text(8)),
      unit: fc.oneof(fc.constant(""), text(5)),
      note: fc.oneof(fc.constant(""), text(20)),
      status: fc.constantFrom("draft" as const, "preferred" as const, "retired" as const),
    }),
    { maxLength: 8 },
  )
  .map((entries) => {
    const taken = new Set<string>();
    const isNew = (name: string): boolean =>
      foldName(name) !== "" && !taken.has(foldName(name)) && !!taken.add(foldName(name));
    return entries.filter(({ name }) => isNew(name)).map((one) => ({ ...one, synonyms: one.synonyms.filter(isNew) }));
  });
