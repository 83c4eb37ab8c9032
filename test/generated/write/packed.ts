import type { Axes } from "../axes";
import { Grid, type Written } from "../grid";
import { projectsOf, totalOf, worth, type Amounts, type Model, type Money, type Project } from "../model";
import { inOrder, levelTexts, sayAmount, targetText } from "./parts";

const MONEY = ["total", "fiscal", "second", "other"] as const;
const LABELS = ["总计", "财政拨款", "财政专户拨款", "其他资金"];
const GOAL = 5;
const CELL = 6;
/** Projects between two page breaks, and between two 小计. */
const PAGE = 2;
const GROUP = 2;

/** L0: one project a row, its indicators packed into one cell. */
export function writePacked(model: Model, axes: Axes): Written {
  const grid = new Grid("项目支出", ...corner(axes));
  writeHead(grid, model, axes);
  const body = new Body(grid, axes);
  writeHeader(grid, model, axes);
  if (axes.totals === "above" && model.hasTotal) body.total(model);
  let number = 0;
  for (const [index, unit] of model.units.entries()) {
    if (axes.units !== "none") body.sum(`unit${index}`, unit.name, unit.projects);
    unit.projects.forEach((project, nth) => {
      if (axes.pages === "repeated" && number > 0 && number % PAGE === 0) {
        if (number % (2 * PAGE) === 0) body.blank();
        writeHeader(grid, model, axes);
      }
      body.project(project, number);
      number += 1;
      const isLast = nth === unit.projects.length - 1;
      if (axes.subtotals && ((nth + 1) % GROUP === 0 || isLast))
        body.sum(`subtotal${index}.${nth}`, "小计", unit.projects.slice(nth - (nth % GROUP), nth + 1));
    });
  }
  if (axes.totals === "below" && model.hasTotal) body.total(model);
  if (axes.notes) {
    grid.put(grid.height, 0, "注：本表金额按实际安排填列。");
    grid.put(grid.height, 0, "填报人：王某");
  }
  body.settle();
  return grid.written();
}

export const corner = (axes: Axes): [number, number] => (axes.corner === "A1" ? [0, 0] : [3, 2]);

function writeHead(grid: Grid, model: Model, { money }: Axes): void {
  const year = model.year === null ? "" : `${model.year}年`;
  grid.say("title", 0, 0, `${model.department}${year}项目支出绩效目标表`);
  grid.merge(0, 0, 0, CELL);
  grid.put(1, 0, `部门名称：${model.department}`);
  // 增城 writes the unit at the right end of the line, 广州 into a row of its own.
  grid.put(money === "元" ? 1 : 2, money === "元" ? CELL : 0, `单位：${money}`);
}

/** One row; or the amounts under a band, and the funds under 其中. */
function writeHeader(grid: Grid, model: Model, { header }: Axes): void {
  const top = grid.height;
  const bottom = top + header - 1;
  grid.say("nameHeader", top, 0, `项目名称${model.nameSuffix || "（资金使用单位）"}`);
  grid.put(top, GOAL, "绩效目标");
  grid.say("indicatorHeader", top, CELL, "绩效指标");
  if (header > 1) {
    grid.put(top, 1, "资金安排");
    grid.merge(top, 1, top, 4);
    for (const column of [0, GOAL, CELL]) grid.merge(top, column, bottom);
  }
  if (header === 3) {
    grid.put(top + 1, 2, "其中");
    grid.merge(top + 1, 2, top + 1, 4);
    grid.merge(top + 1, 1, bottom);
  }
  LABELS.forEach((label, index) =>
    grid.say(`column/${MONEY[index]}`, header === 3 && index === 0 ? top + 1 : bottom, index + 1, label),
  );
}

/** The rows of amounts, and the formulas over them, which need to know where all of them stand. */
class Body {
  private readonly rowOf = new Map<Project, number>();
  private readonly sums: { key: string; row: number; projects: readonly Project[]; gap: number }[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly axes: Axes,
  ) {}

  blank(): void {
    this.grid.put(this.grid.height, 0, null);
  }

