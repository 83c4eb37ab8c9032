import fc from "fast-check";
import { readSettings, type SettingsProblem } from "../../../src/check/settings";
import { expectWithin } from "../../support/work-time";

const rules = ["missing-cost", "missing-quality", "no-operator", "placeholder"];
const read = (json: unknown, isWorkbook = false) => readSettings(json, { rules, isWorkbook });

/** Path, code and what was most likely meant. */
const short = (problem: SettingsProblem): string =>
  [problem.path, problem.code, "near" in problem ? (problem.near ?? "–") : ""].join(" ").trim();
const problems = (json: unknown, isWorkbook = false): string[] => read(json, isWorkbook).problems.map(short);

test("good settings are given back, with what may be left out of a name filled in", () => {
  const settings = {
    $schema: "settings.schema.json",
    name: "市财政局",
    base: "central-2021",
    tier: "quick",
    year: 2025,
    severities: { "missing-cost": "error", placeholder: "off" },
    thresholds: { fewestIndicators: 4 },
    required: { satisfaction: true },
    layouts: ["L0", "L12"],
    units: ["...", "标准箱"],
    phrases: [["好", "差"]],
    names: ["...", { name: "吞吐量", category: "11", operator: "≥" }],
    locked: ["tier", "severities.missing-cost", "thresholds"],
  };
  expect(read(JSON.stringify(settings))).toEqual({
    settings: {
      ...settings,
      names: ["...", { name: "吞吐量", category: "11", operator: "≥", target: null, unit: "" }],
    },
    problems: [],
  });
  expect(read(settings)).toEqual(read(JSON.stringify(settings)));
});

test.each([["{}"], ["\ufeff{}"], [" \r\n{}\n"], ['{"year":null,"layouts":null}']])("%j is good", (text) => {
  expect(problems(text)).toEqual([]);
});

describe("keys", () => {
  test.each([
    ["a mistyped key", { teir: "quick" }, ["teir unknown-key tier"]],
    [
      "one in a group",
      { thresholds: { fewestIndicator: 3 } },
      ["thresholds.fewestIndicator unknown-key thresholds.fewestIndicators"],
    ],
    ["one outside its group", { fewestIndicators: 3 }, ["fewestIndicators unknown-key thresholds.fewestIndicators"]],
    ["a rule outside severities", { placeholder: "off" }, ["placeholder unknown-key severities.placeholder"]],
    ["one like no other", { colour: "red" }, ["colour unknown-key –"]],
    ["several at once", { a: 1, b: 2, tier: "strict" }, ["a unknown-key –", "b unknown-key –"]],
    [
      "one in a list",
      { names: ["...", { name: "a", catgory: "11", operator: "≥" }] },
      ["names.2.catgory unknown-key names.2.category", "names.2.category missing-key"],
    ],
    [
      "an unknown rule",
      { severities: { "missing-cots": "info" } },
      ["severities.missing-cots unknown-rule missing-cost"],
    ],
    [
      "a lock on nothing",
      { locked: ["tier", "severities.missing-cots"] },
      ["locked.2 wrong-value severities.missing-cost"],
    ],
    ["a lock on a lock", { locked: ["locked"] }, ["locked.1 wrong-value –"]],
  ])("%s", (_name, json, expected) => {
    expect(problems(json)).toEqual(expected);
  });

  test.each([["__proto__"], ["constructor"], ["prototype"], ["toString"], ["hasOwnProperty"]])(
    "%s is a key like any other that is unknown",
    (key) => {
      expect(problems(`{"${key}": {"tier": "quick"}}`)).toEqual([`${key} unknown-key –`]);
      expect(problems(`{"thresholds": {"${key}": 1}}`)).toEqual([`thresholds.${key} unknown-key –`]);
      expect(problems(`{"severities": {"${key}": "off"}}`)).toContain(`severities.${key} unknown-rule –`);
      expect(({} as Record<string, unknown>).tier).toBeUndefined();
    },
  );
});

