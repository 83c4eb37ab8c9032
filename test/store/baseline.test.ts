import fc from "fast-check";
import { NO_BASELINE, type Baseline } from "../../src/check/baseline/baseline";
import { SEVERITIES } from "../../src/check/finding";
import { baselineIn, withBaseline } from "../../src/store/baseline";
import { storeFromXml, storeToXml } from "../../src/store/format";
import type { JsonValue, Store } from "../../src/store/store";

const text = fc.string({ unit: "grapheme" });
const filled = fc.string({ unit: "grapheme", minLength: 1 });
const finding = fc.record({ said: filled, severity: fc.constantFrom(...SEVERITIES), cell: text });
const baseline: fc.Arbitrary<Baseline> = fc.record({
  checks: fc.array(
    fc.record({
      ...{ on: filled, file: text, rules: fc.array(filled), unchecked: fc.array(text) },
      sheets: fc.array(fc.record({ sheet: text, findings: fc.array(finding) })),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

test("what is remembered comes back from the workbook's XML as it was kept", () => {
  fc.assert(
    fc.property(baseline, (kept) => {
      const store = storeFromXml(storeToXml(withBaseline(null, kept)));
      expect(baselineIn(store)).toEqual({ baseline: kept, isUnread: false });
    }),
  );
});

test("nothing remembered leaves no section; other sections stay", () => {
  const other: Store = { version: 1, sections: { settings: { tier: "strict" } } };
  const check = { on: "2026-11-30", file: "", rules: [], unchecked: [], sheets: [] };
  const kept = withBaseline(other, { checks: [check] });
  expect(Object.keys(kept.sections)).toEqual(["settings", "baseline"]);
  expect(withBaseline(kept, NO_BASELINE)).toEqual(other);
  expect(baselineIn(null)).toEqual({ baseline: NO_BASELINE, isUnread: false });
});

test.each<JsonValue>([[{ on: "2026-11-30" }], "x", { checks: [] }, [[]]])(
  "what is none is said to be unread: %j",
  (section) => {
    const store: Store = { version: 1, sections: { baseline: section } };
    expect(baselineIn(store)).toEqual({ baseline: NO_BASELINE, isUnread: true });
  },
);
