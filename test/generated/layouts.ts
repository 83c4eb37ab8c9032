import type { Layout } from "../../src/check/table/types";
import { axisValues, type Axes, type AxisValues } from "./axes";
import type { Choice } from "./choice";
import type { Written } from "./grid";
import type { Model } from "./model";
import { modelOf } from "./models";
import { writeBracketed } from "./write/bracketed";
import { writeNewCentral, writeOldCentral } from "./write/central";
import { writeExport, writeList } from "./write/flat";
import { writeHunan } from "./write/hunan";
import { writeNanning } from "./write/nanning";
import { writePacked } from "./write/packed";
import { writeShanghai } from "./write/shanghai";
import { writeYunnan } from "./write/yunnan";

/** What a layout has that rules look at. Where one lacks, `LACKS` says so in words. */
export type Trait =
  | "packed"
  | "coded"
  | "bracketed"
  | "cells"
  | "goal"
  | "goal column"
  | "wholeGoal"
  | "money"
  | "parts"
  | "sums"
  | "total row"
  | "cycle"
  | "weights"
  | "unit cell"
  | "header rows";

export const LACKS: Readonly<Record<Trait, string>> = {
  packed: "each part has a cell of its own",
  coded: "classes are headings, and no marks part what stands below them",
  bracketed: "each indicator states its own classes",
  cells: "the parts share one cell, which is a text",
  goal: "no column for goals",
  "goal column": "the goal shares its cell with the indicators",
  wholeGoal: "no goal for the whole period",
  money: "no amounts",
  parts: "no parts beside the total",
  sums: "no row states a sum of projects",
  "total row": "only the packed list must have a 合计 row",
  cycle: "targets for the year alone",
  weights: "no weights",
  "unit cell": "no cell for the unit of a target",
  "header rows": "its one project needs no header over rows",
};

/** A layout tables are generated in. */
export interface GeneratedLayout {
  readonly id: string;
  /** What the reader is to call it. */
  readonly layout: Layout;
  readonly traits: ReadonlySet<Trait>;
  readonly axes: AxisValues;
  readonly write: (model: Model, axes: Axes) => Written;
}

const FORM = {
  units: ["one", "many"],
  pages: ["one", "repeated"],
  levels: ["merged", "repeated", "once"],
  formulas: [false, true],
} satisfies Partial<AxisValues>;

export const LAYOUTS: readonly GeneratedLayout[] = [
  {
    id: "L0",
    layout: "L0",
    traits: new Set<Trait>([
      "packed",
      "coded",
      "goal",
      "goal column",
      "money",
      "parts",
      "sums",
      "total row",
      "cycle",
      "header rows",
    ]),
    axes: axisValues({
      pages: ["one", "repeated"],
      units: ["one", "none", "many"],
      header: [1, 2, 3],
      subtotals: [false, true],
      totals: ["above", "below"],
      formulas: [false, true],
      lines: [false, true],
      periods: ["both", "annual"],
    }),
    write: writePacked,
  },
  {
    id: "L12",
    layout: "L12",
    traits: new Set<Trait>(["cells", "money", "sums", "cycle", "weights", "unit cell", "header rows"]),
    axes: axisValues({
      pages: ["one", "repeated"],
      levels: ["repeated", "merged", "once"],
      targets: ["split", "packed"],
      header: [1, 2, 3],
      totals: ["above", "below", "none"],
      formulas: [false, true],
      periods: ["both", "annual"],
    }),
    write: writeExport,
  },
  {
    id: "list",
    layout: "list",
    traits: new Set<Trait>(["cells", "goal", "goal column", "header rows", "unit cell"]),
    axes: axisValues({
      money: ["万元"],
      zero: ["0.00"],
      grouped: [false],
      pages: ["one", "repeated"],
      units: ["one", "none", "many"],
      levels: ["merged", "repeated", "once"],
      targets: ["split", "packed"],
      header: [1, 2, 3],
    }),
    write: writeList,
  },
  {
    id: "L1 old",
    layout: "L1",
    traits: new Set<Trait>(["cells", "goal", "goal column", "wholeGoal", "money", "parts", "cycle"]),
    axes: axisValues({ ...FORM, periods: ["both"] }),
    write: writeOldCentral,
  },
  {
    id: "L1 new",
    layout: "L1",
    traits: new Set<Trait>(["cells", "goal", "goal column", "money", "parts", "weights"]),
    axes: axisValues(FORM),
    write: writeNewCentral,
  },
  {
    id: "L2",
    layout: "L2",
    traits: new Set<Trait>(["cells", "goal", "goal column", "wholeGoal", "money", "parts"]),
    axes: axisValues({ ...FORM, money: ["元", "万元"] }),
    write: writeShanghai,
  },
  {
    id: "L3",
    layout: "L3",
    traits: new Set<Trait>(["cells", "goal", "goal column", "money", "parts", "weights", "unit cell"]),
    axes: axisValues({ ...FORM, targets: ["split", "packed"] }),
    write: writeYunnan,
  },
  {
    id: "L4",
    layout: "L4",
    traits: new Set<Trait>(["cells", "goal", "goal column", "money", "parts"]),
    axes: axisValues({ ...FORM, money: ["元", "万元"] }),
    write: writeNanning,
  },
  {
    id: "L5",
    layout: "L5",
    traits: new Set<Trait>(["cells", "goal", "goal column", "wholeGoal", "money", "parts", "cycle"]),
    axes: axisValues({ ...FORM, periods: ["both"] }),
    write: writeHunan,
  },
  {
    id: "黄山",
    layout: "L0",
    traits: new Set<Trait>(["packed", "bracketed", "goal", "money", "sums", "header rows"]),
    axes: axisValues({
      pages: ["one", "repeated"],
      units: ["one", "none", "many"],
      subtotals: [false, true],
      totals: ["none", "above", "below"],
      formulas: [false, true],
      lines: [true, false],
    }),
    write: writeBracketed,
  },
];

/** A model that fits the axes. `least` is the fewest projects of its first unit. */
export function modelFor(choice: Choice, axes: Axes, least = 1): Model {
  const projects = (): number => choice.int(least, Math.max(least, 4));
  return modelOf(choice, {
    withSocialCost: axes.cost === "own",
    money: axes.money,
    units: axes.units === "many" ? [projects(), choice.int(1, 3), choice.int(1, 2)] : [projects() + choice.int(0, 2)],
  });
}
