import fc from "fast-check";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import type { WordingEntry } from "../../../src/check/wording/entry";
import { isUnreadable } from "../../../src/check/wording/problem";
import { LONGEST_WORDING, readWording } from "../../../src/check/wording/read";
import { wordingText } from "../../../src/check/wording/write";
import { entry, libraries } from "../../support/wording";

const codes = (json: unknown): readonly string[] =>
  readWording(json, GUANGDONG.categories).problems.map(({ at, code }) => {
    const where = at.kind === "key" ? at.path : at.kind;
    return `${where} ${code}`;
  });

test("an entry needs no more than a name", () => {
  expect(readWording('{"entries":[{"name":"培训班次"}]}')).toEqual({ entries: [entry("培训班次")], problems: [] });
});

test("every key is read", () => {
  const whole: WordingEntry = {
    ...{ name: "验收合格率", category: "12", synonyms: ["验收通过率"], operator: "≥", target: "95", unit: "%" },
    ...{ note: "合格项数除以验收项数", status: "draft" },
  };
  expect(readWording({ $schema: "wording.schema.json", entries: [whole] })).toEqual({ entries: [whole], problems: [] });
});

test("what is written is read again as it was", () => {
  fc.assert(
    fc.property(libraries, (entries) => {
      expect(readWording(wordingText(entries)).entries).toEqual(entries);
    }),
  );
});

test.each<[string, unknown, string[]]>([
  ["an empty file", "\ufeff ", ["file empty"]],
  ["broken JSON", '{"entries":[}', ["file broken-json"]],
  ["a key given twice", '{"entries":[{"name":"甲","name":"乙"}]}', ["entries.1.name repeated-key"]],
  ["entries given twice", '{"entries":[],"entries":[]}', ["entries repeated-key"]],
  ["a list", [], [" wrong-value"]],
  ["no entries", {}, ["entries wrong-value"]],
  ["a file without end", " ".repeat(LONGEST_WORDING + 1), ["file too-large"]],
])("%s is no library", (_, json, expected) => {
  expect(codes(json)).toEqual(expected);
  expect(isUnreadable(readWording(json))).toBe(true);
});

test("a faulty entry does not keep the others out, and a faulty field not its entry", () => {
  const json = {
    entires: [],
    entries: [
      "培训班次",
      { name: "" },
      { category: "11" },
      { name: 5 },
      { name: "会议次数", operator: "约", target: 4, unit: "次", status: "old", colour: "red" },
      { name: "培训班次", synonyms: "班次" },
      { name: "课程数量", synonyms: ["课程；门数"] },
    ],
  };
  expect(readWording(json).entries).toEqual([entry("会议次数", { unit: "次" }), entry("培训班次"), entry("课程数量")]);
  expect(codes(json)).toEqual([
    "entires unknown-key",
    "entries.1 wrong-value",
    "entries.2.name empty-name",
    "entries.3.name empty-name",
    "entries.4.name wrong-value",
    "entries.5.colour unknown-key",
    "entries.5.operator wrong-value",
    "entries.5.target wrong-value",
    "entries.5.status wrong-value",
    "entries.6.synonyms wrong-value",
    "entries.7.synonyms wrong-value",
  ]);
  expect(isUnreadable(readWording(json))).toBe(false);
});

test("many unknown keys at one place are one problem", () => {
  const keys = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`entires${at}`, 1]));
  const { entries, problems } = readWording({ ...keys, entries: [{ name: "课程数量", ...keys }] });
  expect(entries).toEqual([entry("课程数量")]);
  const facts = { code: "unknown-keys", count: 50_000, named: ["entires0", "entires1", "entires2"] };
  expect(problems).toEqual([
    { at: { kind: "file" }, ...facts },
    { at: { kind: "key", path: "entries.1" }, ...facts },
  ]);
});

test("keys that every object has are no keys of a library", () => {
  expect(codes('{"entries":[{"name":"课程数量","__proto__":{"unit":"门"},"constructor":1}]}')).toEqual([
    "entries.1.__proto__ unknown-key",
    "entries.1.constructor unknown-key",
  ]);
});

