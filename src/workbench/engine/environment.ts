import type { CellRange } from "../../check/sheet/snapshot";
import type { Grid, GridCells, GridSheet } from "../grid";
import { itemNotFound } from "./errors";
import type { Quirks } from "../profiles/quirks";
import { createBatchEffects, type BatchEffects } from "./batch-effects";
import type { Faults } from "./faults";
import { createReferences, type References } from "./references";
import { createEvents, type Events } from "./events";

/** What members may reach: the grid and the state of one add-in's connection to it. */
export interface Environment {
  readonly grid: Grid;
  readonly faults: Faults;
  readonly quirks: Quirks;
  /** What the batch under way has done so far, as far as a quirk depends on it. */
  readonly batch: BatchEffects;
  readonly references: References;
  readonly events: Events;
  /** What the add-in asked of the program around the sheet. */
  readonly shell: Shell;
  /** Where the workbook is kept now; null where it was never saved. */
  readonly workbook: { readonly address: string | null };
  sheet(id: string): GridSheet;
  /** The cells of a range, read once an action however many properties are loaded. */
  cells(sheet: string, range: CellRange): GridCells;
  /** Forgets what was read: called before each action. */
  forget(): void;
  /** Whether the action under way has read a formula that is still to be worked out. */
  hasReadStale(): boolean;
}

/** The program around the sheet, as far as an add-in can command it. */
export interface Shell {
  /** Office.addin.showAsTaskpane and hide. */
  setVisible(visible: boolean): void;
  /** Office.ribbon.requestUpdate. */
  updateRibbon(update: RibbonUpdate): void;
}

export interface RibbonUpdate {
  readonly control: "button" | "tab";
  readonly id: string;
  readonly property: "enabled" | "visible";
  readonly value: boolean;
}

export interface EnvironmentOptions {
  readonly faults: Faults;
  readonly quirks: Quirks;
  readonly shell: Shell;
  readonly workbook: { readonly address: string | null };
}

export function createEnvironment(grid: Grid, options: EnvironmentOptions): Environment {
  const read = new Map<string, GridCells>();
  let isStale = false;
  return {
    grid,
    ...options,
    batch: createBatchEffects(grid, options.quirks),
    references: createReferences(),
    events: createEvents(grid.activeSheet()),
    sheet(id) {
      const sheet = grid.sheets().find((candidate) => candidate.id === id);
      if (sheet === undefined) throw itemNotFound();
      return sheet;
    },
    cells(sheet, range) {
      const key = `${sheet}\n${range.top},${range.left},${range.bottom},${range.right}`;
      let cells = read.get(key);
      if (cells === undefined) {
        cells = grid.read(sheet, range);
        read.set(key, cells);
        isStale ||= grid.calculation?.isDue() === true && holdsFormula(cells);
      }
      return cells;
    },
    forget: () => {
      read.clear();
      isStale = false;
    },
    hasReadStale: () => isStale,
  };
}

const holdsFormula = ({ formulas }: GridCells): boolean => formulas.some((row) => row.some((one) => one !== null));
