import { columnName } from "../../../check/sheet/address";
import { around, intersection } from "../../../check/sheet/ranges";
import type { CellRange } from "../../../check/sheet/snapshot";
import type { TableLists } from "../../../editor/expand/lists-for";
import { placeLists, type PlacedLists, type Taken } from "../../../editor/expand/place-lists";
import type { ValidationArea } from "../../../host/validation";
import { cellsIn } from "./lists";
import { ANYWHERE, type SheetStep } from "./step";
import type { ExistingLists, SheetOutcome } from "./types";
import type { OwnedAreas, SheetWork } from "./work";

/** What the pane does with lists in the cells. */
export interface CellLists {
  /** Puts lists on the cells of the open sheet; asks first where cells have a validation of another's. */
  insertLists(): Promise<void>;
  /** Answers that question. */
  insertBeside(existing: "keep" | "replace"): Promise<void>;
  /** Takes away the lists that were put there from here. */
  removeLists(): Promise<void>;
}

export function createCellLists(work: SheetWork): CellLists {
  const { checker, text, getState, dispatch, attempt, conclude, announce, takeAway, areasOn } = work;

  /** Lists, and what stands where they are to go. */
  const look = async ({ lists, leftOut }: TableLists): Promise<Looked> => {
    const placed = placeLists(lists, text);
    const sheets: LookedSheet[] = [];
    for (const [sheet, areas] of placed.areas("")) {
      const [first, ...ranges] = areas.map(({ range }) => range);
      if (first === undefined) continue;
      const found = await areasOn(sheet, around([first, ...ranges]));
      const taken = found.others.flatMap((area) =>
        [first, ...ranges].flatMap((range) => intersection(range, area.range) ?? []),
      );
      sheets.push({ sheet, ...found, taken });
    }
    return { placed, leftOut, sheets };
  };

  /** The lists the open question is about: where they have changed by now, it is asked again. */
  let question: string | null = null;

  const insert = (existing: "ask" | "keep" | "replace"): Promise<void> =>
    attempt(async (step) => {
      const { snapshot, sheets } = getState();
      if (snapshot === null) return announce({ what: "no-lists", leftOut: [] });
      const looked = await look(await checker.listsOn(sheets, snapshot.name));
      const taken = looked.sheets.flatMap((one) => one.taken);
      const now = JSON.stringify(looked.sheets.map(({ sheet, others }) => [sheet, others]));
      if (taken.length > 0 && (existing === "ask" || now !== question)) {
        question = now;
        dispatch({ type: "sheet-dialog", dialog: { kind: "lists-exist", existing: existingIn(taken) } });
        return;
      }
      await insertInto(step, looked, existing === "replace", snapshot.name);
    });

  const insertInto = async (step: SheetStep, looked: Looked, replace: boolean, open: string): Promise<void> => {
    const { placed, leftOut } = looked;
    const taken: Taken = (sheet) => (replace ? [] : (looked.sheets.find((one) => one.sheet === sheet)?.taken ?? []));
    const cells = cellsIn([...placed.areas("", taken).values()].flatMap((areas) => areas.map(({ range }) => range)));
    const kept = replace ? 0 : cellsIn(looked.sheets.flatMap((one) => one.taken));
    const outcome: SheetOutcome =
      cells === 0 && kept === 0 ? { what: "no-lists", leftOut } : { what: "lists-inserted", cells, kept, leftOut };
    if (cells === 0) return announce(outcome);
    // Ours of an earlier time give way without a question.
    await takeAway(step, new Map(looked.sheets.map(({ sheet, ours }) => [sheet, ours])));
    const name = placed.sheet === null ? "" : (await step.add(placed.sheet)).name;
    for (const [sheet, areas] of placed.areas(name, taken)) await step.setLists(sheet, areas, replace);
    conclude(step, outcome, { what: "lists-inserted", sheet: open });
  };

  return {
    insertLists: () => insert("ask"),
    insertBeside(existing) {
      dispatch({ type: "sheet-dialog", dialog: null });
      return insert(existing);
    },
    removeLists: () =>
      attempt(async (step) => {
        const { snapshot, result, sheets } = getState();
        if (snapshot === null) return announce({ what: "nothing-to-remove" });
        const table = result?.tables.find((one) => one.sheets.includes(snapshot.name));
        const names = table?.sheets ?? [snapshot.name];
        const ours = new Map<string, readonly ValidationArea[]>();
        for (const sheet of names.filter((name) => sheets.some((one) => one.name === name)))
          ours.set(sheet, (await areasOn(sheet, ANYWHERE)).ours);
        const cells = cellsIn([...ours.values()].flat().map(({ range }) => range));
        if (cells === 0) return announce({ what: "nothing-to-remove" });
        await takeAway(step, ours);
        conclude(step, { what: "lists-removed", cells }, { what: "lists-removed", sheet: snapshot.name });
      }),
  };
}

interface Looked {
  readonly placed: PlacedLists;
  readonly leftOut: TableLists["leftOut"];
  readonly sheets: readonly LookedSheet[];
}

interface LookedSheet extends OwnedAreas {
  readonly sheet: string;
  /** The cells of the lists that have a validation of another's. */
  readonly taken: readonly CellRange[];
}

function existingIn(taken: readonly CellRange[]): ExistingLists {
  const columns = new Set<number>();
  for (const { left, right } of taken) for (let column = left; column <= right; column += 1) columns.add(column);
  return { cells: cellsIn(taken), columns: [...columns].sort((a, b) => a - b).map(columnName) };
}
