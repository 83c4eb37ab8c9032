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
import { printedForm, type PrintedForm } from "./write/printed-form";
import * as PRINTED from "./write/printed-forms";
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
  | "header rows"
  | "classes"
  | "level1"
  | "level2"
  | "name cell"
  | "plain amounts"
  | "units"
  | "own rows"
  | "nested funds"
  | "fund labels"
  | "class scores"
  | "scores"
  | "reasons alone"
  | "execution"
  | "score total";

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
  classes: "no classes at all",
  level1: "no classes of level 1",
  level2: "no classes of level 2",
  "name cell": "the title names the project",
  "plain amounts": "amounts are texts with their unit",
  units: "each project is a unit of its own",
  "own rows": "rows of how it is managed stand among the indicators",
  "nested funds": "no fund has parts of its own",
  "fund labels": "no labels of funds stand beside their amounts",
  "class scores": "no class of it says what its indicators are worth",
  scores: "it is no self-evaluation with scores",
  "reasons alone": "it is no self-evaluation that asks for reasons without giving scores",
  execution: "it does not say how the budget was spent",
  "score total": "no row states the sum of the scores",
};

/** A layout tables are generated in. */
export interface GeneratedLayout {
  readonly id: string;
  /** What the reader is to call it. */
  readonly layout: Layout;
  readonly traits: ReadonlySet<Trait>;
  readonly axes: AxisValues;
  readonly write: (model: Model, axes: Axes) => Written;
  /** What is read besides the model's indicators: how a project is managed, as `told` would say it. */
  readonly process?: readonly string[];
  /** Rules that give an info on every table of the layout, each for what the layout prints. */
  readonly notes?: readonly string[];
  /** Printed forms share their readers: properties look at each of them less often. */
  readonly isPrinted?: boolean;
}

/** The traits of a layout, with those nearly all have. */
const usual = (...traits: readonly Trait[]): ReadonlySet<Trait> =>
  new Set([...traits, "classes", "level1", "level2", "name cell", "plain amounts", "units", "own rows"]);

const FORM = {
  units: ["one", "many"],
  pages: ["one", "repeated"],
  levels: ["merged", "repeated", "once"],
  formulas: [false, true],
} satisfies Partial<AxisValues>;

const FUNDS: readonly Trait[] = ["money", "parts", "fund labels"];
const SCORES: readonly Trait[] = ["weights", "class scores", "scores", "execution", "score total"];

