import fc from "fast-check";
import { compareWording } from "../../../src/check/wording/compare";
import { resolveWording } from "../../../src/check/wording/resolve";
import { foldName } from "../../../src/check/wording/shape";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { entry, libraries } from "../../support/wording";

test("each entry is in one of the lists, and both libraries' names in the merged one", () => {
  fc.assert(
    fc.property(libraries, libraries, (left, right) => {
      const { merged, onlyLeft, onlyRight, same, conflicts } = compareWording(left, right);
      const keys = new Set([...left, ...right].map(({ name }) => foldName(name)));
      expect(new Set(merged.map(({ name }) => foldName(name)))).toEqual(keys);
      expect(merged).toHaveLength(keys.size);
      expect(onlyLeft.length + onlyRight.length + same.length + conflicts.length).toBe(keys.size);
    }),
  );
});

test("with itself and with nothing a library stays as it is", () => {
  fc.assert(
    fc.property(libraries, (library) => {
      expect(compareWording(library, library)).toMatchObject({ merged: library, conflicts: [], onlyLeft: [] });
      expect(compareWording([], library)).toMatchObject({ merged: library, onlyRight: library, problems: [] });
      expect(compareWording(library, [])).toMatchObject({ merged: library, onlyLeft: library, problems: [] });
    }),
  );
});

const left = [
  entry("验收合格率", { unit: "%", target: "95", synonyms: ["合格率"] }),
  entry("培训班次", { unit: "次" }),
];
const right = [
  entry("培训班次", { unit: "期", note: "办班的期数" }),
  entry("验收合格率", { unit: "%", target: "100", synonyms: ["验收通过率"] }),
];

test("what differs is named with both values; synonyms are united", () => {
  const { merged, conflicts } = compareWording(left, right);
  expect(conflicts.map(({ name, differences, winner }) => [name, differences, winner])).toEqual([
    ["验收合格率", [{ field: "target", left: "95", right: "100" }], "left"],
    [
      "培训班次",
      [
        { field: "unit", left: "次", right: "期" },
        { field: "note", left: "", right: "办班的期数" },
      ],
      "left",
    ],
  ]);
  expect(merged).toEqual([
    entry("验收合格率", { unit: "%", target: "95", synonyms: ["合格率", "验收通过率"] }),
    entry("培训班次", { unit: "次" }),
  ]);
});

test("who wins can be chosen for each conflict", () => {
  const { merged } = compareWording(left, right, (name) => (name === "培训班次" ? "right" : "left"));
  expect(merged.map(({ target, unit }) => [target, unit])).toEqual([
    ["95", "%"],
    [null, "期"],
  ]);
});

test("a synonym that another left entry has, or that is its name, stays with that one and is told", () => {
  const other = [
    entry("培训班次", { unit: "次", synonyms: ["合格率"] }),
    entry("课程数量", { synonyms: ["验收合格率"] }),
  ];
  const { merged, problems } = compareWording(left, other);
  expect(merged.map(({ name, synonyms }) => [name, synonyms])).toEqual([
    ["验收合格率", ["合格率"]],
    ["培训班次", []],
    ["课程数量", []],
  ]);
  expect(problems).toEqual([
    {
      at: { kind: "entry", name: "培训班次" },
      code: "shared-synonym",
      value: "合格率",
      name: "培训班次",
      other: "验收合格率",
    },
    { at: { kind: "entry", name: "课程数量" }, code: "synonym-is-name", value: "验收合格率", name: "课程数量" },
  ]);
});

test("a synonym that an entry has already is not added again, whoever else has it", () => {
  const library = [
    entry("验收优良率", { synonyms: ["验收率"], status: "retired" }),
    entry("验收合格率", { synonyms: ["验收率"] }),
  ];
  expect(compareWording(library, [entry("验收合格率", { synonyms: ["验收率"] })]).merged).toEqual(library);
});

test("a left synonym that is a right entry's name is told; what one library says alone is not told again", () => {
  expect(compareWording(left, [entry("合格率")]).problems).toMatchObject([
    { code: "synonym-is-name", value: "合格率" },
  ]);
  const torn = [...left, entry("服务合格率", { synonyms: ["合格率"] })];
  expect(compareWording(torn, []).problems).toEqual([]);
});

test("the workbook's entries win over the office's; a class nobody knows is told", () => {
  const { entries, conflicts, problems } = resolveWording(
    GUANGDONG.categories,
    [entry("培训班次", { unit: "期" }), entry("甲数量", { category: "99" })],
    [entry("培训班次", { unit: "次" })],
  );
  expect(entries).toEqual([entry("培训班次", { unit: "次" }), entry("甲数量")]);
  expect(conflicts).toHaveLength(1);
  expect(problems).toEqual([{ at: { kind: "entry", name: "甲数量" }, code: "unknown-category", value: "99" }]);
});
