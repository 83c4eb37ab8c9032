import { exampleSheet, FAULTLESS_CELL } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { a1Range } from "../../src/check/sheet/address";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readSheets } from "../../src/check/table/read";
import { listsFor, type TableLists } from "../../src/editor/expand/lists-for";
import { drawn } from "../check/table/forms/drawn";
import { CENTRAL_NEW, CENTRAL_OLD, SHANGHAI } from "../check/table/forms/samples";
import { relist } from "../../src/editor/expand/relist";
import type { PickList } from "../../src/editor/expand/lists";
import { laidOut, sheetOfRows, tableWith } from "./support/expanded";

function lists(sheet: SheetSnapshot): TableLists {
  const [table] = readSheets([sheet]).tables;
  if (table === undefined) throw new Error("no table was read");
  return listsFor(table, [sheet], GUANGDONG);
}

/** Each list in a line: its part, its ranges and the column it follows. */
const lines = (sheet: SheetSnapshot): string[] =>
  lists(sheet).lists.map(({ part, ranges, follows }) =>
    [part, ranges.map(a1Range).join(","), ...(follows === null ? [] : [`follows ${follows.column}`])].join(" "),
  );

const optionsOf = (sheet: SheetSnapshot, part: string): readonly string[] =>
  lists(sheet).lists.find((list) => list.part === part)?.options ?? [];

describe("lists for the cells of a table", () => {
  const list = exampleSheet({
    sheet: [
      ...LIST_HEAD,
      listRow("培训人数", "﹦", 600, "学员"),
      listRow("培训班次", "≥", 2, "期"),
      ["某单位", "会议经费", 20, "效益指标", "社会效益", "政策知晓率", "≥", 90, "%"],
    ],
  });

  test("stand in the columns of a list, over all its rows", () => {
    expect(lines(list)).toEqual(["level1 D3:D5", "level2 E3:E5 follows 3", "sign G3:G5", "grades H3:H5", "unit I3:I5"]);
    expect(lists(list).leftOut).toEqual([]);
  });

  test("are written as the table writes them", () => {
    expect(optionsOf(list, "level1")).toEqual(["产出指标", "效益指标", "满意度指标", "成本指标"]);
    expect(optionsOf(list, "level2")).toEqual(expect.arrayContaining(["数量指标", "社会效益"]));
    expect(optionsOf(list, "sign")).toContain("﹦");
    expect(optionsOf(list, "unit")).toEqual(expect.arrayContaining(["期", "%", "万元"]));
    expect(optionsOf(list, "grades")).toContain("优/良/中/差");
  });

  test("offer all classes of level 2 where level 1 is written once for the rows below", () => {
    const once = exampleSheet({
      sheet: [
        ...LIST_HEAD,
        listRow("培训人数", "≥", 600, "人"),
        [null, null, null, null, "质量指标", "培训合格率", "≥", 90, "%"],
      ],
    });
    expect(lines(once).slice(0, 3)).toEqual(["level1 D3:D4", "level2 E3 follows 3", "level2 E4"]);
    expect(lists(once).leftOut).toEqual([{ part: "level2", why: "merged" }]);
  });

  test.each([
    [
      "of 2015",
      CENTRAL_OLD,
      [
        "level1 B13,B19",
        "level2 C13,C16,F13,F16,F18",
        "level2 C19,F19 follows 1",
        "grades E13:E14,E16,E19,H13,H17:H19",
      ],
    ],
    ["of 2021", CENTRAL_NEW, ["level1 B11:B14", "level2 C11:C14 follows 1", "grades E11:E14"]],
    ["of Shanghai", SHANGHAI, ["level1 B14,B16:B17", "level2 C14:C15", "level2 C16:C17 follows 1", "grades E14:E17"]],
  ])("stand in the cells of the form %s, and say which parts have none", (_name, drawing, expected) => {
    const sheet = drawn(drawing);
    const found = lists(sheet);
    expect(found.leftOut.map(({ part, why }) => `${part} ${why}`)).toEqual(
      expect.arrayContaining(["sign no-column", "unit no-column"]),
    );
    expect(lines(sheet)).toEqual(expected);
  });

  test("are none for packed cells", () => {
    expect(lists(tableWith("1、1-产出指标")).lists).toEqual([]);
    expect(lists(tableWith("1、1-产出指标")).leftOut.map(({ why }) => why)).toEqual(Array(5).fill("packed"));
  });
});

describe("lists of an unfolded sheet", () => {
  test("are found again by its labels, wherever its columns are by now", () => {
    const laid = laidOut(FAULTLESS_CELL);
    const places = (found: readonly PickList[] | null): string[] =>
      (found ?? []).map(({ part, ranges }) => `${part} ${ranges.map(a1Range).join(",")}`);
    const now = sheetOfRows(laid, laid.rows);
    expect(relist(now, GUANGDONG)?.map(({ options }) => options)).toEqual(
      laid.unfolded.lists.map(({ options }) => options),
    );
    const [first] = places(relist(now, GUANGDONG));
    expect(first).toBe(`level1 B${laid.first + 1}:B${laid.first + 20}`);
    const moved = sheetOfRows(
      laid,
      laid.rows.map((row, at) => (at < laid.first - 2 ? row : [null, ...row])),
    );
    expect(places(relist(moved, GUANGDONG))[0]).toBe(`level1 C${laid.first + 1}:C${laid.first + 20}`);
    expect(relist(moved, GUANGDONG)?.find(({ part }) => part === "level2")?.follows?.column).toBe(2);
  });

  test("are none for another sheet", () => {
    expect(relist(tableWith(FAULTLESS_CELL), GUANGDONG)).toBeNull();
  });
});
