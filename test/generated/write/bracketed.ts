import type { Axes } from "../axes";
import { Grid, type Written } from "../grid";
import { projectsOf, totalOf, worth, type Model, type Project } from "../model";
import { corner } from "./packed";
import { inOrder, levelTexts, sayAmount, targetText } from "./parts";

const CODE = 0;
const NAME = 1;
const TOTAL = 2;
const CONTENT = 3;
const CELL = 4;
/** Projects between two page breaks, and of one category. */
const PAGE = 2;
const GROUP = 2;
const CATEGORIES = ["其他运转类", "特定目标类", "人员类", "公用经费"];

/** 黄山's list: one project a row, goal and indicators packed into one cell under headings in brackets. */
export function writeBracketed(model: Model, axes: Axes): Written {
  const grid = new Grid("绩效目标", ...corner(axes));
  const year = model.year === null ? "" : `${model.year}年`;
  grid.say("title", 0, 0, `${model.department}${year}项目绩效目标和指标`);
  grid.merge(0, 0, 0, CELL);
  const body = new Body(grid, model, axes);
  body.header();
  if (axes.totals === "above" && model.hasTotal) body.sum("all", "合计", projectsOf(model), model.totalGap);
  let number = 0;
  for (const [index, unit] of model.units.entries()) {
    if (axes.units !== "none") body.sum(`unit${index}`, unit.name, unit.projects);
    unit.projects.forEach((project, nth) => {
      if (axes.pages === "repeated" && number > 0 && number % PAGE === 0) body.header();
      if (axes.subtotals && nth % GROUP === 0) {
        const name = CATEGORIES[(nth / GROUP) % CATEGORIES.length] ?? "";
        body.sum(`subtotal${index}.${nth}`, `  ${name}`, unit.projects.slice(nth, nth + GROUP));
      }
      body.project(project, number);
      number += 1;
    });
  }
  if (axes.totals === "below" && model.hasTotal) body.sum("all", "合计", projectsOf(model), model.totalGap);
  if (axes.notes) {
    grid.put(grid.height, NAME, "注：本表金额按实际安排填列。");
    grid.put(grid.height, NAME, "填报人：王某");
  }
  body.settle();
  return grid.written();
}

class Body {
  private readonly rowOf = new Map<Project, number>();
  private readonly sums: { key: string; row: number; projects: readonly Project[]; gap: number }[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly model: Model,
    private readonly axes: Axes,
  ) {}

  header(): void {
    const { grid, model } = this;
    const row = grid.height;
    const name = model.nameSuffix === "" ? "单位名称（项目类别/支出项目）" : `支出项目${model.nameSuffix}`;
    grid.put(row, CODE, "单位编码");
    grid.say("nameHeader", row, NAME, name);
    grid.say("column/total", row, TOTAL, `年度预算安排（${model.money}）`);
    grid.put(row, CONTENT, "项目内容");
    grid.say("indicatorHeader", row, CELL, "绩效目标");
  }

  sum(key: string, name: string, projects: readonly Project[], gap = 0): void {
    const row = this.grid.height;
    this.grid.say(`${key}/name`, row, NAME, name);
    this.sums.push({ key, row, projects, gap });
  }

  project(project: Project, number: number): void {
    const { grid, axes } = this;
    const row = grid.height;
    this.rowOf.set(project, row);
    grid.put(row, CODE, String(number + 1).padStart(3, "0"));
    grid.say(`${number}/name`, row, NAME, `    ${project.name}`);
    sayAmount(grid, `${number}/total`, [row, TOTAL], totalOf(project.amounts), axes);
    grid.put(row, CONTENT, "【项目概况】：按年度计划安排。");
    this.cell(project, number, row);
  }

  /** Writes the sums once every project has its row. */
  settle(): void {
    const { grid, axes } = this;
    for (const { key, row, projects, gap } of this.sums) {
      const sum = projects.reduce((all, { amounts }) => all + worth(totalOf(amounts)), 0);
      const parts = this.partsOf(key, projects).map((part) => grid.a1(part, TOTAL));
      const isBlank = projects.every(({ amounts }) => totalOf(amounts) === "");
      const formula = axes.formulas && !isBlank ? `=SUM(${parts.join(",")})` : null;
      sayAmount(grid, `${key}/total`, [row, TOTAL], isBlank ? null : sum + gap, axes, formula);
    }
  }

  /** The rows a sum adds up: the units of the 合计, the categories of a unit, else the projects. */
  private partsOf(key: string, projects: readonly Project[]): number[] {
    const inside = (kind: string): number[] =>
      this.sums
        .filter((one) => one.key.startsWith(kind) && one.projects.every((each) => projects.includes(each)))
        .map(({ row }) => row);
    const units = key === "all" ? inside("unit") : [];
    const categories = units.length > 0 || key.startsWith("subtotal") ? [] : inside("subtotal");
    if (units.length > 0) return units;
    return categories.length > 0 ? categories : projects.map((project) => this.rowOf.get(project) ?? 0);
  }

  private cell(project: Project, number: number, row: number): void {
    const { grid, axes } = this;
    const line = axes.lines ? "\n" : "";
    let text = "";
    const marks: [key: string, start: number, end: number][] = [];
    const add = (part: string, ...keys: readonly string[]): void => {
      for (const key of keys) marks.push([key, text.length, text.length + part.length]);
      text += part;
    };
    add(`【总体目标】${project.goal === "" ? "" : line}`);
    add(project.goal, `${number}/goal`);
    const items = inOrder(project, axes).map((one) => ({ ...one, levels: levelTexts(one.indicator, axes, false) }));
    let nth = 0;
    items.forEach(({ at, indicator, levels }, index) => {
      const same = items.filter((other) => other.levels.join("-") === levels.join("-"));
      if (items[index - 1]?.levels.join("-") !== levels.join("-")) {
        nth = 0;
        add(`${line}【`);
        add(levels[0], ...same.map((one) => `${number}/${one.at}/level1`));
        add("-");
        add(levels[1], ...same.map((one) => `${number}/${one.at}/level2`));
        add("】");
      }
      add(line);
      const start = text.length;
      nth += 1;
      add(`指标${nth}：`);
      add(indicator.name, `${number}/${at}/name`);
      if (indicator.annual !== null) {
        add("（");
        add(targetText(indicator.annual, axes), `${number}/${at}/annual`);
        add("）");
      }
      marks.push([`${number}/${at}`, start, text.length]);
    });
    grid.say(`${number}/cell`, row, CELL, text);
    for (const [key, start, end] of marks) grid.mark(key, row, CELL, start, end);
    grid.mark(`${number}/end`, row, CELL, text.length);
  }
}