export const LAYOUTS: readonly GeneratedLayout[] = [
  {
    id: "L0",
    layout: "L0",
    traits: usual(
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
    ),
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
    traits: usual("cells", "money", "sums", "cycle", "weights", "unit cell", "header rows"),
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
    traits: usual("cells", "goal", "goal column", "header rows", "unit cell"),
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
    traits: usual("cells", "goal", "goal column", "wholeGoal", "money", "parts", "cycle"),
    axes: axisValues({ ...FORM, periods: ["both"] }),
    write: writeOldCentral,
  },
  {
    id: "L1 new",
    layout: "L1",
    traits: usual("cells", "goal", "goal column", "money", "parts", "weights", "class scores"),
    axes: axisValues(FORM),
    write: writeNewCentral,
  },
  {
    id: "L2",
    layout: "L2",
    traits: usual("cells", "goal", "goal column", "wholeGoal", "money", "parts"),
    axes: axisValues({ ...FORM, money: ["元", "万元"] }),
    write: writeShanghai,
  },
  {
    id: "L3",
    layout: "L3",
    traits: usual("cells", "goal", "goal column", "money", "parts", "weights", "class scores", "unit cell"),
    axes: axisValues({ ...FORM, targets: ["split", "packed"] }),
    write: writeYunnan,
  },
  {
    id: "L4",
    layout: "L4",
    traits: usual("cells", "goal", "goal column", "money", "parts"),
    axes: axisValues({ ...FORM, money: ["元", "万元"] }),
    write: writeNanning,
  },
  {
    id: "L5",
    layout: "L5",
    traits: usual("cells", "goal", "goal column", "wholeGoal", "money", "parts", "cycle"),
    axes: axisValues({ ...FORM, periods: ["both"] }),
    write: writeHunan,
  },
  {
    id: "黄山",
    layout: "L0",
    traits: usual("packed", "bracketed", "goal", "money", "sums", "header rows"),
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
  printed("转移支付", "L1", PRINTED.TRANSFER_GOAL, FUNDS),
  printed("转移支付自评", "self-evaluation", PRINTED.TRANSFER_EVALUATION, [...FUNDS, "execution", "reasons alone"]),
  printed("专项转移支付自评", "self-evaluation", PRINTED.TRANSFER_EVALUATION_OLD, [
    ...FUNDS,
    "execution",
    "reasons alone",
  ]),
  printed("中央自评", "L3", PRINTED.CENTRAL_EVALUATION, [...FUNDS, ...SCORES]),
  printed("四川自评", "self-evaluation", PRINTED.SICHUAN_EVALUATION, [...FUNDS, ...SCORES, "unit cell"], {
    targets: ["split"],
  }),
  printed("四川", "L1", PRINTED.SICHUAN, [...FUNDS, "nested funds"]),
  printed("广东资金", "L1", PRINTED.GUANGDONG_FUND, FUNDS),
  printed("湖南2023", "L1", PRINTED.HUNAN_2023, ["money", "unit cell"], { targets: ["split"] }),
  printed("中央2016", "form", PRINTED.CENTRAL_2016, FUNDS),
  printed("甘肃", "L1", PRINTED.GANSU, ["money"], {}, { lacks: ["plain amounts"], notes: ["amount-stored-as-text"] }),
  printed("湖北", "L1", PRINTED.HUBEI, FUNDS, {}, { lacks: ["level1", "fund labels"] }),
  printed("河北", "L1", PRINTED.HEBEI, FUNDS, { cost: ["own"] }, { lacks: ["level2", "name cell", "fund labels"] }),
  printed("L6", "L1", PRINTED.HEILONGJIANG, FUNDS),
  printed(
    "L8",
    "form",
    PRINTED.GUANGXI,
    [...FUNDS, "weights", "class scores"],
    {},
    {
      lacks: ["own rows"],
      process: ["立项规范性 - 规范/基本规范/不规范", "制度执行有效性 - 有效/基本有效/无效"],
    },
  ),
  printed("L9", "L1", PRINTED.STARRED, FUNDS),
  printed(
    "部门",
    "department",
    PRINTED.DEPARTMENT,
    [...FUNDS, "unit cell"],
    { targets: ["split"] },
    { lacks: ["units"] },
  ),
  printed(
    "部门无分类",
    "department",
    PRINTED.DEPARTMENT_PLAIN,
    ["money"],
    {},
    {
      lacks: ["units", "classes", "level1", "level2"],
    },
  ),
];

interface PrintedMore extends Pick<GeneratedLayout, "process" | "notes"> {
  readonly lacks?: readonly Trait[];
}

/** A layout of one form a project that is known by its words alone. */
function printed(
  id: string,
  layout: Layout,
  form: PrintedForm,
  traits: readonly Trait[],
  axes: Partial<AxisValues> = {},
  { lacks = [], ...more }: PrintedMore = {},
): GeneratedLayout {
  const own = usual("cells", "goal", "goal column", ...traits);
  return {
    ...more,
    id,
    layout,
    traits: new Set([...own].filter((trait) => !lacks.includes(trait))),
    axes: axisValues({ ...FORM, ...axes }),
    write: printedForm(form),
    isPrinted: true,
  };
}

/** A model that fits the axes. `least` is the fewest projects of its first unit. */
export function modelFor(choice: Choice, axes: Axes, least = 1): Model {
  const projects = (): number => choice.int(least, Math.max(least, 4));
  return modelOf(choice, {
    withSocialCost: axes.cost === "own",
    money: axes.money,
    units: axes.units === "many" ? [projects(), choice.int(1, 3), choice.int(1, 2)] : [projects() + choice.int(0, 2)],
  });
}
