import { LOAD_ERRORS } from "../support/load-errors";
import { fileProblem, settingsProblem, settingsRefusal } from "../../src/text/settings";
import { readSettings, type SettingsProblem } from "../../src/check/settings";

const rules = ["missing-cost"];

/** Settings with a fault of each kind that a file's content can have. */
const FAULTS: readonly unknown[] = [
  "",
  "{,}",
  '{"name": 1,\n"name": 2, "tier": 1, "tier": 1}',
  "x".repeat(1_000_001),
  { teir: 1, colour: 2, severities: { "missing-cots": "info", other: "info" } },
  {
    base: 1,
    tier: "defualt",
    year: "2025",
    severities: [],
    thresholds: { fewestIndicators: 1.5, roundingAllowance: -1 },
  },
  { required: { cost: 1 }, layouts: [], name: " ", units: ["5", {}], phrases: ["好"], locked: ["teir", 1], names: {} },
  { names: [{ name: 1, category: "1", operator: "?", target: 1, unit: "（" }, null] },
  { categories: { level1: [{ code: 1, names: [] }], level2: [{ code: "1" }] } },
  {
    categories: {
      printsCodes: true,
      level1: [{ code: "1", names: ["产出指标"] }],
      level2: [
        { code: "21", names: ["经济效益"] },
        { code: "21", names: ["社会效益"] },
      ],
      legacy: ["14"],
    },
  },
  { units: Array.from({ length: 60 }, () => 1) },
  Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`key${at}`, 1])),
  { severities: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`rule${at}`, "off"])) },
  [],
];

const OTHERS: readonly SettingsProblem[] = [
  { path: "base", code: "circular-base", chain: ["a.json", "b.json", "a.json"] },
  { path: "base", code: "outside-folder", value: "../a.json" },
  { path: "name", code: "not-in-workbook" },
  ...([...LOAD_ERRORS, "link-outside"] as const).map((code): SettingsProblem => ({
    path: "base",
    code,
    value: "a.json",
  })),
];

const problems = [...FAULTS.flatMap((json) => readSettings(json, { rules }).problems), ...OTHERS];

test.each(problems)("$code at “$path” is told in whole sentences", (problem) => {
  const zh = settingsProblem(problem, "zh");
  expect(zh).toMatch(/[。？]$/);
  expect(zh).not.toMatch(/undefined|null(?!。)|\[object|\n/);
  const en = settingsProblem(problem, "en");
  expect(en).toMatch(/^[A-Z“].*[.?]$/);
  expect(en).not.toMatch(/undefined|\[object|[。，]|\n|[a-z]\.\./);
});

test("every kind of fault stands in this test", () => {
  expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([
    ...["broken-json", "broken-link", "circular-base", "duplicate", "empty", "link-outside", "missing-key", "more"],
    ...[
      "no-access",
      "no-parent",
      "not-a-file",
      "not-found",
      "not-in-workbook",
      "not-utf8",
      "outside-folder",
      "repeated-key",
      "too-large",
    ],
    ...["too-much", "unknown-category", "unknown-key", "unknown-keys", "unknown-rule", "unknown-rules"],
    ...["unreadable", "wrong-type", "wrong-value"],
  ]);
});

test("a key given twice is told with the lines it stands on", () => {
  const [first, second] = readSettings('{"name": "甲",\n"name": "乙", "tier": "quick", "tier": "quick"}', {
    rules,
  }).problems;
  if (first === undefined || second === undefined) throw new Error("two keys are given twice");
  expect(settingsProblem(first, "zh")).toBe("“name”写了两次，在第 1 行和第 2 行。每个键只能写一次，请删去一处。");
  expect(settingsProblem(second, "zh")).toBe("“tier”写了两次，在第 2 行。每个键只能写一次，请删去一处。");
  expect(settingsProblem(first, "en")).toBe("“name” is given twice, on lines 1 and 2. Give each key once.");
  expect(settingsProblem(second, "en")).toBe("“tier” is given twice, on line 2. Give each key once.");
});

test("many unknown keys at one place are told in one sentence", () => {
  const keys: SettingsProblem = { path: "", code: "unknown-keys", count: 50_000, named: ["a", "b", "c"] };
  expect(settingsProblem(keys, "zh")).toBe(
    "文件里有 50000 个键不认识，如“a”、“b”、“c”。请核对是不是选错了文件，或删去它们。",
  );
  expect(settingsProblem({ ...keys, path: "labels" }, "en")).toBe(
    "“labels” holds 50000 keys that are not known, such as “a”, “b”, “c”. Check that it is the right file, or take them out.",
  );
});

test("a problem names its file, a refusal who locked what", () => {
  const problem: SettingsProblem = { path: "teir", code: "unknown-key", near: "tier" };
  expect(fileProblem({ file: "市.json", problem }, "zh")).toBe("市.json：没有“teir”这个键。是不是“tier”？");
  expect(fileProblem({ file: "city.json", problem }, "en")).toBe("city.json: There is no key “teir”. Is “tier” meant?");
  const refusal = { key: "tier", source: "workbook", name: "", lockedBy: "市财政局" } as const;
  expect(settingsRefusal(refusal, "zh")).toBe("“tier”已由“市财政局”锁定，工作簿里的值没有采用。");
  expect(settingsRefusal(refusal, "en")).toBe("“tier” is locked by “市财政局”; the workbook's value was not taken.");
});
