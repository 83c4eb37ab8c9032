import { a1Range } from "../../check/sheet/address";
import { intersection } from "../../check/sheet/ranges";
import type { CellRange } from "../../check/sheet/snapshot";
import { listFault, type ListArea } from "../../check/sheet/list-validation";
import type {
  ValidationArea,
  ValidationOptions,
  ValidationOutcome,
  ValidationRefusal,
  ValidationUndo,
} from "../../host/validation";
import { isTurnedAway, toHostError } from "../errors";
import { quietly } from "../quiet";
import { repair } from "../repair";
import { rangeAt, run } from "../run";
import { saySame, type Own, type OwnArea } from "./areas";
import { areaOf, ownAreaOf, ownOf } from "./own";
import { findValidations, loadOwn } from "./read";

/** Puts lists on ranges of a sheet. */
export async function setValidations(
  sheet: string,
  lists: readonly ListArea[],
  { replace = false, onBegin }: { readonly replace?: boolean } & ValidationOptions = {},
): Promise<ValidationOutcome> {
  for (const [index, { range, list }] of lists.entries()) {
    const fault = listFault(list);
    if (fault !== null) return refused(fault, range);
    const isCovered = lists.slice(0, index).some((other) => intersection(other.range, range) !== null);
    if (isCovered) return refused("failed", range);
  }
  const next = lists.map(({ range, list }) => ({ range, own: ownOf(list) }));
  return exchange({ sheet, ranges: lists.map(({ range }) => range), expected: replace ? null : [], next, onBegin });
}

/** Takes validations away that still are what was read. */
export function clearValidations(
  sheet: string,
  areas: readonly ValidationArea[],
  { onBegin }: ValidationOptions = {},
): Promise<ValidationOutcome> {
  const ranges = areas.map(({ range }) => range);
  return exchange({ sheet, ranges, expected: areas.map(ownAreaOf), next: [], onBegin });
}

/** Puts back what was there before. */
export function undoValidations(
  { sheet, ranges, now, before }: ValidationUndo,
  { onBegin }: ValidationOptions = {},
): Promise<ValidationOutcome> {
  return exchange({ sheet, ranges, expected: now.map(ownAreaOf), next: before.map(ownAreaOf), isUndo: true, onBegin });
}

interface Exchange {
  readonly sheet: string;
  /** All cells concerned. */
  readonly ranges: readonly CellRange[];
  /** What they must have for anything to happen; null for whatever they have. */
  readonly expected: readonly OwnArea[] | null;
  /** What they have afterwards. */
  readonly next: readonly OwnArea[];
  /** Whether it only takes something back: where that is so already, it is done. */
  readonly isUndo?: boolean;
  readonly onBegin: ValidationOptions["onBegin"];
}

/**
 * Clears the ranges and puts on them what is to come, after a look at what they have. The look and the change are two syncs: what
 * another person does between them, a moment apart, is not seen.
 */
async function exchange({
  sheet: name,
  ranges,
  expected,
  next,
  isUndo = false,
  onBegin,
}: Exchange): Promise<ValidationOutcome> {
  const [first] = ranges;
  if (first === undefined) return { done: true, undo: { sheet: name, ranges, now: [], before: [] } };
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    await context.sync();
    if (sheet.isNullObject) return refused("gone", first);
    if (sheet.protection.protected) return refused("protected", first);
    const before = await findValidations(context, sheet, ranges);
    if (expected !== null && !saySame(expected, before)) {
      if (isUndo && saySame(next, before))
        return { done: true, undo: { sheet: name, ranges: [], now: [], before: [] } };
      const inTheWay = before.find((area) => !expected.some((one) => saySame([one], [area])));
      return refused("changed", inTheWay?.range ?? first);
    }
    // What cannot be put back is not taken away.
    const unknown = before.find(({ own }) => own.rule === null);
    if (unknown !== undefined) return refused("failed", unknown.range);
    onBegin?.({ sheet: name, ranges, now: next.map(areaOf), before: before.map(areaOf) });
    try {
      const loaded = await quietly(context, () => {
        queue(sheet, ranges, next);
        return loadOwn(
          sheet,
          next.map(({ range }) => range),
        );
      });
      // Excel may have put a formula in words of its own.
      return { done: true, undo: { sheet: name, ranges, now: loaded().map(areaOf), before: before.map(areaOf) } };
    } catch (error) {
      if (isTurnedAway(error)) throw error;
      await putBack(name, ranges, before);
      const { code } = toHostError(error);
      return refused(code === "protected" ? "protected" : code === "sheet-gone" ? "gone" : "failed", first);
    }
  });
}

/** Queues the change. Excel takes no new rule for a range that has several, so all is cleared first; and no prompt before a rule. */
function queue(sheet: Excel.Worksheet, ranges: readonly CellRange[], next: readonly OwnArea[]): void {
  for (const range of ranges) rangeAt(sheet, range).dataValidation.clear();
  for (const { range, own } of next) putValidation(rangeAt(sheet, range).dataValidation, own);
}

/** Queues setting a validation on cells that have none. */
export function putValidation(validation: Excel.DataValidation, { rule, prompt, errorAlert, ignoreBlanks }: Own): void {
  validation.rule = rule as Excel.DataValidationRule;
  validation.ignoreBlanks = ignoreBlanks !== false;
  if (prompt !== null && prompt !== undefined) validation.prompt = prompt as Excel.DataValidationPrompt;
  if (errorAlert !== null && errorAlert !== undefined) {
    validation.errorAlert = errorAlert as Excel.DataValidationErrorAlert;
  }
}

/** Puts back what was there when a change broke off on the way. A sheet that is gone needs nothing. */
async function putBack(name: string, ranges: readonly CellRange[], before: readonly OwnArea[]): Promise<void> {
  const names = ranges.map((range) => `${name}!${a1Range(range)}`).join(", ");
  const message = `Data validation broke off and could not be put back. Check ${names}`;
  await repair(name, (sheet) => queue(sheet, ranges, before), message);
}

const refused = (reason: ValidationRefusal, range: CellRange): ValidationOutcome => ({ done: false, reason, range });
