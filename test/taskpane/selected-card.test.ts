import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import { startHistory } from "../../src/editor/history";
import { openIndicators } from "../../src/editor/open";
import { cardsOf } from "../../src/editor/types";
import { NOT_EDITING } from "../../src/taskpane/session/editing/state";
import { selectedCard } from "../../src/taskpane/session/editing/selected-card";
import { INITIAL, type PaneState } from "../../src/taskpane/session/state/state";
import { drawn } from "../support/drawn";

const SHEET = drawn(`
项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
公路养护 | 120 | 产出指标 | 数量指标 | 养护里程 | ≥15公里 | 国道
⟂ | ⟂ | ⟂ | 质量指标 | 验收合格率 | ≥95% |`);

/** The name on the card of a selected cell, while the project is open. */
function cardAt(row: number, column: number, bottom = row): string | null {
  const [table] = readTables([SHEET], GUANGDONG);
  const [project] = table?.projects ?? [];
  if (table === undefined || project === undefined) throw new Error("no project was read");
  const draft = openIndicators(project, table, [SHEET], GUANGDONG);
  const open = { fresh: draft, goal: "", history: startHistory(draft), conflict: null, found: null };
  const state: PaneState = {
    ...INITIAL,
    sheets: [SHEET],
    editing: { ...NOT_EDITING, open },
    selection: { sheet: SHEET.name, range: { top: row, bottom, left: column, right: column } },
  };
  const id = selectedCard(state);
  return cardsOf(draft).find((card) => card.id === id)?.name ?? null;
}

test("a cell of one indicator's own has its card", () => {
  expect([cardAt(1, 3), cardAt(1, 4), cardAt(2, 4), cardAt(2, 5)]).toEqual([
    "养护里程",
    "养护里程",
    "验收合格率",
    "验收合格率",
  ]);
});

test("a class that is merged over several rows, the project and the header have none", () => {
  expect([cardAt(1, 2, 2), cardAt(1, 0, 2), cardAt(0, 4)]).toEqual([null, null, null]);
});
