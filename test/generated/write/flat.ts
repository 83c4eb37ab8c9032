import type { CellValue } from "../../../src/check/sheet/snapshot";
import type { Axes } from "../axes";
import { Grid, type Written } from "../grid";
import { projectsOf, totalOf, worth, type Indicator, type Model, type Project, type TargetText } from "../model";
import { corner } from "./packed";
import { inOrder, levelTexts, runsOf, sayAmount, sayOver, targetCell, typed, type Numbered } from "./parts";

/** Columns of a list, by what they hold, from left to right. */
interface Columns {
  readonly labels: readonly (readonly [part: Part, label: string])[];
  /** The first column under 绩效指标 where the header has more than one row. */
  readonly band: Part;
}

type Part =
  | "unitCode"
  | "unit"
  | "code"
  | "name"
  | "total"
  | "goal"
  | "level1"
  | "level2"
  | "indicator"
  | "sign"
  | "value"
  | "measure"
  | "explained"
  | "kind"
  | "weight"
  | "isAnnual";

const EXPORT: Columns["labels"] = [
  ["unitCode", "单位编码"],
  ["unit", "单位名称"],
  ["code", "项目编码"],
  ["name", "项目名称"],
  ["total", "年度资金"],
  ["level1", "一级指标"],
  ["level2", "二级指标"],
  ["indicator", "三级指标"],
  ["sign", "计算符号"],
  ["value", "指标值"],
  ["measure", "度量单位"],
  ["explained", "指标解释"],
  ["weight", "权重"],
  ["isAnnual", "是否年度"],
];

const LIST: Columns["labels"] = [
  ["name", "单位名称、项目名称"],
  ["goal", "项目年度绩效目标"],
  ["level1", "一级指标"],
  ["level2", "二级指标"],
  ["indicator", "三级指标"],
  ["sign", "指标性质"],
  ["value", "指标值"],
  ["measure", "度量单位"],
  ["kind", "指标属性"],
  ["explained", "指标内容"],
];

/** L12: the export of the integrated system, one row an indicator, or one for the year and one for the whole period. */
export const writeExport = (model: Model, axes: Axes): Written => new List(model, axes, EXPORT, true).written();

/** The flat list of Yunnan: units and projects share a column, and a goal stands beside the name. */
export const writeList = (model: Model, axes: Axes): Written => new List(model, axes, LIST, false).written();

/** Projects between two page breaks. */
const PAGE = 2;

/** One indicator for one period. */
interface Line extends Numbered {
  readonly field: "annual" | "cycle";
}

class List {
  private readonly grid: Grid;
  private readonly columns: ReadonlyMap<Part, number>;
  private readonly labels: Columns["labels"];
  private readonly amounts: { row: number; project: Project }[] = [];

  constructor(
    private readonly model: Model,
    private readonly axes: Axes,
    labels: Columns["labels"],
    private readonly isExport: boolean,
  ) {
    this.grid = new Grid("绩效目标", ...corner(axes));
    const isSplit = axes.targets === "split";
    this.labels = labels.filter(([part]) => isSplit || (part !== "sign" && part !== "measure"));
    this.columns = new Map(this.labels.map(([part], column) => [part, column]));
  }

  written(): Written {
    const { grid, model, axes } = this;
    const year = model.year === null ? "" : `${model.year}年`;
    grid.say("title", 0, 0, `${model.department}${year}项目绩效目标表`);
    if (this.isExport) grid.put(1, 0, `单位：${model.money}`);
    this.header();
    const total = axes.totals === "none" || !this.isExport || !model.hasTotal ? null : axes.totals;
    const totalRow = total === "above" ? grid.height : -1;
    if (total === "above") grid.put(totalRow, 0, "合计");
    let number = 0;
    for (const [index, unit] of model.units.entries()) {
      if (!this.isExport && axes.units !== "none") grid.say(`unit${index}/name`, grid.height, 0, unit.name);
      for (const project of unit.projects) {
        if (axes.pages === "repeated" && number > 0 && number % PAGE === 0) this.header();
        this.project(project, number, unit.name, index);
        number += 1;
      }
    }
    if (total !== null) this.total(total === "above" ? totalRow : grid.height);
    if (axes.notes) grid.put(grid.height, 0, "注：本表由各单位填报。");
    return grid.written();
  }

  private header(): void {
    const { grid, axes, columns } = this;
    const top = grid.height;
    const bottom = top + axes.header - 1;
    const first = columns.get("level1") ?? 0;
    this.labels.forEach(([part, label], column) => {
      const isUnderBand = axes.header > 1 && column >= first;
      const row = isUnderBand ? bottom : top;
      grid.put(row, column, part === "name" ? label + this.model.nameSuffix : label);
      if (part === "name") grid.mark("nameHeader", row, column);
      if (part === "indicator") grid.mark("indicatorHeader", row, column);
      if (part === "total") grid.mark("column/total", row, column);
      if (!isUnderBand) grid.merge(row, column, bottom);
    });
    const last = this.labels.length - 1;
    if (axes.header > 1) this.band(top, first, last, "绩效指标");
    if (axes.header > 2) {
      const measured = columns.get("indicator") ?? first;
      this.band(top + 1, first, measured - 1, "指标类别");
      this.band(top + 1, measured, last, "指标设置");
    }
  }

