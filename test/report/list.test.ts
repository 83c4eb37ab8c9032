import * as XLSX from "@e965/xlsx";
import type { Acceptance } from "../../src/check/accepted/acceptance";
import { identified } from "../../src/check/accepted/acceptance";
import { checkSheets } from "../../src/check/check";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { listWorkbook } from "../../src/report/file";
import { listFileSheet } from "../../src/report/list/file-sheet";
import { CELL, DONE, findingsList, STATE, type FindingsList } from "../../src/report/list/list";
import { listNewSheet } from "../../src/report/list/new-sheet";
import { readPrevious, type PreviousList, type SheetCells } from "../../src/report/list/previous";
import { renewList, type RenewedList } from "../../src/report/list/renew";
import { TRAINING_CELL, ROW, CELL_COLUMN } from "../taskpane/support/sheet";
import { cellsOf, listOf, report, TABLE, tableWith, WORDS } from "./support";

const findingsOf = ({ rows }: FindingsList) => rows.filter(({ kind }) => kind === "finding");
const column = (list: FindingsList, nth: number): CellValue[] =>
  findingsOf(list).map(({ cells }) => cells[nth] ?? null);

function read(cells: SheetCells): PreviousList {
  const reading = readPrevious(cells);
  if (reading.kind !== "list") throw new Error(reading.kind);
  return reading.list;
}

/** A list that stands in the workbook, where somebody put values into cells of its rows: by a row's place and column. */
function standing(list: FindingsList, ...typed: readonly (readonly [row: number, column: number, value: CellValue])[]) {
  const cells = cellsOf(listNewSheet(list));
  const values = cells.values.map((row) => [...row]);
  for (const [row, at, value] of typed) {
    while (values.length <= row) values.push([]);
    const line = values[row] as CellValue[];
    while (line.length <= at) line.push(null);
    line[at] = value;
  }
  return { values, formulas: values.map((row, r) => row.map((_, c) => cells.formulas[r]?.[c] ?? null)) };
}

const again = (list: FindingsList, before: SheetCells, checked = [TABLE], all = checked): RenewedList =>
  renewList(list, read(before), { checked, all }, "zh");

const MENDED = tableWith([[ROW.training, CELL_COLUMN, TRAINING_CELL.replaceAll("不少于5个", "≥5个")]]);
const rowOfText = ({ rows }: FindingsList, text: string): number =>
  rows.findIndex(({ kind, cells }) => kind === "finding" && cells.some((cell) => String(cell).includes(text)));

test("a line a finding: where, what, what to do and how; the sums come behind them with their differences", () => {
  const list = listOf(tableWith());
  expect(list.rows[0]?.cells[0]).toMatch(
    /^按“广东省”检查：错误 3，警告 8，提示 11。.*检查范围：常规；检查日期：2026-11-29。$/,
  );
  const row = list.rows[rowOfText(list, "不少于5个")];
  expect(row?.cells).toEqual([
    ...[expect.any(Number), "警告", "G7", "培训经费", "第1条", "用文字表示大小关系"],
    ...[
      expect.stringContaining("写成 ≥5个"),
      expect.stringContaining("不少于5个"),
      expect.stringContaining("≥5个"),
      "",
    ],
  ]);
  expect(row?.to).toEqual({ sheet: TABLE, row: ROW.training, column: CELL_COLUMN });
  const sums = list.rows.filter(({ kind }) => kind === "sum").map(({ cells }) => cells);
  expect(sums[0]).toEqual([1, "一致", "B5", "合计", expect.any(String), "0.00", "1 项相加", "35.51", "35.51", ""]);
  expect(sums.map((cells) => cells[STATE])).toContain("舍入差");
  expect(sums.find((cells) => cells[STATE] === "舍入差")).toEqual([
    ...[expect.any(Number), "舍入差", "B6", "某单位", expect.any(String), "0.01"],
    ...["3 项相加，四舍五入最多可差 0.015", "35.51", "35.50", ""],
  ]);
});

