import fc from "fast-check";
import { storeFromXml, storeToXml } from "../../src/store/format";
import type { Store } from "../../src/store/store";
import { withWording, wordingIn } from "../../src/store/wording";
import { isUnreadable } from "../../src/check/wording/problem";
import { entry, libraries } from "../support/wording";

test("a library comes back from the workbook's XML as it was kept", () => {
  fc.assert(
    fc.property(libraries, (entries) => {
      const store = storeFromXml(storeToXml(withWording(null, entries)));
      expect(wordingIn(store).entries).toEqual(entries);
    }),
  );
});

test("a library without entries leaves no section; other sections stay", () => {
  const other: Store = { version: 1, sections: { settings: { tier: "strict" } } };
  const kept = withWording(other, [entry("甲数量", { category: "99" })]);
  expect(kept.sections).toEqual({
    settings: { tier: "strict" },
    wording: { entries: [{ name: "甲数量", category: "99" }] },
  });
  expect(withWording(kept, [])).toEqual(other);
  expect(wordingIn(other)).toEqual({ entries: [], problems: [] });
  expect(wordingIn(null)).toEqual({ entries: [], problems: [] });
});

test.each([null, "x", '{"entries":[]}', 5, [], { entries: {} }])("%j in its place is told", (wording) => {
  const reading = wordingIn({ version: 1, sections: { wording } });
  expect(reading.problems).toHaveLength(1);
  expect(isUnreadable(reading)).toBe(true);
});