  private band(row: number, from: number, to: number, label: string): void {
    this.grid.put(row, from, label);
    this.grid.merge(row, from, row, to);
  }

  private project(project: Project, number: number, unit: string, unitIndex: number): void {
    const { grid, axes } = this;
    const lines = this.linesOf(project);
    const top = grid.height;
    const rows = Array.from({ length: Math.max(1, lines.length) }, (_, index) => top + index);
    const over = (part: Part, text: string, key?: string): void => {
      const column = this.columns.get(part);
      if (column !== undefined) sayOver(grid, axes.levels, rows, column, text, key === undefined ? [] : [key]);
    };
    over("unitCode", `10${unitIndex + 1}001`);
    over("unit", unit, `${number}/unit`);
    over("code", `44000026${String(number + 1).padStart(4, "0")}`);
    over("name", project.name, `${number}/name`);
    over("goal", project.goal, `${number}/goal`);
    this.amount(project, number, rows);
    this.levels(lines, number, top);
    lines.forEach((line, index) => this.line(line, number, top + index));
    const name = this.columns.get("name") ?? 0;
    grid.mark(`${number}/end`, top, name, project.name.length);
  }

  private linesOf(project: Project): Line[] {
    return inOrder(project, this.axes).flatMap(({ at, indicator }): Line[] => {
      const annual: Line = { at, indicator, field: "annual" };
      const isBoth = this.axes.periods === "both" && indicator.cycle !== null;
      return isBoth ? [annual, { at, indicator, field: "cycle" }] : [annual];
    });
  }

  private amount(project: Project, number: number, rows: readonly number[]): void {
    const column = this.columns.get("total");
    const [first = 0] = rows;
    if (column === undefined) return;
    const { levels } = this.axes;
    const money = totalOf(project.amounts);
    sayAmount(this.grid, `${number}/total`, [first, column], money, this.axes);
    if (levels === "merged") this.grid.merge(first, column, rows.at(-1) ?? first);
    if (levels === "repeated")
      for (const row of rows.slice(1)) sayAmount(this.grid, `${number}/total`, [row, column], money, this.axes);
    this.amounts.push({ row: first, project });
  }

  private total(row: number): void {
    const { grid, model, axes, columns } = this;
    const column = columns.get("total") ?? 0;
    grid.put(row, 0, "合计");
    const projects = projectsOf(model);
    const isBlank = projects.every(({ amounts }) => totalOf(amounts) === "");
    const sum = projects.reduce((all, { amounts }) => all + worth(totalOf(amounts)), model.totalGap);
    const formula = `=SUM(${this.amounts.map((one) => grid.a1(one.row, column)).join(",")})`;
    sayAmount(grid, "all/total", [row, column], isBlank ? null : sum, axes, axes.formulas && !isBlank ? formula : null);
  }

  private levels(lines: readonly Line[], number: number, top: number): void {
    const { grid, axes, columns } = this;
    const texts = lines.map(({ indicator }) => levelTexts(indicator, axes, false));
    const write = (part: "level1" | "level2", told: (index: number) => string): void => {
      for (const { from, to } of runsOf(
        texts.map((_, index) => told(index)),
        (text) => text,
      )) {
        const rows = Array.from({ length: to - from + 1 }, (_, index) => top + from + index);
        const text = texts[from]?.[part === "level1" ? 0 : 1] ?? "";
        const keys = lines.slice(from, to + 1).map(({ at }) => `${number}/${at}/${part}`);
        sayOver(grid, axes.levels, rows, columns.get(part) ?? 0, text, keys);
      }
    };
    write("level1", (index) => texts[index]?.[0] ?? "");
    write("level2", (index) => texts[index]?.join("|") ?? "");
  }

  private line({ at, indicator, field }: Line, number: number, row: number): void {
    const { grid, axes, columns } = this;
    const key = `${number}/${at}`;
    const say = (part: Part, value: CellValue, shown?: string, name?: string): void => {
      const column = columns.get(part);
      if (column === undefined) return;
      grid.put(row, column, value, shown === undefined ? {} : { shown });
      if (name !== undefined) grid.mark(`${key}/${name}`, row, column);
    };
    say("indicator", indicator.name, undefined, "name");
    say("explained", "按年度工作计划测算");
    say("weight", indicator.weight, undefined, "weight");
    say("isAnnual", field === "annual" ? "是" : "否");
    say("kind", signOf(indicator));
    const target = indicator[field];
    if (target === null) return;
    if (axes.targets === "packed") {
      const { value, more } = targetCell(target, axes);
      say("value", value, more.shown, field);
      return;
    }
    const split = this.split(target);
    say("sign", split.sign, undefined, field);
    say("value", typed(split.value), undefined, field);
    say("measure", split.unit, undefined, field);
  }

  /** Words take the sign 定性 in a cell of its own. */
  private split(target: TargetText): TargetText {
    const isText = target.sign === "" && !/\d/.test(target.value) && target.unit === "" && target.value !== "";
    const sign = isText ? "定性" : target.sign === "=" ? "＝" : target.sign;
    return { ...target, sign };
  }
}

const signOf = ({ annual }: Indicator): string => (/\d/.test(annual?.value ?? "") ? "定量指标" : "定性指标");
