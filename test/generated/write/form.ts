import type { Axes } from "../axes";
import { Grid, together, type Written } from "../grid";
import { projectsOf, type Indicator, type Model, type Project } from "../model";
import { corner } from "./packed";
import { inOrder, levelTexts, runsOf, sayOver, targetCell, targetText, typed, type Numbered } from "./parts";

/** What a form's sheet is written from. */
export interface FormPage {
  readonly grid: Grid;
  readonly axes: Axes;
  readonly model: Model;
  readonly project: Project;
  /** The project's number in the table, from 0. */
  readonly number: number;
  /** The unit whose project it is. */
  readonly unit: string;
}

/** Writes one sheet a project. */
export function writeForms(model: Model, axes: Axes, writePage: (page: FormPage) => void): Written {
  const units = new Map(model.units.flatMap(({ name, projects }) => projects.map((project) => [project, name])));
  return together(
    projectsOf(model).map((project, number) => {
      const grid = new Grid(`项目${number + 1}`, ...corner(axes));
      writePage({ grid, axes, model, project, number, unit: units.get(project) ?? "" });
      return grid.written();
    }),
  );
}

/** The title, and the year in a line of its own. */
export function sayTitle({ grid, model }: FormPage, title: string, last: number): void {
  grid.say("title", 0, 0, title);
  grid.merge(0, 0, 0, last);
  if (model.year === null) return;
  grid.put(1, 0, `（${model.year}年度）`);
  grid.merge(1, 0, 1, last);
}

/** A label with its value beside it, merged up to `last`. */
export function sayPair(
  { grid }: FormPage,
  [row, column]: [number, number],
  label: string,
  value: string,
  last?: number,
  key?: string,
): void {
  grid.put(row, column, label);
  grid.put(row, column + 1, value);
  if (last !== undefined) grid.merge(row, column + 1, row, last);
  if (key !== undefined) grid.mark(key, row, column + 1);
}

/** 项目名称 and the name. */
export function sayName(page: FormPage, row: number, column: number, last: number, colon = ""): void {
  const { model, project, number, grid } = page;
  sayPair(page, [row, column], `项目名称${model.nameSuffix}${colon}`, project.name, last, `${number}/name`);
  grid.mark("nameHeader", row, column);
  grid.mark(`${number}/end`, row, column + 1, project.name.length);
}

/** Where the parts of an indicator stand in one block of a form. */
export interface Block {
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number;
  readonly value: number;
  readonly sign?: number;
  readonly unit?: number;
  readonly weight?: number;
  readonly field: "annual" | "cycle";
  /** What stands before and after a level 2. */
  readonly star?: string;
  /** 指标1： before the name. */
  readonly numbered?: boolean;
  /** What stands before the names of some indicators: the ★ of core ones. */
  readonly mark?: (indicator: Indicator) => string;
  readonly signs?: (sign: string) => string;
  /** The class people are asked about stands over both levels, by its longer name. */
  readonly longSatisfaction?: boolean;
}

/** Writes the indicators under a header that is written by `header`, again after a page break. Gives the rows they stand in. */
export function sayIndicators(page: FormPage, blocks: readonly Block[], header: () => void): number[] {
  const { grid, axes, project } = page;
  header();
  const items = inOrder(project, axes);
  const half = axes.pages === "repeated" && items.length > 3 ? Math.ceil(items.length / 2) : items.length;
  const first = sayStretch(page, blocks, items.slice(0, half));
  if (half === items.length) return first;
  header();
  return [...first, ...sayStretch({ ...page, grid }, blocks, items.slice(half))];
}

function sayStretch(page: FormPage, blocks: readonly Block[], items: readonly Numbered[]): number[] {
  const top = page.grid.height;
  for (const block of blocks) {
    sayLevels(page, block, items, top);
    items.forEach((item, index) => sayIndicator(page, block, item, top + index, index));
  }
  return items.map((_, index) => top + index);
}

const LONG_SATISFACTION = "社会公众或服务对象满意度指标";

function sayLevels({ grid, axes, number }: FormPage, block: Block, items: readonly Numbered[], top: number): void {
  const isLong = ({ category, level1, level2 }: Indicator): boolean =>
    block.longSatisfaction === true && category === "31" && level1 === undefined && level2 === undefined;
  const texts = items.map(({ indicator }): readonly [string, string] =>
    isLong(indicator) ? [LONG_SATISFACTION, ""] : levelTexts(indicator, axes, false),
  );
  const write = (column: number, part: 0 | 1, told: (index: number) => string): void => {
    for (const { from, to } of runsOf(
      texts.map((_, index) => told(index)),
      (text) => text,
    )) {
      const rows = Array.from({ length: to - from + 1 }, (_, index) => top + from + index);
      const text = texts[from]?.[part] ?? "";
      if (text === "") continue;
      const keys = items.slice(from, to + 1).map(({ at }) => `${number}/${at}/level${part + 1}`);
      sayOver(grid, axes.levels, rows, column, part === 1 ? text + (block.star ?? "") : text, keys);
    }
  };
  if (block.level1 !== null) write(block.level1, 0, (index) => texts[index]?.[0] ?? "");
  if (block.level2 !== null) write(block.level2, 1, (index) => texts[index]?.join("|") ?? "");
  items.forEach(({ indicator }, index) => {
    if (isLong(indicator) && block.level1 !== null && block.level2 !== null && axes.levels !== "merged")
      grid.merge(top + index, block.level1, top + index, block.level2);
  });
}

function sayIndicator({ grid, axes, number }: FormPage, block: Block, item: Numbered, row: number, nth: number): void {
  const { at, indicator } = item;
  const key = `${number}/${at}`;
  const lead = (block.numbered === true ? `指标${nth + 1}：` : "") + (block.mark?.(indicator) ?? "");
  const target = indicator[block.field];
  if (target === null && block.field === "cycle") return;
  grid.put(row, block.name, lead + indicator.name);
  grid.mark(`${key}/name`, row, block.name, lead.length);
  if (block.weight !== undefined && indicator.weight !== null)
    grid.say(`${key}/weight`, row, block.weight, indicator.weight);
  if (target === null) return;
  const sign = (block.signs ?? ((one: string) => one))(target.sign);
  if (block.unit === undefined) {
    const { value, more } = targetCell({ ...target, sign }, axes);
    grid.say(`${key}/${block.field}`, row, block.value, value, more);
    return;
  }
  if (block.sign === undefined) {
    grid.say(`${key}/${block.field}`, row, block.value, typed(targetText({ ...target, sign, unit: "" }, axes)));
    grid.say(`${key}/${block.field}`, row, block.unit, target.unit);
    return;
  }
  const isText = target.sign === "" && !/\d/.test(target.value) && target.unit === "" && target.value !== "";
  grid.say(`${key}/${block.field}`, row, block.sign, isText ? "定性" : sign === "=" ? "﹦" : sign);
  const isNumber = /^\d+(?:\.\d+)?$/.test(target.value);
  grid.say(`${key}/${block.field}`, row, block.value, isNumber ? Number(target.value) : target.value);
  grid.say(`${key}/${block.field}`, row, block.unit, target.unit);
}

/** Lines under a form. */
export function sayNotes({ grid, axes }: FormPage): void {
  if (!axes.notes) return;
  grid.put(grid.height, 0, "注：本表由实施单位填写。");
  grid.put(grid.height, 0, "填报人：李某");
}
