import { readTables } from "../../src/check/table/read";
import { HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { firstRow, snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { usagesOf } from "../../src/naming/usages";
import { describeSeeds, seedFile, snapshotsOf } from "../support/seeds";

const cell = (...parts: readonly (readonly [level2: string, name: string, target: string])[]): string =>
  parts
    .map(([level2, name, target], index) => {
      return `${index + 1}、1-产出指标；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。`;
    })
    .join("");
const packed = (...cells: readonly string[]): SheetSnapshot =>
  snapshotOf("表", [
    ...HEAD,
    sumRow("合计", cells.length),
    ...cells.map((text, index) => projectRow(`第${index + 1}期培训经费`, 1, text)),
  ] as never);

/** Each usage in a line, with its places and the characters that stand there. */
function lines(...sheets: readonly SheetSnapshot[]): string[] {
  return usagesOf(readTables(sheets)).map(({ kind, text, count, categories, places }) => {
    const at = places.map(({ project, indicator, field, spans }) => {
      const characters = spans.map(({ row, column, start, end }) => {
        const value = sheets[0]?.values[firstRow(row)]?.[column];
        return String(value).slice(start, end);
      });
      return `${project.number}.${indicator} ${field} ${characters.join("|")}`;
    });
    return `${kind} ${text} ×${count} [${categories.join(" ")}] ${at.join(", ")}`;
  });
}

test("names and phrases of a packed list with their classes and exact places", () => {
  expect(
    lines(
      packed(
        cell(["11-数量指标", "培训人数", "≥60人"], ["12-质量指标", "培训成效", "优/良/中/差"]),
        cell(["12-质量指标", "培训人\n数", "有效保障"], ["13-时效指标", "办结时间", "12月底前"]),
      ),
    ),
  ).toEqual([
    "name 培训人数 ×2 [11 12] 1.1 name 培训人数, 2.1 name 培训人|数",
    "name 培训成效 ×1 [12] 1.2 name 培训成效",
    "phrase 优/良/中/差 ×2 [12] 1.2 cycle 优/良/中/差, 1.2 annual 优/良/中/差",
    "phrase 有效保障 ×2 [12] 2.1 cycle 有效保障, 2.1 annual 有效保障",
    "name 办结时间 ×1 [13] 2.2 name 办结时间",
  ]);
});

test("after 定性 only what is said there is a phrase", () => {
  expect(lines(packed(cell(["12-质量指标", "审议规范性", "定性：符合规范"]))).slice(1)).toEqual([
    "phrase 符合规范 ×2 [12] 1.1 cycle 符合规范, 1.1 annual 符合规范",
  ]);
});

test("what nobody has filled in yet is no usage", () => {
  expect(lines(packed(cell(["11-数量指标", "待单位补充...", "待定"], ["11-数量指标", "培训次数", "≥n次"])))).toEqual([
    "name 培训次数 ×1 [11] 1.2 name 培训次数",
  ]);
});

test("a list with one cell a part", () => {
  expect(
    lines(
      snapshotOf("表", [
        ...LIST_HEAD,
        listRow("培训人数", "≥", 60, "人"),
        listRow("培训成效", "定性", "较好", ""),
      ] as never),
    ),
  ).toEqual(
    expect.arrayContaining([expect.stringMatching(/^name 培训人数 ×1 /), expect.stringMatching(/^phrase 较好 ×1 /)]),
  );
});

test("a workbook without a table has no usages", () => {
  expect(usagesOf([])).toEqual([]);
  expect(lines(snapshotOf("表", [["随便写写"]]))).toEqual([]);
});

describeSeeds("usages of the published tables", () => {
  const usages = (seed: string) => usagesOf(readTables(snapshotsOf(seedFile(seed) ?? "")));

  test("every name of 广州, with how often it is used", () => {
    const names = usages("guangzhou-npc.xlsx").filter(({ kind }) => kind === "name");
    expect(names.reduce((all, { count }) => all + count, 0)).toBe(78);
    expect(names.find(({ text }) => text === "项目验收合格率")).toMatchObject({ count: 11, categories: ["22"] });
    expect(names.every(({ count, places }) => places.length === count)).toBe(true);
  });

  test("the placeholders of 增城 are left out, and a name cut by a line break is one name", () => {
    const texts = usages("zengcheng-npc-2024.xlsx").map(({ text }) => text);
    expect(texts.filter((text) => text.includes("待单位补充"))).toEqual([]);
    expect(texts).toContain("财政资金到位率");
  });
});
