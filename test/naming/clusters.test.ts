import fc from "fast-check";
import { firstHandle } from "../../src/check/sheet/snapshot";
import { STANDARD_NAMES } from "../../src/check/standard/names";
import { readTables } from "../../src/check/table/read";
import type { WordingEntry } from "../../src/check/wording/entry";
import { shapeOf } from "../../src/check/wording/shape";
import { ALIKE, kinKeys, similarity } from "../../src/check/wording/similar";
import { clustersOf, LEAST_ALIKE, type ClusterOptions } from "../../src/naming/clusters";
import { usagesOf, type Usage, type UsageKind } from "../../src/naming/usages";
import { describeSeeds, seedFile, SEEDS, snapshotsOf } from "../support/seeds";

/** 培训人数×3@11#1,4: used three times, in class 11, in the first and the fourth project among others. */
function usage(short: string, kind: UsageKind = "name"): Usage {
  const [, text = "", count = "1", categories, projects] =
    /^(.+?)(?:×(\d+))?(?:@([\d,]+))?(?:#([\d,]+))?$/.exec(short) ?? [];
  return {
    kind,
    text,
    count: Number(count),
    categories: categories?.split(",") ?? [],
    places: (projects?.split(",") ?? []).map((number) => ({
      project: { number: Number(number), name: "", sheet: "表", row: firstHandle(Number(number)), column: 0 },
      indicator: 1,
      field: "name",
      category: null,
      spans: [],
    })),
  };
}

const entry = (name: string, more: Partial<WordingEntry> = {}): WordingEntry => ({
  name,
  category: null,
  operator: "≥",
  target: null,
  unit: "%",
  synonyms: [],
  note: "",
  status: "preferred",
  ...more,
});

const lines = (usages: readonly Usage[], options?: ClusterOptions): string[] =>
  clustersOf(usages, options).map(
    ({ members, preferred, toChange, count }) =>
      `${preferred.text} (${preferred.source}) ${toChange}/${count}: ${members.map(({ text }) => text).join(" ")}`,
  );
const names = (...shorts: readonly string[]): Usage[] => shorts.map((short) => usage(short));

test("names that mean the same are put together, the most to change first", () => {
  expect(
    lines(
      names("培训人数×2", "参训人数×3", "项目验收合格率×5", "验收合格率", "服务验收合格率×2", "培训天数", "会议次数"),
    ),
  ).toEqual([
    "项目验收合格率 (used) 3/8: 项目验收合格率 服务验收合格率 验收合格率",
    "参训人数 (used) 2/5: 参训人数 培训人数",
  ]);
});

test("a name in the middle joins names that say more, but none that have only the last word in common", () => {
  expect(lines(names("成本超支率×3", "采购成本超支率", "专项调研成本超支率"))).toEqual([
    "成本超支率 (used) 2/5: 成本超支率 专项调研成本超支率 采购成本超支率",
  ]);
  expect(lines(names("满意度×3", "代表满意度×2", "职工满意度"))).toEqual(["满意度 (used) 2/5: 满意度 代表满意度"]);
});

describe("never in one cluster are", () => {
  test("names that measure differently", () => {
    expect(lines(names("台账登记率", "台账登记及时率", "台账登记完成率", "台账登记合格率", "项目台账登记率"))).toEqual([
      "台账登记率 (used) 1/2: 台账登记率 项目台账登记率",
    ]);
    expect(lines(names("费用支付及时率×11", "项目资金支付率×7"))).toEqual([]);
  });

  test("names of different classes, and one that stands under two of them", () => {
    const used = ["项目台账齐全率@12", "台账齐全率@12"];
    expect(lines(names(...used))).toHaveLength(1);
    expect(lines(names("项目台账齐全率@12", "台账齐全率@22"))).toEqual([]);
    expect(lines(names("项目台账齐全率@12", "台账齐全率@12,22"))).toEqual([]);
    expect(lines(names("项目台账齐全率@12", "台账齐全率"))).toHaveLength(1);
    // Nor is a name proposed that stands under another class elsewhere.
    expect(lines(names(...used, "台账齐全率（%）@22"))[0]).toContain("项目台账齐全率 (used) 1/2");
  });

  test("names of one project, directly or by a third", () => {
    expect(lines(names("项目台账齐全率#1,2", "台账齐全率#3"))).toHaveLength(1);
    expect(lines(names("项目台账齐全率#1,2", "台账齐全率#2,3"))).toEqual([]);
    expect(lines(names("台账齐全率×9#4,5", "项目台账齐全率#1,2", "台账齐全率（%）#2,3"))).toEqual([
      "台账齐全率 (used) 1/10: 台账齐全率 台账齐全率（%）",
    ]);
  });
});

test("names and phrases are kept apart, and phrases must be nearly the same", () => {
  expect(lines([usage("有效保障", "phrase"), usage("有效保障")])).toEqual([]);
  expect(lines([usage("有效保障×2", "phrase"), usage("工作有效保障", "phrase"), usage("按时支付", "phrase")])).toEqual([
    "有效保障 (used) 1/3: 有效保障 工作有效保障",
  ]);
});

describe("the name proposed", () => {
  const used = names("项目验收合格率×5@12", "验收合格率×1@12");
  const library = [entry("项目完工验收合格率", { category: "12", synonyms: ["项目验收合格率"] })];

  test("is the library's that has one of them as a synonym, before any standard name", () => {
    expect(lines(used, { names: STANDARD_NAMES, wording: library })).toEqual([
      "项目完工验收合格率 (library) 6/6: 项目验收合格率 验收合格率",
    ]);
  });

  test("is a standard name, and that of the same class first, where the library knows none", () => {
    expect(lines(used, { names: STANDARD_NAMES, wording: [entry("培训人数")] })).toEqual([
      "验收合格率 (standard) 5/6: 项目验收合格率 验收合格率",
    ]);
  });

  test("is none that is retired or only a draft", () => {
    const wording = [entry("验收合格率", { status: "retired" }), entry("完工验收合格率", { status: "draft" })];
    expect(lines(used, { names: STANDARD_NAMES, wording })).toEqual([
      "服务验收合格率 (standard) 6/6: 项目验收合格率 验收合格率",
    ]);
    expect(
      lines(names("项目验收合格率×5", "验收合格率"), { wording: [entry("项目验收合格率", { status: "retired" })] }),
    ).toEqual(["验收合格率 (used) 5/6: 项目验收合格率 验收合格率"]);
  });

  test("is none that the checker rejects", () => {
    // A ratio of how money is handled, a wish, and a rate among the quantities: better replaced than unified.
    expect(lines(names("预算执行率×3@13", "项目预算执行率@13"))).toEqual([]);
    expect(lines(names("居民满意率×3@31", "居民满意度@31"))).toEqual(["居民满意度 (used) 3/4: 居民满意率 居民满意度"]);
    expect(lines(names("台账办结率×3@11", "项目台账办结率@11"))).toEqual([]);
    const wording = [entry("预算执行率", { synonyms: ["经费花掉的比例"] })];
    expect(lines(names("经费花掉的比例×3@13"), { wording })).toEqual([]);
  });

  test("asks for no number where one of them does not", () => {
    expect(lines(names("台账登记规范率×3@12", "项目台账登记规范性@12"))).toEqual([
      "项目台账登记规范性 (used) 3/4: 台账登记规范率 项目台账登记规范性",
    ]);
  });

  test("is none that other places already say, in their project or under another class", () => {
    const used = ["项目完工验收合格率×3@12#1", "完工验收合格率@12#2"];
    const standard = [{ name: "验收合格率", category: "12", operator: "≥", target: "95", unit: "%" } as const];
    const preferred = (...others: string[]): string | undefined =>
      clustersOf(names(...used, ...others), { names: standard })[0]?.preferred.text;
    expect(preferred()).toBe("验收合格率");
    expect(preferred("验收合格率@22#7")).toBe("项目完工验收合格率");
    expect(preferred("验收合格率@12#1,2")).toBe("项目完工验收合格率");
  });

  test("is offered for a name alone where the library has another one for it", () => {
    const wording = [entry("培训人数", { category: "11", synonyms: ["受教育人员数"] })];
    expect(lines(names("受教育人员数×2@11", "会议次数"), { wording })).toEqual([
      "培训人数 (library) 2/2: 受教育人员数",
    ]);
    expect(lines(names("培训人数×2@11"), { wording })).toEqual([]);
    expect(lines(names("参训人数（人）×2@11", "受教育人员数"), { wording })).toEqual([
      "培训人数 (library) 3/3: 参训人数（人） 受教育人员数",
    ]);
  });
});

const pieces = [
  "培训",
  "参训",
  "验收",
  "合格",
  "及时",
  "完成",
  "支付",
  "成本",
  "超支",
  "人数",
  "率",
  "数量",
  "（%）",
  "系统",
];
const anyName = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
const anyNames = fc.uniqueArray(anyName, { maxLength: 25 });

test("the order of the usages makes no difference, every name is in one cluster at most, and no two in one are unlike", () => {
  fc.assert(
    fc.property(anyNames, fc.nat(24), (texts, turn) => {
      const usages = texts.map((text, index) => usage(`${text}×${(index % 3) + 1}`));
      const found = clustersOf(usages);
      expect(clustersOf([...usages.slice(turn), ...usages.slice(0, turn)].reverse())).toEqual(found);
      const members = found.flatMap((cluster) => cluster.members.map(({ text }) => text));
      expect(new Set(members).size).toBe(members.length);
      for (const { members: own } of found)
        for (const one of own)
          for (const other of own) expect(similarity(one.text, other.text)).toBeGreaterThanOrEqual(LEAST_ALIKE);
    }),
  );
});

test("names that are alike have a key in common, so that none is missed", () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      if (similarity(a, b) < ALIKE) return;
      const keys = kinKeys(shapeOf(a));
      expect(kinKeys(shapeOf(b)).some((key) => keys.includes(key))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

describeSeeds("clusters of the published tables", () => {
  // 项目验收合格率 and 系统改造验收合格率（%） stand in one project, and paying in time is not paying.
  test.each(SEEDS)("%s calls no one thing by two names", (seed) => {
    const usages = usagesOf(readTables(snapshotsOf(seedFile(`${seed}.xlsx`) ?? "")));
    expect(
      lines(
        usages.filter(({ kind }) => kind === "name"),
        { names: STANDARD_NAMES },
      ),
    ).toEqual([]);
  });
});
