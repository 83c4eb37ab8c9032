import { LOAD_ERRORS } from "../support/load-errors";
import { compareWording } from "../../src/check/wording/compare";
import { readWording } from "../../src/check/wording/read";
import type { WordingProblem } from "../../src/check/wording/problem";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readLibrary } from "../../src/wording/read";
import { wordingConflict, wordingFileProblem, wordingProblem } from "../../src/text/wording";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { entry } from "../support/wording";

const { categories } = GUANGDONG;
const long = "长".repeat(120);

/** Libraries with a fault of each kind that a file can have. */
const PROBLEMS: readonly WordingProblem[] = [
  ...[
    "",
    "{,}",
    `{${Array.from({ length: 24 }, (_, at) => `"${at % 12}":1`).join()}}`,
    "x".repeat(10_000_001),
    "[]",
    { entries: 1 },
  ].flatMap((json) => readWording(json).problems),
  ...readWording({ ...Array.from({ length: 20 }), entries: [] }).problems,
  ...readWording({ nmae: 1, entries: [1, null, { name: 1, nmae: "" }, { name: "" }, { name: long }] }).problems,
  ...readWording({ entries: [{ name: "甲", synonyms: 1, unit: 1, category: "十一", target: {}, status: "old" }] })
    .problems,
  ...readWording({
    entries: [{ name: "甲", operator: "≥", target: "多" }, { name: "甲" }, { name: "甲", unit: "个", note: "注" }],
  }).problems,
  ...readWording(
    {
      entries: [
        { name: "甲", category: "99", synonyms: ["乙", "甲"] },
        { name: "丙", synonyms: ["乙", "甲"] },
      ],
    },
    categories,
  ).problems,
  ...readLibrary(
    [
      snapshotOf(
        "指标词库",
        [
          ["指标名称", "状态", "计算符号", "单位"],
          ["甲", "旧", "约", "个"],
          [null, null, null, "个"],
        ],
        { formulas: [[], ["=A9"], []] },
      ),
    ],
    categories,
  ).problems,
  ...readLibrary([snapshotOf("表1", [["甲"]])], categories).problems,
  ...([...LOAD_ERRORS, "not-a-workbook"] as const).map((code): WordingProblem => ({
    at: { kind: "file" },
    code,
    value: "a.json",
  })),
  ...compareWording([entry("甲", { synonyms: ["乙"] })], [entry("丙", { synonyms: ["乙", "甲"] })]).problems,
];

test.each(PROBLEMS)("$code at $at is told in whole sentences", (problem) => {
  const zh = wordingProblem(problem, "zh");
  expect(zh).toMatch(/[。？]$/);
  expect(zh).not.toMatch(/undefined|null|\[object|\n|！/);
  const en = wordingProblem(problem, "en");
  expect(en).toMatch(/^[A-Z“].*[.?]$/);
  expect(en).not.toMatch(/undefined|\[object|[。，]|\n|!/);
});

test("every kind of fault stands in this test", () => {
  expect([...new Set(PROBLEMS.map(({ code }) => code))].sort()).toEqual([
    ...["broken-json", "broken-link", "duplicate-name", "duplicate-synonym", "empty", "empty-name", "formula", "more"],
    ...["no-access", "no-library", "no-number", "not-a-file", "not-a-workbook", "not-found", "not-utf8"],
    ...["repeated-key", "shared-synonym", "synonym-is-name", "too-large", "too-long", "too-much"],
    ...["unknown-category", "unknown-key", "unknown-keys", "unknown-operator", "unknown-status", "unreadable"],
    ...["wrong-value"],
  ]);
});

test("a problem names its file and its row; a conflict its fields", () => {
  const at = { kind: "row", sheet: "指标词库", row: 5 } as const;
  const problem: WordingProblem = { at, code: "unknown-status", value: "作废" };
  expect(wordingFileProblem("市.xlsx", problem, "zh")).toBe(
    "市.xlsx：工作表“指标词库”第 5 行：状态“作废”不认识，当作“推荐”。请写草稿、推荐或停用。",
  );
  expect(wordingFileProblem("city.xlsx", problem, "en")).toBe(
    "city.xlsx: Sheet “指标词库”, row 5: The status “作废” is not known and was taken for 推荐. Write 草稿, 推荐 or 停用.",
  );
  const [conflict] = compareWording([entry("甲", { unit: "个" })], [entry("甲", { note: "注" })]).conflicts;
  if (conflict === undefined) throw new Error("no conflict");
  expect(wordingConflict(conflict, "zh")).toBe(
    "“甲”的度量单位、备注，工作簿的词库和单位的词库不一样。采用了工作簿的。",
  );
  expect(wordingConflict(conflict, "en")).toBe(
    "The unit and note of “甲” differ between the workbook's library and the office's. The workbook's was taken.",
  );
});
