import type { SheetOutcome } from "../../src/taskpane/session/sheets/types";
import { reasonLines } from "../../src/taskpane/view/outcome";
import { sheetSentence } from "../../src/taskpane/view/sheet-actions/outcome";
import { paneText } from "../../src/text/pane";

const text = paneText("zh");
const { noArrow } = text.sheetActions.outcome;
const lines = (outcome: SheetOutcome) => reasonLines({ kind: "sheets", outcome }, text);

test("where lists were put in, the way to wake up those that Excel leaves asleep stands beside the outcome", () => {
  expect(lines({ what: "lists-inserted", cells: 15, kept: 0, leftOut: [] })).toEqual([noArrow]);
  expect(lines({ what: "expanded", sheet: "展开-甲" })).toEqual([noArrow]);
  expect(lines({ what: "lists-inserted", cells: 0, kept: 0, leftOut: [] })).toEqual([]);
});

describe("what a page that died left half done is said", () => {
  const nothing = { restored: 0, removed: [], rows: 0, lists: [], kept: [] };
  const range = { top: 6, bottom: 8, left: 6, right: 6 };
  test.each<[string, Partial<Extract<SheetOutcome, { what: "left-unfinished" }>>, string]>([
    ["cells", { restored: 1_200 }, "上次写入中途断开。已把 1,200 格恢复原样，请重新修复。"],
    ["cells", {}, "上次写入中途断开。各处修复或已写入，或没有写入，请按检查结果继续。"],
    ["sheets", { rows: 1 }, "上次处理工作表中途断开。已删除添加到一半的 1 行，请重新添加。"],
    [
      "sheets",
      { lists: ["表"], removed: ["绩效下拉列表"] },
      "上次处理工作表中途断开。没有写完的工作表“绩效下拉列表”已删除，请重新操作。“表”的下拉列表已恢复原样，请重新操作。",
    ],
    [
      "sheets",
      {
        kept: [
          { what: "row", sheet: "表", range },
          { what: "lists", sheet: "表", range },
          { what: "sheet", sheet: "甲", range: null },
        ],
      },
      "上次处理工作表中途断开。“表”第 7 行已有别的内容，没有删除，请核对。“表”G7:G9 的数据验证已有改动，没有恢复，请核对。工作表“甲”已有别的内容，没有删除，请核对。",
    ],
    ["sheets", {}, "上次处理工作表中途断开。没有发现做了一半的改动，请核对工作表、行和下拉列表。"],
  ])("%s %j", (work, more, sentence) => {
    const outcome = { what: "left-unfinished", work, ...nothing, ...more } as SheetOutcome;
    expect(sheetSentence(outcome, text)).toBe(sentence);
    expect(sheetSentence(outcome, paneText("en"))).toMatch(/^The last (write|work on sheets) broke off\. [A-Z1]/);
  });
});