  total(model: Model): void {
    this.sum("all", "合计", projectsOf(model), model.totalGap);
  }

  sum(key: string, name: string, projects: readonly Project[], gap = 0): void {
    const row = this.grid.height;
    this.grid.say(`${key}/name`, row, 0, name);
    this.sums.push({ key, row, projects, gap });
  }

  project(project: Project, number: number): void {
    const { grid, axes } = this;
    const row = grid.height;
    this.rowOf.set(project, row);
    grid.say(`${number}/name`, row, 0, project.name);
    MONEY.forEach((role, index) => {
      const money = role === "total" ? totalOf(project.amounts) : project.amounts[role];
      const formula = role === "total" && axes.formulas ? `=SUM(${grid.a1(row, 2)}:${grid.a1(row, 4)})` : null;
      sayAmount(grid, `${number}/${role}`, [row, index + 1], money, axes, formula);
    });
    grid.say(`${number}/goal`, row, GOAL, project.goal);
    this.cell(project, number, row);
  }

  /** Writes the sums once every project has its row. */
  settle(): void {
    for (const { key, row, projects, gap } of this.sums) {
      MONEY.forEach((role, index) => {
        const sum = projects.reduce((all, { amounts }) => all + worth(moneyIn(amounts, role)), 0);
        // A column with nothing in it has no sum either.
        const isBlank = projects.every(({ amounts }) => moneyIn(amounts, role) === null);
        const parts = this.partsOf(key, projects);
        const formula = `=SUM(${parts.map((part) => this.grid.a1(part, index + 1)).join(",")})`;
        const money = isBlank ? null : sum + (role === "total" || role === "fiscal" ? gap : 0);
        sayAmount(
          this.grid,
          `${key}/${role}`,
          [row, index + 1],
          money,
          this.axes,
          this.axes.formulas && !isBlank ? formula : null,
        );
      });
    }
  }

  /** The rows a sum adds up: the units of the 合计, the 小计 of a unit, else the projects. */
  private partsOf(key: string, projects: readonly Project[]): number[] {
    const inside = (kind: string): number[] =>
      this.sums
        .filter((one) => one.key.startsWith(kind) && one.projects.every((each) => projects.includes(each)))
        .map(({ row }) => row);
    const units = key === "all" ? inside("unit") : [];
    const subtotals = units.length > 0 || key.startsWith("subtotal") ? [] : inside("subtotal");
    if (units.length > 0) return units;
    return subtotals.length > 0 ? subtotals : projects.map((project) => this.rowOf.get(project) ?? 0);
  }

  private cell(project: Project, number: number, row: number): void {
    const { grid, axes } = this;
    let text = "";
    const marks: [key: string, start: number, end: number][] = [];
    const add = (part: string, key?: string): void => {
      if (key !== undefined) marks.push([key, text.length, text.length + part.length]);
      text += part;
    };
    inOrder(project, axes).forEach(({ at, indicator }, index) => {
      const [level1, level2] = levelTexts(indicator, axes, true);
      const key = `${number}/${at}`;
      if (axes.lines && index > 0) add("\n");
      const start = text.length;
      add(`${index + 1}、`);
      add(level1, `${key}/level1`);
      add("；");
      add(level2, `${key}/level2`);
      add("；");
      add(indicator.name, `${key}/name`);
      for (const [field, label] of FIELDS) {
        const target = indicator[field];
        if (target === null || (field === "cycle" && axes.periods === "annual")) continue;
        add(`；${label}：`);
        add(targetText(target, axes), `${key}/${field}`);
      }
      add("。");
      marks.push([key, start, text.length]);
    });
    grid.say(`${number}/cell`, row, CELL, text);
    for (const [key, start, end] of marks) grid.mark(key, row, CELL, start, end);
    grid.mark(`${number}/end`, row, CELL, text.length);
  }
}

const FIELDS = [
  ["cycle", "实施周期指标值"],
  ["annual", "年度指标值"],
] as const;

const moneyIn = (amounts: Amounts, role: (typeof MONEY)[number]): Money =>
  role === "total" ? totalOf(amounts) : amounts[role];
