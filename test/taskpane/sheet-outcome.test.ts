import type { SheetOutcome } from "../../src/taskpane/session/sheets/types";
import { reasonLines } from "../../src/taskpane/view/outcome";
import { paneText } from "../../src/text/pane";

const text = paneText("zh");
const { noArrow } = text.sheetActions.outcome;
const lines = (outcome: SheetOutcome) => reasonLines({ kind: "sheets", outcome }, text);

test("where lists were put in, the way to wake up those that Excel leaves asleep stands beside the outcome", () => {
  expect(lines({ what: "lists-inserted", cells: 15, kept: 0, leftOut: [] })).toEqual([noArrow]);
  expect(lines({ what: "expanded", sheet: "展开-甲" })).toEqual([noArrow]);
  expect(lines({ what: "lists-inserted", cells: 0, kept: 0, leftOut: [] })).toEqual([]);
});
