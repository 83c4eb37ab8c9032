import type { Axes } from "../axes";
import type { Grid, Written } from "../grid";
import type { Indicator, Model, Money } from "../model";
import { actualOf, moneyOf, outcomeOf, type FormPart, type Outcome } from "./printed-parts";
import { sayIndicators, sayNotes, writeForms, type Block, type FormPage } from "./form";
import { inOrder, sayAmount, typed } from "./parts";

/**
 * A form as it is printed, drawn with cells between bars: → is merged to the cell left of it, ⟂ to the one above. What stands in
 * braces is filled in from the model: {name}, {total}, {level1}.
 */
export interface PrintedForm {
  /** All that stands above the indicators. */
  readonly head: string;
  /** The labels over the indicators. A ⟂ under the first of them in `row` is a label beside all rows. */
  readonly header: string;
  /** Rows of things that are no indicators of a project, such as how it is managed. */
  readonly process?: string;
  /** One indicator: {level1} {level2} {indicator} {sign} {value} {unit} {weight} {actual} {score} {reason}. */
  readonly row: string;
  readonly foot?: string;
  /** 20万元 in place of 20. */
  readonly amountsWithUnit?: boolean;
  /** 指标1： before the names. */
  readonly numbered?: boolean;
  readonly mark?: (indicator: Indicator) => string;
}

interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
}

/** The cells of a drawing, by their own corner. A ⟂ in the first row continues what stands above it, and is none. */
function cellsOf(drawing: string): { cells: readonly DrawnCell[]; height: number; width: number } {
  const rows = drawing
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n")));
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): DrawnCell[] => {
      if (text === "→" || text === "⟂") return [];
      let right = column;
      while (rows[row]?.[right + 1] === "→") right += 1;
      let bottom = row;
      while (rows[bottom + 1]?.[column] === "⟂") bottom += 1;
      return [{ row, column, bottom, right, text }];
    }),
  );
  return { cells, height: rows.length, width: Math.max(...rows.map((texts) => texts.length)) };
}

/** Writes one sheet a project in a printed form. */
export const printedForm =
  (form: PrintedForm) =>
  (model: Model, axes: Axes): Written =>
    writeForms(model, axes, (page) => writePage(page, form));

function writePage(page: FormPage, form: PrintedForm): void {
  const { grid, axes, project, number } = page;
  const outcome = outcomeOf(project, form.head.includes("{total2}"));
  const draw = (drawing: string): void => drawPart(page, form, drawing, outcome);
  draw(form.head);
  const row = cellsOf(form.row).cells;
  const block = blockOf(row, form);
  const hasSide = form.row.trim().startsWith("⟂");
  const sides: number[] = [];
  let hasProcess = false;
  const rows = sayIndicators(page, [block], () => {
    const top = grid.height;
    if (hasSide) sides.push(top);
    drawPart(page, form, form.header, outcome, hasSide);
    if (hasProcess || form.process === undefined) return;
    hasProcess = true;
    const { height } = grid;
    draw(form.process);
    for (const { row: below, column } of cellsOf(form.process).cells) {
      grid.mark(`${number}/process`, height + below, column);
      if (column === block.name) grid.mark(`${number}/process${below}/name`, height + below, column);
    }
  });
  inOrder(project, axes).forEach(({ at, indicator }, index) => {
    for (const cell of row) sayCell(page, cell, rows[index] ?? 0, at, indicator);
  });
  sides.forEach((top, index) => grid.merge(top, 0, (sides[index + 1] ?? grid.height) - 1));
  if (form.foot !== undefined) draw(form.foot);
  grid.mark(`${number}/end`, ...endOf(grid, number));
  sayNotes(page);
}

/** Where the name ends, or in forms without one the title. */
const endOf = (grid: Grid, number: number): [number, number, number] => {
  const place = grid.placeOf(`${number}/name`);
  return [place.row, place.column, place.end];
};

/** Words beside an amount, and no amount of another year. */
const isLabel = (cell: DrawnCell): boolean => fieldIn(cell) === null && /[一-龥]/.test(cell.text);

const FIELD = /^\{(\w+)\}$/;

const fieldIn = ({ text }: DrawnCell): string | null => FIELD.exec(text)?.[1] ?? null;