describe("values", () => {
  test.each([
    [{ tier: "defualt" }, ["tier wrong-value default"]],
    [{ tier: 1 }, ["tier wrong-type –"]],
    [{ year: "2025" }, ["year wrong-type –"]],
    [{ year: 25 }, ["year wrong-value –"]],
    [{ severities: { placeholder: "warn" } }, ["severities.placeholder wrong-value –"]],
    [{ severities: ["placeholder"] }, ["severities wrong-type –"]],
    [
      { thresholds: { fewestIndicators: 2.5, roundingAllowance: -1 } },
      ["thresholds.fewestIndicators wrong-value –", "thresholds.roundingAllowance wrong-value –"],
    ],
    ['{"thresholds":{"roundingAllowance":1e999}}', ["thresholds.roundingAllowance wrong-value –"]],
    [{ thresholds: [] }, ["thresholds wrong-type –"]],
    [{ required: { cost: "yes" } }, ["required.cost wrong-type –"]],
    [{ layouts: [] }, ["layouts wrong-value –"]],
    [{ layouts: ["L0", "L77"] }, ["layouts.2 wrong-value –"]],
    [
      { units: ["标准箱", "5元", "以 上", 3, "...", "....", ""] },
      [
        "units.2 wrong-value –",
        "units.3 wrong-value –",
        "units.4 wrong-type –",
        "units.6 wrong-value –",
        "units.7 wrong-value –",
      ],
    ],
    [{ phrases: [["好"], ["好", 1]] }, ["phrases.1 wrong-value –", "phrases.2.2 wrong-type –"]],
    [
      { names: [{ name: "a", category: "11", operator: "=>" }, 5] },
      ["names.1.operator wrong-value –", "names.2 wrong-type –"],
    ],
    [{ name: " 空格 " }, ["name wrong-value –"]],
    [{ name: "x".repeat(101) }, ["name wrong-value –"]],
    [[], [" wrong-type –".trim()]],
    [null, ["wrong-type –"]],
    [undefined, ["wrong-type –"]],
    [5, ["wrong-type –"]],
  ])("%j", (json, expected) => {
    expect(problems(json)).toEqual(expected);
  });

  test("a problem says what stands there and what belongs there", () => {
    expect(read({ severities: { placeholder: "warn" } }).problems).toEqual([
      {
        path: "severities.placeholder",
        code: "wrong-value",
        received: { type: "text", shown: "warn" },
        expected: { kind: "one-of", values: ["error", "warning", "info", "off"] },
        near: null,
      },
    ]);
  });
});

describe("categories", () => {
  const level1 = [{ code: "1", names: ["产出指标"] }];
  const level2 = [{ code: "11", names: ["数量指标"] }];
  test.each([
    [{ printsCodes: true, level1, level2 }, []],
    [{ printsCodes: true, level1, level2: [...level2, ...level2] }, ["categories.level2.2.code duplicate"]],
    [
      { printsCodes: true, level1, level2: [{ code: "21", names: ["经济效益"] }] },
      ["categories.level2.1.code no-parent"],
    ],
    [{ printsCodes: true, level1, level2, legacy: ["14"] }, ["categories.legacy.1 unknown-category"]],
    [{ level1, level2 }, ["categories.printsCodes missing-key"]],
    [
      { printsCodes: true, level1, level2: [{ code: "1", names: [] }] },
      ["categories.level2.1.code wrong-value –", "categories.level2.1.names wrong-value –"],
    ],
  ])("%j", (categories, expected) => {
    expect(problems({ categories })).toEqual(expected);
  });
});

describe("base", () => {
  test.each([["guangdong"], ["central-2021"], ["city.json"], ["../city.json"], ["./a/市 局.json"]])(
    "%s is good",
    (base) => {
      expect(problems({ base })).toEqual([]);
    },
  );
  test.each([
    ["guangdng"],
    ["/etc/city.json"],
    ["C:/city.json"],
    ["a\\city.json"],
    ["https://example.org/city.json"],
    ["//server/city.json"],
    ["%2e%2e/city.json"],
    ["city.json?x"],
    ["city.xml"],
    ["city\u0000.json"],
    [""],
  ])("%j is not", (base) => {
    expect(read({ base }).problems).toMatchObject([{ path: "base", code: "wrong-value" }]);
  });
});