test("an entry of a class that is not known is kept, under none", () => {
  const { entries, problems } = readWording({ entries: [{ name: "甲数量", category: "99" }] }, GUANGDONG.categories);
  expect(entries).toEqual([entry("甲数量")]);
  expect(problems).toEqual([{ at: { kind: "key", path: "entries.1" }, code: "unknown-category", value: "99" }]);
  // Whose classes are not known yet keeps its code.
  expect(readWording({ entries: [{ name: "甲数量", category: "99" }] }).entries[0]?.category).toBe("99");
});

test("what compares needs a number to compare with", () => {
  const said = { operator: "≥", target: "较高" };
  expect(readWording({ entries: [{ name: "甲数量", ...said }] })).toMatchObject({
    entries: [said],
    problems: [{ code: "no-number", value: "较高", operator: "≥" }],
  });
  expect(codes({ entries: [{ name: "甲情况", operator: "定性", target: "较高" }] })).toEqual([]);
  expect(codes({ entries: [{ name: "甲数量", operator: "≥", target: "９５" }] })).toEqual([]);
});

test("a name that is too long is told by its beginning and left out, a synonym alone", () => {
  const name = "数".repeat(101);
  const { entries, problems } = readWording({ entries: [{ name }, { name: "课程数量", synonyms: ["门数", name] }] });
  expect(entries).toEqual([entry("课程数量", { synonyms: ["门数"] })]);
  const long = { code: "too-long", length: 101, limit: 100, value: `${"数".repeat(40)}…` };
  expect(problems).toMatchObject([
    { ...long, field: "name" },
    { ...long, field: "synonyms" },
  ]);
});

test("HTML in a name is text like any other", () => {
  const name = "<img src=x onerror=alert(1)>数量";
  expect(readWording({ entries: [{ name }] })).toEqual({ entries: [entry(name)], problems: [] });
});

describe("duplicates", () => {
  test("of two entries of one name the first counts; what the other says differently is named, its synonyms are added", () => {
    const { entries, problems } = readWording({
      entries: [
        { name: "验收合格率", unit: "%", synonyms: ["合格率"] },
        { name: "验收 合格率", unit: "个", status: "draft", synonyms: ["合格率", "验收通过率"] },
      ],
    });
    expect(entries).toEqual([entry("验收合格率", { unit: "%", synonyms: ["合格率", "验收通过率"] })]);
    expect(problems).toEqual([
      {
        at: { kind: "key", path: "entries.2" },
        code: "duplicate-name",
        value: "验收 合格率",
        first: { kind: "key", path: "entries.1" },
        differing: ["unit", "status"],
      },
    ]);
  });

  test("a synonym is kept once, and not where it is the name itself", () => {
    const { entries, problems } = readWording({
      entries: [{ name: "验收合格率", synonyms: ["合格率", "合格率", "验收合格率"] }],
    });
    expect(entries[0]?.synonyms).toEqual(["合格率"]);
    expect(problems.map(({ code }) => code)).toEqual(["duplicate-synonym", "duplicate-synonym"]);
  });

  test("a synonym of two entries, or one that is another's name, is told and kept", () => {
    const given = [
      { name: "验收合格率", synonyms: ["合格率", "培训合格率"] },
      { name: "培训合格率", synonyms: ["合格率"] },
    ];
    const { entries, problems } = readWording({ entries: given });
    expect(entries.map(({ synonyms }) => synonyms)).toEqual(given.map(({ synonyms }) => synonyms));
    expect(problems).toMatchObject([
      { code: "synonym-is-name", value: "培训合格率", name: "验收合格率" },
      { code: "shared-synonym", value: "合格率", name: "培训合格率", other: "验收合格率" },
    ]);
  });

  test("the name of a retired entry may be a synonym: that is what replaces it", () => {
    const entries = [
      { name: "验收合格率", synonyms: ["验收优良率", "优良率"] },
      { name: "验收优良率", status: "retired", synonyms: ["优良率"] },
    ];
    expect(readWording({ entries }).problems).toEqual([]);
  });
});
