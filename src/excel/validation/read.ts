import type { CellRange } from "../../check/sheet/snapshot";
import { HostError } from "../../host/host";
import type { ValidationArea } from "../../host/validation";
import { rangeAt, run } from "../run";
import { joined, type Own, type OwnArea } from "./areas";
import { areaOf } from "./own";

/** Ranges asked in one sync: each takes some hundred bytes of the request. */
const MOST_ASKED = 2_000;
/** Into how many parts a range is cut that has several validations. Validations run down columns, so columns are told apart first. */
const COLUMN_PARTS = 64;
const ROW_PARTS = 16;

/** The validations of a range. */
export function readValidations(name: string, range: CellRange): Promise<readonly ValidationArea[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-gone", `There is no sheet ${name} any more.`);
    return (await findValidations(context, sheet, [range])).map(areaOf);
  });
}

/**
 * The validations of ranges. Excel answers a range only with whether it has none, one or several; one that has several is cut into
 * parts, all of which are asked together. So it takes a sync a level: two or three for columns, one more for each sixteenfold of rows.
 */
export async function findValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ranges: readonly CellRange[],
): Promise<readonly OwnArea[]> {
  const whole: CellRange[] = [];
  let due = ranges;
  while (due.length > 0) {
    const next: CellRange[] = [];
    for (const { range, type } of await inPortions(due, (portion) => readTypes(context, sheet, portion))) {
      const isMixed = type === "MixedCriteria" || type === "Inconsistent";
      if (isMixed && !isCell(range)) next.push(...partsOf(range));
      else if (type !== "None") whole.push(range);
    }
    due = next;
  }
  return joined(await inPortions(whole, (portion) => readOwn(context, sheet, portion)));
}

async function readTypes(context: Excel.RequestContext, sheet: Excel.Worksheet, ranges: readonly CellRange[]) {
  const loaded = ranges.map((range) => ({ range, validation: validationOf(sheet, range, "type") }));
  await context.sync();
  return loaded.map(({ range, validation }) => ({ range, type: validation.type }));
}

async function readOwn(context: Excel.RequestContext, sheet: Excel.Worksheet, ranges: readonly CellRange[]) {
  const loaded = loadOwn(sheet, ranges);
  await context.sync();
  return loaded();
}

/** Queues loading the validations of ranges, each of which has one; after the sync the result returns them. */
export function loadOwn(sheet: Excel.Worksheet, ranges: readonly CellRange[]): () => readonly OwnArea[] {
  const loaded = ranges.map((range) => ({
    range,
    validation: validationOf(sheet, range, "rule,prompt,errorAlert,ignoreBlanks"),
  }));
  return () => loaded.map(({ range, validation }) => ({ range, own: toOwn(validation) }));
}

function toOwn({ rule, prompt, errorAlert, ignoreBlanks }: Excel.DataValidation): Own {
  return { rule: bare(rule), prompt, errorAlert, ignoreBlanks };
}

/** A rule with the one kind it is of: whether Excel names the others, as empty, was not tried. */
function bare(rule: Excel.DataValidationRule | null): unknown {
  if (rule === null) return null;
  return Object.fromEntries(Object.entries(rule).filter(([, details]) => details !== null && details !== undefined));
}

function validationOf(sheet: Excel.Worksheet, range: CellRange, properties: string): Excel.DataValidation {
  const validation = rangeAt(sheet, range).dataValidation;
  validation.load(properties);
  return validation;
}

const isCell = ({ top, left, bottom, right }: CellRange): boolean => top === bottom && left === right;

function partsOf(range: CellRange): readonly CellRange[] {
  const { top, left, bottom, right } = range;
  if (left < right) {
    return stretches(left, right, COLUMN_PARTS).map(([from, to]) => ({ ...range, left: from, right: to }));
  }
  return stretches(top, bottom, ROW_PARTS).map(([from, to]) => ({ ...range, top: from, bottom: to }));
}

function stretches(first: number, last: number, most: number): readonly (readonly [number, number])[] {
  const length = Math.ceil((last - first + 1) / most);
  const parts: (readonly [number, number])[] = [];
  for (let from = first; from <= last; from += length) parts.push([from, Math.min(last, from + length - 1)]);
  return parts;
}

/** Asks for many in as many requests as they need. */
async function inPortions<T, R>(all: readonly T[], ask: (some: readonly T[]) => Promise<readonly R[]>): Promise<R[]> {
  const answers: R[] = [];
  for (let from = 0; from < all.length; from += MOST_ASKED) {
    answers.push(...(await ask(all.slice(from, from + MOST_ASKED))));
  }
  return answers;
}