test("what was accepted stands behind the rest, with reason, name and day", () => {
  const sheet = tableWith();
  const { findings } = checkSheets([sheet]);
  const own = identified(findings).find(({ finding }) => finding.rule === "word-operator");
  const acceptance: Acceptance = {
    ...{ rule: "word-operator", findings: [own?.identity ?? ""], sheet: TABLE },
    ...{ reason: "已核实，无需修改", by: "审核人", on: "2026-11-28" },
  };
  const list = findingsList([report([sheet], [acceptance])], WORDS);
  const last = findingsOf(list).at(-1)?.cells;
  expect([last?.[STATE], last?.[DONE]]).toEqual(["已接受", "已接受：已核实，无需修改，审核人，2026-11-28"]);
  expect(list.rows[0]?.cells[0]).toContain("已接受 1");
});

test("several files stand on one list, each line with its file", () => {
  const one = { ...report([tableWith()]), file: "甲.xlsx" };
  const list = findingsList([one, { ...report([MENDED]), file: "乙.xlsx" }], WORDS);
  expect(new Set(column(list, 0))).toEqual(new Set(["甲.xlsx", "乙.xlsx"]));
  const sheet = listFileSheet(list, "nowhere");
  expect(sheet.filter).toMatchObject({ top: 2, left: 0, right: 10 });
  expect(sheet.links).toEqual([]);
});

describe("made again", () => {
  test("over the same table it is the same, and what was filled in stays with its finding", () => {
    const list = listOf(tableWith());
    const row = rowOfText(list, "不少于5个");
    const { list: next, ...counts } = again(list, standing(list, [row, DONE, "=已改"], [row + 1, DONE, 12.5]));
    expect(counts).toEqual({ stayed: findingsOf(list).length, added: 0, gone: 0 });
    expect([next.rows[row]?.cells[DONE], next.rows[row + 1]?.cells[DONE]]).toEqual(["=已改", 12.5]);
    const bare = next.rows.map((one) => ({ ...one, cells: one.cells.map((cell, at) => (at === DONE ? "" : cell)) }));
    const same = list.rows.map((one) => ({ ...one, cells: one.cells.map((cell, at) => (at === DONE ? "" : cell)) }));
    expect(bare).toEqual(same);
  });

  test("also where the rows were sorted, a column was inserted and rows have moved", () => {
    const list = listOf(tableWith());
    const before = standing(list, ...findingsOf(list).map((_, nth) => [nth + 2, DONE, `第${nth}处`] as const));
    const order = before.values.map((_, row) => (row > 1 && row < 6 ? 7 - row : row));
    const sorted = {
      values: order.map((row) => ["", ...(before.values[row] ?? [])]),
      formulas: order.map((row) => [null, ...(before.formulas[row] ?? [])]),
    };
    const moved = listOf({ ...tableWith(), origin: { row: 4, column: 0 } });
    const { list: next, stayed } = again(moved, sorted);
    expect(stayed).toBe(findingsOf(list).length);
    expect(column(next, DONE)).toEqual(findingsOf(list).map((_, nth) => `第${nth}处`));
  });

  test("what is gone goes, but not what was written about it; back again, it is as it was", () => {
    const list = listOf(tableWith());
    const row = rowOfText(list, "不少于5个");
    const first = again(listOf(MENDED), standing(list, [row, DONE, "已改为≥5个"]));
    expect(first).toMatchObject({ stayed: findingsOf(list).length - 1, added: 0, gone: 1 });
    const kept = findingsOf(first.list).at(-1);
    expect([kept?.cells[STATE], kept?.cells[DONE], kept?.to]).toEqual(["已消除", "已改为≥5个", null]);
    const second = again(listOf(MENDED), cellsOf(listNewSheet(first.list)));
    expect(second.gone).toBe(0);
    expect(findingsOf(second.list).at(-1)?.cells[DONE]).toBe("已改为≥5个");
    const third = again(list, cellsOf(listNewSheet(second.list)));
    expect(third).toMatchObject({ added: 1, gone: 0 });
    expect(third.list.rows[row]?.cells[DONE]).toBe("已改为≥5个");
    expect(column(third.list, STATE)).not.toContain("已消除");
  });

  test("findings of sheets that were not checked stay as they are, and each address tells its sheet", () => {
    const other = listOf(tableWith([], "去年"));
    const { list, ...counts } = again(
      listOf(tableWith()),
      standing(other, [2, DONE, "去年的"]),
      [TABLE],
      [TABLE, "去年"],
    );
    expect(counts).toEqual({ stayed: 0, added: findingsOf(other).length, gone: 0 });
    const old = findingsOf(list).filter(({ tag }) => tag?.sheet === "去年");
    expect(old).toHaveLength(findingsOf(other).length);
    expect(old[0]?.cells[DONE]).toBe("去年的");
    expect(old[0]?.to?.sheet).toBe("去年");
    expect(column(list, CELL).every((cell) => /^(目标表|去年)!/.test(String(cell)))).toBe(true);
    expect(list.rows.filter(({ kind }) => kind === "sum").map(({ to }) => to?.sheet)).toContain("去年");
    expect(list.rows[0]?.cells[0]).toContain(`其他工作表的 ${findingsOf(other).length} 处`);
  });

  test("a sheet that was renamed keeps what was filled in", () => {
    const { list, stayed } = again(listOf(tableWith([], "新名")), standing(listOf(tableWith()), [2, DONE, "已改"]), [
      "新名",
    ]);
    expect(stayed).toBe(findingsOf(list).length);
    expect(list.rows[2]?.cells[DONE]).toBe("已改");
  });

  test("columns and rows of somebody's own stay, the columns beside their findings", () => {
    const list = listOf(tableWith());
    const width = cellsOf(listNewSheet(list)).values[0]?.length ?? 0;
    const row = rowOfText(list, "不少于5个");
    const before = standing(
      list,
      [1, width, "复核意见"],
      [row, width, "同意"],
      [list.rows.length + 1, 3, "审核人："],
      [list.rows.length + 1, width, 7],
    );
    const { list: next } = again(listOf(MENDED), before);
    expect(next.extra).toEqual(["复核意见"]);
    expect(findingsOf(next).at(-1)?.extra).toEqual(["同意"]);
    const foreign = next.rows.at(-1);
    expect([foreign?.kind, foreign?.cells[3], foreign?.extra]).toEqual(["foreign", "审核人：", [7]]);
    const twice = again(listOf(MENDED), cellsOf(listNewSheet(next)));
    expect(twice.list.rows).toEqual(next.rows);
  });

  test("why a finding was accepted is not taken for something that was filled in", () => {
    const sheet = tableWith();
    const accepted: Acceptance = {
      ...{ rule: "word-operator", findings: null, sheet: "", reason: "系统固定格式", by: "甲", on: "2026-11-28" },
    };
    const passed = findingsList([report([sheet], [accepted])], WORDS);
    const row = rowOfText(passed, "不少于5个");
    const withdrawn = again(listOf(sheet), cellsOf(listNewSheet(passed))).list;
    expect(column(withdrawn, DONE).every((cell) => cell === "")).toBe(true);
    const both = again(passed, standing(listOf(sheet), [rowOfText(listOf(sheet), "不少于5个"), DONE, "已说明"])).list;
    expect(both.rows[row]?.cells[DONE]).toBe("已说明\n已接受：系统固定格式，甲，2026-11-28");
    const twice = again(listOf(sheet), cellsOf(listNewSheet(both))).list;
    expect(twice.rows[rowOfText(twice, "不少于5个")]?.cells[DONE]).toBe("已说明");
  });
});

