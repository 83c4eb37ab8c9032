import { a1Range } from "../../check/sheet/address";
import type { Condition } from "../../xlsx/conditions/condition";
import type { ConditionChanges } from "../../xlsx/patch/conditions";
import type { GridCondition } from "../conditions";
import type { SheetState } from "./state";

/** Ids of a sheet's conditional formats that its file holds, the first to apply first. */
export type ConditionsInFile = readonly string[];

/** Only those by formula can be written anew; the others stay in the file as they are. */
const isWritable = ({ type }: Condition): boolean => type === "Custom";

/** Which of a sheet's conditional formats a file has once it is written; of a new file `inFile` is empty. */
export const conditionsWritten = ({ conditions }: SheetState, inFile: ConditionsInFile): ConditionsInFile =>
  conditions.filter((one) => isWritable(one) || inFile.includes(one.id)).map(({ id }) => id);

/** What has become of a sheet's conditional formats; null where nothing has. */
export function conditionChangesOf(
  old: SheetState,
  now: SheetState,
  inFile: ConditionsInFile,
): ConditionChanges | null {
  if (sameConditions(old.conditions, now.conditions)) return null;
  return now.conditions.flatMap((one): (number | Condition)[] => {
    const place = inFile.indexOf(one.id);
    if (place >= 0 && (!isWritable(one) || isUnchanged(one, old))) return [place];
    return isWritable(one) ? [plain(one)] : [];
  });
}

/** Ranges of conditional formats that are other than by formula and stay in the file as they were. */
export const unsavedConditions = (old: SheetState, now: SheetState): string[] =>
  now.conditions.filter((one) => !isWritable(one) && !isUnchanged(one, old)).flatMap(rangesOf);

/** Those that a new file does not take over. */
export const conditionsLost = ({ conditions }: SheetState): string[] =>
  conditions.filter((one) => !isWritable(one)).flatMap(rangesOf);

/** Those that a new file takes over. */
export const newConditions = ({ conditions }: SheetState): readonly Condition[] =>
  conditions.filter(isWritable).map(plain);

const rangesOf = ({ ranges }: GridCondition): string[] => ranges.map(a1Range);

const plain = ({ type, ranges, formula, look, stopIfTrue }: GridCondition): Condition => ({
  type,
  ranges,
  formula,
  look,
  stopIfTrue,
});

const sameConditions = (a: readonly GridCondition[], b: readonly GridCondition[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const isUnchanged = (one: GridCondition, { conditions }: SheetState): boolean => {
  const before = conditions.find(({ id }) => id === one.id);
  return before !== undefined && JSON.stringify(before) === JSON.stringify(one);
};
