import fc from "fast-check";
import { createCheck } from "../../src/check/check";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { aligned } from "../../src/report/changes/align";
import { tableChanges, type ReadTables, type TableChange } from "../../src/report/changes/changes";
import { changesTable } from "../../src/report/changes/table";
import { exampleSheet } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { SHEET, CELL_COLUMN, ROW, TRAINING_CELL } from "../taskpane/support/sheet";
import { runs } from "../support/runs";
import { tableWith } from "./support";

const read = (...sheets: readonly SheetSnapshot[]): ReadTables => ({ sheets, tables: createCheck().read(sheets) });
const told = (changes: readonly TableChange[]) =>
  changes.map(({ project, indicator, part, label, before, after }) => [
    project,
    indicator === null ? null : `${indicator.position} ${indicator.name}`,
    label === "" ? part : label,
    before,
    after,
  ]);
const between = (before: SheetSnapshot, after: SheetSnapshot) => tableChanges(read(before), read(after));

test("nothing was changed, nothing is told", () => {
  expect(between(tableWith(), tableWith())).toEqual([]);
});

test("a packed cell: each part of an indicator by itself, with where it stands", () => {
  const cell = TRAINING_CELL.replace("实施周期指标值：不少于5个", "实施周期指标值：≥5个").replace(
    "11-数量指标",
    "12-质量指标",
  );
  const changes = between(tableWith(), tableWith([[ROW.training, CELL_COLUMN, cell]]));
  expect(told(changes)).toEqual([
    ["培训经费", "1 培训班次", "level2", "11-数量指标", "12-质量指标"],
    ["培训经费", "1 培训班次", "cycle", "不少于5个", "≥5个"],
  ]);
  expect(changes[0]?.place).toEqual({ sheet: "目标表", row: ROW.training, column: CELL_COLUMN });
});

test("names, goals, amounts, sums and the title", () => {
  const after = tableWith([
    [0, 0, "某单位2027年项目支出绩效目标表"],
    [ROW.total, 1, 36.51],
    [ROW.meeting, 0, "会议培训经费"],
    [ROW.meeting, 1, 11.25],
    [ROW.meeting, 5, "全年办好2次会议。"],
  ]);
  expect(told(between(tableWith(), after))).toEqual([
    ["", null, "wording", "某单位2026年项目支出绩效目标表", "某单位2027年项目支出绩效目标表"],
    ["合计", null, "总计", "35.51", "36.51"],
    ["会议培训经费", null, "name", "会议经费", "会议培训经费"],
    ["会议培训经费", null, "总计", "10.25", "11.25"],
    ["会议培训经费", null, "goal", "全年办好各项工作。", "全年办好2次会议。"],
  ]);
});

test("indicators added and taken away, between others that stay", () => {
  const added =
    "1、1-产出指标；12-质量指标；培训合格率；实施周期指标值：≥90%；年度指标值：≥90%。" +
    TRAINING_CELL.replace("1、1-", "2、1-").replace("2、2-", "3、2-");
  const cells = (cell: string) => tableWith([[ROW.training, CELL_COLUMN, cell]]);
  expect(told(between(cells(TRAINING_CELL), cells(added)))).toEqual([
    ["培训经费", "1 培训合格率", "indicator", "", "1-产出指标；12-质量指标；培训合格率；≥90%；≥90%"],
  ]);
  expect(told(between(cells(added), cells(TRAINING_CELL)))).toEqual([
    ["培训经费", "1 培训合格率", "indicator", "1-产出指标；12-质量指标；培训合格率；≥90%；≥90%", ""],
  ]);
});

test("a mark between the parts is told as text", () => {
  const cell = TRAINING_CELL.replace("培训班次；", "培训班次;");
  const [change, ...others] = between(tableWith(), tableWith([[ROW.training, CELL_COLUMN, cell]]));
  expect([change?.part, change?.indicator, others]).toEqual(["wording", null, []]);
  expect(change?.before).toContain("培训班次；");
  expect(change?.after).toContain("培训班次;");
});

test("rows that have moved are no change; a project that came is told whole, one that went by its name", () => {
  const rows = SHEET.map((row) => [...row]);
  const row = (name: string) => [name, 1, 1, 0, 0, "全年办好1次会。", rows[ROW.meeting]?.[CELL_COLUMN] ?? null];
  const more = snapshotOf("目标表", [...rows.slice(0, ROW.meeting), row("新增经费"), ...rows.slice(ROW.meeting)]);
  const changes = told(between(tableWith(), more));
  expect(changes[0]).toEqual(["新增经费", null, "project", "", "新增经费"]);
  expect(changes.every(([project]) => project === "新增经费")).toBe(true);
  expect(changes.map(([, , part]) => part)).toEqual(expect.arrayContaining(["project", "总计", "goal", "indicator"]));
  expect(told(between(more, tableWith()))).toEqual([["新增经费", null, "project", "新增经费", ""]]);
});

test("a list of one indicator a row", () => {
  const list = (target: number, unit: string) =>
    exampleSheet({
      sheet: [...LIST_HEAD, listRow("培训人数", "≥", 600, "人"), listRow("培训班次", "≥", target, unit)],
    });
  expect(told(between(list(2, "期"), list(3, "次")))).toEqual([
    [expect.any(String), "2 培训班次", "annual", "≥2期", "≥3次"],
    [expect.any(String), "2 培训班次", "unit", "期", "次"],
  ]);
});

test("as a sheet of texts: what, before and after, and where", () => {
  const changes = between(tableWith(), tableWith([[ROW.meeting, 1, 11.25]]));
  expect(changesTable(changes, "zh").rows).toEqual([
    ["序号", "项目", "指标", "修改内容", "修改前", "修改后", "单元格"],
    ["1", "会议经费", "", "总计", "10.25", "11.25", "B8"],
  ]);
});

test("two lists are laid beside each other whole and in order, equal ones with each other", () => {
  const items = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { maxLength: 12 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const pairs = aligned(before, after, (item) => item);
      expect(pairs.flatMap(([item]) => item ?? [])).toEqual(before);
      expect(pairs.flatMap(([, item]) => item ?? [])).toEqual(after);
      if (before.join() === after.join()) expect(pairs.every(([b, a]) => b === a)).toBe(true);
    }),
    { numRuns: runs(1_000) },
  );
  const long = Array.from({ length: 5_000 }, (_, at) => `项目${at}`);
  const pairs = aligned(["头", ...long], [...long, "尾"], (item) => item);
  expect(pairs.filter(([b, a]) => b === a)).toHaveLength(5_000);
});
