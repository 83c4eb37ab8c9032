import type { CellRange } from "../../check/sheet/snapshot";
import type { GridEvent } from "../grid";

type Axis = "rows" | "columns";

interface Step {
  readonly sheet: string;
  readonly axis: Axis;
  readonly isInsert: boolean;
  readonly first: number;
  readonly last: number;
  /** Whether any cell stood there or behind. */
  readonly movesCells: boolean;
}

/** Which rows and columns were inserted and deleted: cells stand elsewhere then than in the file. */
export interface StructureLog {
  /** `used` gives a sheet's used range after the event. */
  note(event: GridEvent, used: (sheet: string) => CellRange | null): void;
  /** How many steps there were so far. */
  length(): number;
  /** What of a sheet no longer stands where it did after so many steps. */
  moved(sheet: string, since: number): readonly Axis[];
}

export function createStructureLog(): StructureLog {
  const steps: Step[] = [];
  return {
    note(event, used) {
      const step = stepOf(event, used);
      if (step !== null) steps.push(step);
    },
    length: () => steps.length,
    moved(sheet, since) {
      const own = steps.slice(since).filter((step) => step.sheet === sheet);
      return (["rows", "columns"] as const).filter((axis) => leavesAnything(own.filter((step) => step.axis === axis)));
    },
  };
}

function stepOf(event: GridEvent, used: (sheet: string) => CellRange | null): Step | null {
  // Blocks of cells that come or go are found by comparing the cells.
  const isOfLines = event.type === "changed" && /^(Row|Column)/.test(event.change);
  if (event.type !== "changed" || !isOfLines) return null;
  const { sheet, change, range } = event;
  const isInsert = change.endsWith("Inserted");
  const cells = used(sheet);
  return change.startsWith("Row")
    ? {
        sheet,
        axis: "rows",
        isInsert,
        first: range.top,
        last: range.bottom,
        movesCells: range.top <= (cells?.bottom ?? -1),
      }
    : {
        sheet,
        axis: "columns",
        isInsert,
        first: range.left,
        last: range.right,
        movesCells: range.left <= (cells?.right ?? -1),
      };
}

/** Undoing a step, or taking it back by hand, makes it as if it had never been. */
function leavesAnything(steps: readonly Step[]): boolean {
  const left: Step[] = [];
  for (const step of steps) {
    const last = left.at(-1);
    if (last !== undefined && isInverse(last, step)) left.pop();
    else if (step.movesCells) left.push(step);
  }
  return left.length > 0;
}

const isInverse = (a: Step, b: Step): boolean => a.isInsert !== b.isInsert && a.first === b.first && a.last === b.last;
