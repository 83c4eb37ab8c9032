import type { FailingCore } from "./core";
import type { ListedFinding } from "../../check/finding";
import type { Span } from "../../check/sheet/located";
import type { CellRange } from "../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../host/host";
import type { Jumps } from "./jumps";
import { listOf, type Words } from "./findings/list";
import { findingRow, isRowOf } from "./findings/rows";
import { openIn } from "./reduce/list-rows";
import { walk } from "./findings/walk";
import { cellOf } from "./places";
import { findingByKey } from "./state/state";

/** Goes to places in the sheet. Its promises never reject; failures go into the state. */
export interface Visiting {
  /** Selects the finding's cell and puts the keyboard on it. */
  visit(key: string): Promise<void>;
  /** Selects a place on a checked sheet, such as a row of a sum. */
  goTo(span: Pick<Span, "sheet" | "row" | "column">): Promise<void>;
  /** Goes on to the next finding, or back; checks first where nothing is checked. */
  step(direction: 1 | -1): Promise<void>;
  /** Selects cells, on another sheet as well. */
  select(sheet: string, range: CellRange): Promise<void>;
}

interface VisitingParts extends FailingCore {
  readonly host: SpreadsheetHost;
  readonly jumps: Jumps;
  readonly words: Words;
  readonly check: () => Promise<void>;
}

export function createVisiting({ host, jumps, getState, dispatch, fail, words, check }: VisitingParts): Visiting {
  const select = async (sheet: string, range: CellRange): Promise<void> => {
    jumps.add(sheet, range);
    try {
      await host.select(sheet, range);
      if (getState().error?.task === "select") dispatch({ type: "error-dismissed" });
    } catch (error) {
      fail("select", error);
    }
  };

  const goTo: Visiting["goTo"] = async (place) => {
    const cell = cellOf(getState().sheets, place);
    if (cell === null) return;
    const { sheet, row, column } = cell;
    await select(sheet.name, { top: row, bottom: row, left: column, right: column });
  };

  const goToFinding = async ({ place: [first] }: ListedFinding): Promise<void> => {
    if (first !== undefined) await goTo(first);
  };

  return {
    select,
    goTo,
    async visit(key) {
      const finding = findingByKey(getState(), key);
      if (finding === null) return;
      dispatch({ type: "moved", row: findingRow(key) });
      await goToFinding(finding);
    },
    async step(direction) {
      if (getState().result === null) await check();
      const state = getState();
      const order = walk(listOf(state, words), openIn(state));
      if (order.length === 0) {
        dispatch({ type: "announced", outcome: { kind: "nothing-to-visit" } });
        return;
      }
      const at = order.findIndex(({ key }) => isRowOf(state.active, key));
      const start = direction === 1 ? 0 : order.length - 1;
      const next = at < 0 ? start : at + direction;
      const wraps = next < 0 || next >= order.length;
      const finding = order[wraps ? start : next];
      if (finding === undefined) return;
      const wrapped = !wraps ? null : direction === 1 ? "first" : "last";
      dispatch({ type: "visited", key: finding.key, wrapped });
      await goToFinding(finding);
    },
  };
}
