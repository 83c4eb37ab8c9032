import fc from "fast-check";
import type { Acceptance } from "../../src/check/accepted/acceptance";
import { acceptedIn, withAccepted } from "../../src/store/accepted";
import { storeFromXml, storeToXml } from "../../src/store/format";
import type { JsonValue, Store } from "../../src/store/store";

const text = fc.string({ unit: "grapheme" });
const filled = fc.string({ unit: "grapheme", minLength: 1 });
const acceptance: fc.Arbitrary<Acceptance> = fc.record({
  rule: filled,
  findings: fc.option(fc.array(filled, { minLength: 1 }), { nil: null }),
  sheet: text,
  reason: text,
  by: text,
  on: text,
});
const one: Acceptance = { rule: "甲", findings: ["a"], sheet: "表", reason: "属实", by: "审核人", on: "2026-11-29" };

test("what was accepted comes back from the workbook's XML as it was kept", () => {
  fc.assert(
    fc.property(fc.array(acceptance), (acceptances) => {
      const store = storeFromXml(storeToXml(withAccepted(null, acceptances)));
      expect(acceptedIn(store)).toEqual({ acceptances, unread: 0 });
    }),
  );
});

test("nothing accepted leaves no section; other sections stay", () => {
  const other: Store = { version: 1, sections: { settings: { tier: "strict" } } };
  const kept = withAccepted(other, [one]);
  expect(Object.keys(kept.sections)).toEqual(["settings", "accepted"]);
  expect(withAccepted(kept, [])).toEqual(other);
  expect(acceptedIn(null)).toEqual({ acceptances: [], unread: 0 });
});

test.each<[JsonValue, number]>([
  [[{ ...one, since: 2 }, one as unknown as JsonValue], 1],
  [[{ ...one, findings: [] }, null, 5, one as unknown as JsonValue], 3],
  [{ all: true }, 1],
  ["x", 1],
])("entries that cannot be read are counted and kept: %j", (section, unread) => {
  const store: Store = { version: 1, sections: { accepted: section } };
  const reading = acceptedIn(store);
  expect(reading.unread).toBe(unread);
  const next = withAccepted(store, []);
  expect(acceptedIn(next)).toEqual({ acceptances: [], unread });
  const lost = (Array.isArray(section) ? section : [section]).filter(
    (entry: JsonValue) => !JSON.stringify(next.sections).includes(JSON.stringify(entry)),
  );
  expect(lost).toEqual(reading.acceptances);
});
