import fc from "fast-check";
import type { Choice } from "./choice";

/** What tables of one layout differ in. Not every axis counts for every layout. */
export interface Axes {
  readonly money: "万元" | "元";
  /** What stands where there is no money. */
  readonly zero: "0.00" | "blank";
  /** Thousands separators in what amounts show. */
  readonly grouped: boolean;
  /** Whether a page break repeats the header. */
  readonly pages: "one" | "repeated";
  /** Unit rows, or whose sheets they are: none are named, one, or several. */
  readonly units: "none" | "one" | "many";
  /** Levels, and what is said once a project, over several rows. */
  readonly levels: "merged" | "repeated" | "once";
  /** Sign, number and unit in one cell, or in one each. */
  readonly targets: "packed" | "split";
  readonly order: "output" | "cost";
  /** 成本 as a class of its own, or inside 产出 as before 2021. */
  readonly cost: "own" | "inside";
  readonly benefit: "经济效益" | "经济效益指标";
  readonly header: 1 | 2 | 3;
  readonly subtotals: boolean;
  readonly totals: "above" | "below" | "none";
  readonly formulas: boolean;
  readonly notes: boolean;
  /** = printed as nothing, as the integrated system does, or as a sign. */
  readonly equals: "bare" | "sign";
  /** One indicator a line in a packed cell. */
  readonly lines: boolean;
  /** Targets for the year alone, or for the whole period as well. */
  readonly periods: "annual" | "both";
  /** The table begins at the sheet's corner, or further down and right. */
  readonly corner: "A1" | "C4";
}

/** The values an axis has in a layout, the plainest first. */
export type AxisValues = { readonly [Axis in keyof Axes]: readonly Axes[Axis][] };

/** What an axis is where a layout says nothing about it: there is only one way. */
const ONE_WAY: AxisValues = {
  money: ["万元", "元"],
  zero: ["0.00", "blank"],
  grouped: [false, true],
  pages: ["one"],
  units: ["one", "many"],
  levels: ["merged"],
  targets: ["packed"],
  order: ["output", "cost"],
  cost: ["own", "inside"],
  benefit: ["经济效益指标", "经济效益"],
  header: [1],
  subtotals: [false],
  totals: ["none"],
  formulas: [false],
  notes: [false, true],
  equals: ["sign", "bare"],
  lines: [false],
  periods: ["annual"],
  corner: ["A1", "C4"],
};

export const axisValues = (own: Partial<AxisValues>): AxisValues => ({ ...ONE_WAY, ...own });

const AXES = Object.keys(ONE_WAY) as (keyof Axes)[];

/** A table's axes from the choice of each. */
function axesBy(choose: <Axis extends keyof Axes>(axis: Axis) => Axes[Axis]): Axes {
  return Object.fromEntries(AXES.map((axis) => [axis, choose(axis)])) as unknown as Axes;
}

export const chosenAxes = (values: AxisValues, choice: Choice): Axes => axesBy((axis) => choice.pick(values[axis]));

export const plainAxes = (values: AxisValues): Axes => axesBy((axis) => values[axis][0] as Axes[typeof axis]);

/** Axes for properties; they shrink to the plainest. */
export const anyAxes = (values: AxisValues): fc.Arbitrary<Axes> =>
  fc.record(
    Object.fromEntries(AXES.map((axis) => [axis, fc.constantFrom<unknown>(...values[axis])])),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Axes>;

/** Each value of each axis that has several, the others plain. */
export function everyAxisValue(values: AxisValues): { readonly name: string; readonly axes: Axes }[] {
  const plain = plainAxes(values);
  return AXES.filter((axis) => values[axis].length > 1).flatMap((axis) =>
    values[axis].map((value) => ({ name: `${axis} ${String(value)}`, axes: { ...plain, [axis]: value } })),
  );
}