test("a workbook's settings name nothing, lock nothing and build on no file", () => {
  expect(problems({ name: "我的", locked: ["tier"], base: "city.json", tier: "quick" }, true)).toEqual([
    "name not-in-workbook",
    "locked not-in-workbook",
    "base not-in-workbook",
  ]);
  expect(problems({ base: "central-2021", tier: "quick" }, true)).toEqual([]);
});

describe("text that is no settings", () => {
  test.each([
    ["", { code: "empty" }],
    [" \n", { code: "empty" }],
    ['{"tier": "quick",}', { code: "broken-json", line: 1, column: 18 }],
    ['{\n  "tier" "quick"\n}', { code: "broken-json", line: 2, column: 10 }],
    ['{\r\n  "a": 1\r\n  "b": 2}', { code: "broken-json", line: 3, column: 3 }],
    ['{"tier": quick}', { code: "broken-json", line: 1, column: 10 }],
    ['{"name": "a\nb"}', { code: "broken-json", line: 1, column: 12 }],
    ['{"name": "a\\x"}', { code: "broken-json", line: 1, column: 12 }],
    ["{", { code: "broken-json", line: 1, column: 2 }],
    ["{} {}", { code: "broken-json", line: 1, column: 4 }],
    ["[1,]", { code: "broken-json", line: 1, column: 4 }],
    ["［］", { code: "broken-json", line: 1, column: 1 }],
    ["// 说明\n{}", { code: "broken-json", line: 1, column: 1 }],
    ["x".repeat(10_000_000), { code: "too-large" }],
    ["[".repeat(900_000), { code: "broken-json" }],
  ])("%#", (text, expected) => {
    expect(read(text).problems).toMatchObject([{ path: "", ...expected }]);
  });

  test("broken JSON is broken at a place where the text so far could still go on", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", "}", ",", "x", '"', "\\", "[", ":", "\u0001"),
        (json, at, inserted) => {
          const place = at % (json.length + 1);
          const text = json.slice(0, place) + inserted + json.slice(place + 1);
          const isJson = (() => {
            try {
              JSON.parse(text);
              return true;
            } catch {
              return false;
            }
          })();
          const [problem] = read(text).problems;
          if (isJson || text.trim() === "") expect(problem?.code).not.toBe("broken-json");
          else {
            expect(problem?.code).toBe("broken-json");
            // Not before what was put in or left out, save for the start of a number, literal or escape that it spoils.
            if (problem?.code === "broken-json" && !/[\r\n]/.test(text))
              expect(problem.column).toBeGreaterThan(place - 6);
          }
        },
      ),
    );
  });
});