function blockOf(row: readonly DrawnCell[], { numbered, mark }: PrintedForm): Block {
  const at = (field: string): number | undefined => row.find((cell) => fieldIn(cell) === field)?.column;
  const column = (field: string): number => {
    const found = at(field);
    if (found === undefined) throw new Error(`no ${field} in the row of the form`);
    return found;
  };
  return {
    level1: at("level1") ?? null,
    level2: at("level2") ?? null,
    name: column("indicator"),
    value: column("value"),
    ...(at("sign") === undefined ? {} : { sign: column("sign") }),
    ...(at("unit") === undefined ? {} : { unit: column("unit") }),
    ...(at("weight") === undefined ? {} : { weight: column("weight") }),
    field: "annual",
    ...(numbered === undefined ? {} : { numbered }),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** What an indicator's row holds besides what every form has. */
function sayCell({ grid, number }: FormPage, cell: DrawnCell, row: number, at: number, indicator: Indicator): void {
  const { column, right, text } = cell;
  grid.merge(row, column, row, right);
  const key = `${number}/${at}`;
  const { actual, score, reason } = actualOf(indicator);
  const field = fieldIn(cell);
  if (field === "actual") grid.say(`${key}/actual`, row, column, typed(actual));
  else if (field === "score") grid.say(`${key}/score`, row, column, score);
  else if (field === "reason") grid.say(`${key}/reason`, row, column, reason);
  else if (field === "kind")
    grid.say(`${key}/annual`, row, column, /\d/.test(indicator.annual?.value ?? "") ? "定量" : "定性");
  else if (field === null && text !== "") grid.put(row, column, text);
}

/** Writes what stands around the indicators. `isBeside`: the first label goes on below, so that it is merged later. */
function drawPart(page: FormPage, form: PrintedForm, drawing: string, outcome: Outcome, isBeside = false): void {
  const { grid, axes, number, model } = page;
  const top = grid.height;
  const { cells, height } = cellsOf(drawing);
  grid.put(top + height - 1, 0, null);
  const amounts = moneyOf(page.project, outcome);
  const at = new Map(cells.map((cell) => [fieldIn(cell) ?? "", cell]));
  for (const cell of cells) {
    const { column, text } = cell;
    const row = top + cell.row;
    const field = fieldIn(cell);
    if (field !== null && field in amounts) {
      const money = amounts[field as FormPart];
      if (form.amountsWithUnit === true) grid.say(`${number}/${field}`, row, column, withUnit(money, model));
      else {
        const parts = axes.formulas && field === "total" ? PARTS.flatMap((part) => at.get(part) ?? []) : [];
        const formula =
          parts.length < 2 ? null : `=SUM(${parts.map((part) => grid.a1(top + part.row, part.column)).join(",")})`;
        sayAmount(grid, `${number}/${field}`, [row, column], money, axes, formula);
      }
    } else if (field === "rate" && outcome.rate !== null) {
      grid.say(`${number}/rate`, row, column, outcome.rate / 100, { shown: `${outcome.rate.toFixed(2)}%` });
    } else if (field === "executionScore" && outcome.executionScore !== null)
      grid.say(`${number}/executionScore`, row, column, outcome.executionScore);
    else if (field === "allScores" && outcome.all !== null) grid.say(`${number}/allScores`, row, column, outcome.all);
    else sayText(page, row, column, text);
    if (field === "other") {
      const label = cells.findLast((one) => one.row === cell.row && one.column < column && isLabel(one));
      if (label !== undefined) grid.mark(`${number}/otherLabel`, row, label.column);
    }
    if (!isBeside || column > 0) grid.merge(row, column, top + cell.bottom, cell.right);
  }
  if (top === 0) grid.mark("title", 0, 0);
}

const PARTS = ["fiscal", "second", "other"] as const;

function withUnit(money: Money, { money: unit }: Model): string | null {
  return typeof money === "number" ? `${(money / 100).toFixed(2)}${unit}` : money;
}

/** Texts with what they say of the model; a part that can be pointed at is marked where it stands. */
function sayText(page: FormPage, row: number, column: number, text: string): void {
  const { grid, model, project, number, unit } = page;
  let written = "";
  const marks: [key: string, start: number, end: number][] = [];
  const yearless = model.year === null ? text.replace(/[（(]\{year\}年度?[)）]|\{year\}年度?/g, "") : text;
  for (const piece of yearless.split(/(\{\w+\})/)) {
    const field = FIELD.exec(piece)?.[1];
    const said: Record<string, string> = {
      year: String(model.year ?? ""),
      department: model.department,
      unit,
      money: model.money,
      name: project.name,
      goal: project.goal,
      wholeGoal: project.wholeGoal,
      suffix: model.nameSuffix,
    };
    const start = written.length;
    written += field === undefined ? piece : (said[field] ?? "");
    if (field !== undefined && MARKED.has(field)) marks.push([`${number}/${field}`, start, written.length]);
  }
  if (written === "" && marks.length === 0) return;
  grid.put(row, column, /^\d+$/.test(written) ? Number(written) : written);
  for (const [key, start, end] of marks) grid.mark(key, row, column, start, end);
  if (text.includes("{suffix}")) grid.mark("nameHeader", row, column);
}

const MARKED: ReadonlySet<string> = new Set(["name", "goal", "wholeGoal"]);
