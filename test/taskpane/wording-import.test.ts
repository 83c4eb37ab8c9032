import fc from "fast-check";
import type { WordingEntry } from "../../src/check/wording/entry";
import { foldName } from "../../src/check/wording/shape";
import { NO_OFFICE, NOTHING_STORED, type PaneWording } from "../../src/taskpane/session/choices";
import { choicesFrom } from "../../src/taskpane/session/choices-from";
import {
  asOffice,
  changeBetween,
  isNoChange,
  isSame,
  laidBeside,
  LONGEST_KEPT,
  merged,
  mergeChange,
  replaced,
} from "../../src/taskpane/session/library/import";
import { withWording } from "../../src/store/wording";
import { entry, libraries } from "../support/wording";

const ACCEPTED = entry("验收合格率", {
  category: "12",
  synonyms: ["验收通过率"],
  operator: "≥",
  target: "95",
  unit: "%",
});

function wordingOf(office: readonly WordingEntry[], workbook: readonly WordingEntry[]): PaneWording {
  const stored = { ...NOTHING_STORED, store: withWording(null, workbook) };
  return choicesFrom({ ...NO_OFFICE, wording: { entries: office, problems: [] } }, stored).wording;
}

const right = (...names: readonly string[]) => new Map(names.map((name) => [foldName(name), "right"] as const));
const reading = (entries: readonly WordingEntry[]) => ({ entries, problems: [] });

test("what is new in a file is added, what the library says stays unless the file's is chosen", () => {
  const wording = wordingOf([], [ACCEPTED]);
  const file = [{ ...ACCEPTED, target: "98", synonyms: ["合格率"] }, entry("培训人数")];
  expect(merged(wording, file, new Map())).toEqual([
    { ...ACCEPTED, synonyms: ["验收通过率", "合格率"] },
    entry("培训人数"),
  ]);
  expect(merged(wording, file, right("验收合格率"))[0]).toEqual({
    ...ACCEPTED,
    target: "98",
    synonyms: ["验收通过率", "合格率"],
  });
});

test("what the office says already needs no copy in the workbook", () => {
  const wording = wordingOf([ACCEPTED], [entry("培训人数")]);
  expect(merged(wording, [ACCEPTED, entry("会议次数")], new Map())).toEqual([entry("培训人数"), entry("会议次数")]);
  expect(replaced(wording, [ACCEPTED, entry("会议次数")])).toEqual([entry("会议次数")]);
});

test("the file's fields over the office's make an entry of the workbook's own", () => {
  const wording = wordingOf([ACCEPTED], []);
  const other = { ...ACCEPTED, target: "90" };
  expect(merged(wording, [other], new Map())).toEqual([]);
  expect(merged(wording, [other], right(other.name))).toEqual([other]);
});

test("what an import will come to is told before, however it is chosen", () => {
  const chosen = fc.func(fc.constantFrom("left" as const, "right" as const));
  fc.assert(
    fc.property(libraries, libraries, libraries, chosen, (office, workbook, file, sideOf) => {
      const wording = wordingOf(office, workbook);
      const read = laidBeside("词库.json", reading(file), wording);
      const sides = new Map(read.comparison.conflicts.map(({ name }) => [foldName(name), sideOf(name)] as const));
      const after = merged(wording, file, sides);
      const own = wording.workbook.entries;
      expect(mergeChange(read, wording, sides)).toEqual(changeBetween(own, after));
      expect(read.replace).toEqual(changeBetween(own, replaced(wording, file)));
    }),
  );
});

test("no entry of the workbook is lost by merging, and merging the same file again changes nothing", () => {
  fc.assert(
    fc.property(libraries, libraries, libraries, (office, workbook, file) => {
      const once = merged(wordingOf(office, workbook), file, new Map());
      const names = new Set(once.map(({ name }) => foldName(name)));
      expect(workbook.filter(({ name }) => !names.has(foldName(name)))).toEqual([]);
      expect(isNoChange(changeBetween(once, merged(wordingOf(office, once), file, new Map())))).toBe(true);
    }),
  );
});

test("taking what the office says leaves the workbook's own synonyms", () => {
  const own = { ...ACCEPTED, target: "90", synonyms: ["验收通过率", "合格率"] };
  const wording = wordingOf([ACCEPTED], [own, entry("培训人数")]);
  expect(asOffice(wording, ["验收合格率"])).toEqual([
    { ...ACCEPTED, synonyms: ["验收通过率", "合格率"] },
    entry("培训人数"),
  ]);
  const bare = wordingOf([ACCEPTED], [{ ...ACCEPTED, target: "90" }, entry("培训人数")]);
  expect(asOffice(bare, ["验收合格率"])).toEqual([entry("培训人数")]);
});

test("more than a workbook keeps is told before it is tried", () => {
  const large = Array.from({ length: 60 }, (_, n) => entry(`指标${n}`, { note: "记".repeat(LONGEST_KEPT / 50) }));
  const read = laidBeside("词库.xlsx", reading(large), wordingOf([], []));
  expect(read.merge).toBeNull();
  expect(read.replace).toBeNull();
});

test("synonyms in another order are the same", () => {
  expect(isSame(entry("甲", { synonyms: ["乙", "丙"] }), entry("甲", { synonyms: ["丙", "乙"] }))).toBe(true);
  expect(isSame(entry("甲", { synonyms: ["乙"] }), entry("甲", { synonyms: ["丙"] }))).toBe(false);
});