describe("a key that is given twice", () => {
  test.each<[string, string, string[]]>([
    ["at the top", '{\n"tier": "quick",\n"year": null,\n"tier": "quick"}', ["tier 2 4"]],
    ["in a group", '{"required": {"cost": true,\r\n"cost": true}}', ["required.cost 1 2"]],
    ["in a list", '{"names": [{},\r{"name": "a",\r"name": "a"}]}', ["names.2.name 2 3"]],
    ["with an escape", '{"a": 1, "\\u0061": 2, "\\/": 1, "/": 1}', ["a 1 1", "/ 1 1"]],
    ["that every object has", '{"__proto__": 1, "__proto__": 2}', ["__proto__ 1 1"]],
    ["three times is told once", '{"a": 1, "a": 2,\n"a": 3}', ["a 1 1"]],
    ["in what is not known", '{"x": [[], {"y": {"": 0, "": [0]}}]}', ["x.2.y. 1 1"]],
    ["in two sets is not", '{"required": {}, "thresholds": {"required": 0}}', []],
    ["as a value is not", '{"a": "a", "b": ["a", "a"], "c": {"a": "a"}}', []],
    ["deep down is named by its end", `${'{"a":'.repeat(30)}{"b":1,"b":1}${"}".repeat(30)}`, ["….a.a.a.a.a.a.a.b 1 1"]],
  ])("%s", (_name, text, expected) => {
    const { settings, problems: all } = read(text);
    const repeated = all.flatMap((one) =>
      one.code === "repeated-key" ? [`${one.path} ${one.first} ${one.line}`] : [],
    );
    expect(repeated).toEqual(expected);
    if (expected.length > 0) expect([settings, all.length]).toEqual([null, expected.length]);
  });

  test("is sought in text that is JSON alone", () => {
    expect(problems('{"a": 1, "a": 2,}')).toEqual(["broken-json"]);
  });

  test("many are counted", () => {
    const text = `{${Array.from({ length: 100 }, (_, at) => `"a${at % 50}":1`).join()}}`;
    const { problems: all } = read(text);
    expect(all).toHaveLength(11);
    expect(all.at(-1)).toEqual({ path: "", code: "more", count: 40 });
  });

  test("is found in whatever JSON there is, and nowhere else", () => {
    const keys = fc.array(fc.constantFrom("a", "b", '"', "\\", "é", "\u{1f600}"), { maxLength: 4 });
    fc.assert(
      fc.property(keys, fc.jsonValue(), (names, value) => {
        const text = `{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`;
        const isRepeated = new Set(names).size < names.length;
        expect(read(text).problems.some(({ code }) => code === "repeated-key")).toBe(isRepeated);
      }),
    );
  });
});

describe("very many problems", () => {
  const keys = (count: number, name = "key") => Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
  const group = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

  test("are listed as far as the first go, and the rest counted", () => {
    const { problems: all } = read({ units: Array.from({ length: 1000 }, () => 5) });
    expect(all).toHaveLength(51);
    expect(all.at(-1)).toEqual({ path: "", code: "more", count: 950 });
  });

  test("of keys at one place are one, which names the first", () => {
    const named = ["key1", "key2", "key3"];
    expect(problems(group(keys(10), 1))).toHaveLength(10);
    expect(read(group(keys(11), 1)).problems).toEqual([{ path: "", code: "unknown-keys", count: 11, named }]);
    expect(read({ required: group(keys(50_000), 1), severities: group(keys(12), "off") }).problems).toEqual([
      { path: "required", code: "unknown-keys", count: 50_000, named },
      { path: "severities", code: "unknown-rules", count: 12, named },
    ]);
  });

  test("name long keys by their beginning, on one line", () => {
    const long = "键".repeat(1000);
    expect(read({ [long]: 1 }).problems).toMatchObject([{ path: `${"键".repeat(40)}…` }]);
    expect(read({ "a\nb": 1 }).problems).toMatchObject([{ path: "a\ufffdb" }]);
    expect(read(group(keys(11, long), 1)).problems).toMatchObject([
      { named: [`${"键".repeat(40)}…`, `${"键".repeat(40)}…`, `${"键".repeat(40)}…`] },
    ]);
  });

  /** A list of a third of what a file may hold. */
  const filled = (entry: string) => Array.from({ length: 330_000 / (entry.length + 1) }, () => entry).join();
  test.each([
    ["rules", `{"severities":{${keys(30_000, "missing-cots").map((key) => `"${key}":"off"`)}}}`],
    ["locks", `{"locked":[${filled('"severities.missing-cots"')}]}`],
    ["lists where keys belong", `{"categories":{"level1":[${filled("[]")}]}}`],
    [
      "codes",
      `{"categories":{"level1":[${filled('{"code":"2"}')}],"level2":[${filled('{"code":"1"}')}],"legacy":[${filled('"1x"')}]}}`,
    ],
  ])("take time for their number alone: %s", (_name, text) => {
    expectWithin(400, () => expect(read(text).settings).toBeNull());
  });
});

test("whatever JSON there is, reading gives settings or problems", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const { settings, problems: all } = read(json);
      expect(settings === null).toBe(all.length > 0);
    }),
  );
});
