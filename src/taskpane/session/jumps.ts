import type { CellRange } from "../../check/sheet/snapshot";
import type { Selection } from "../../host/host";

/** Selections the pane made itself whose event has not come yet: programs report them late, and sometimes not at all. */
export interface Jumps {
  add(sheet: string, range: CellRange): void;
  /** Whose a selection is; one of the pane's own is settled with the ones made before it, and is `left` where a later one is still open. */
  settle(selection: Selection): "user" | "own" | "left";
  clear(): void;
}

/** After so many milliseconds a jump that was never reported is forgotten, so that the user's click on the same cell counts as theirs. */
const FORGET_AFTER = 1_500;

export function createJumps(): Jumps {
  let open: { readonly sheet: string; readonly range: CellRange; readonly timer: ReturnType<typeof setTimeout> }[] = [];
  const drop = (count: number): void => {
    for (const { timer } of open.splice(0, count)) clearTimeout(timer);
  };
  return {
    add(sheet, range) {
      const jump = {
        sheet,
        range,
        timer: setTimeout(() => {
          open = open.filter((one) => one !== jump);
        }, FORGET_AFTER),
      };
      open.push(jump);
    },
    settle({ sheet, range }) {
      const at = open.findIndex((jump) => jump.sheet === sheet && range !== null && sameRange(jump.range, range));
      if (at < 0) return "user";
      drop(at + 1);
      return open.length === 0 ? "own" : "left";
    },
    clear: () => drop(open.length),
  };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