test("a sheet is known by its mark alone, and one with formulas of somebody's own is not touched", () => {
  const list = listOf(tableWith());
  const cells = standing(list);
  expect(readPrevious({ values: [["序号", "程度", "单元格"]], formulas: [[null, null, null]] })).toEqual({
    kind: "other",
  });
  const formulas = cells.formulas.map((row) => [...row]);
  (formulas[3] as (string | null)[])[DONE] = "=COUNTA(A:A)";
  expect(readPrevious({ ...cells, formulas })).toEqual({ kind: "formula", row: 3, column: DONE });
});

test("saved by itself, its addresses lead to the file beside it", () => {
  const file = "2026年 表#1.xlsx";
  const bytes = listWorkbook(listOf(tableWith()), file);
  const sheet = XLSX.read(bytes, { type: "array" }).Sheets["问题清单"];
  const link = (sheet?.C3 as XLSX.CellObject).l?.Target ?? "";
  expect(decodeURIComponent(link)).toBe(`${file}#'${TABLE}'!B6`);
  expect(sheet?.["!autofilter"]).toMatchObject({ ref: expect.stringMatching(/^A2:J\d+$/) as string });
  const alone = XLSX.read(listWorkbook(listOf(tableWith()), null), { type: "array" }).Sheets["问题清单"];
  expect((alone?.C3 as XLSX.CellObject).l).toBeUndefined();
});
