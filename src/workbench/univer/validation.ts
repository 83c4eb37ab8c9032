import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  ICommandService,
  type Injector,
  type ISheetDataValidationRule,
  type Worksheet,
} from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import { isRelative } from "../../check/sheet/relative";
import type { CellRange } from "../../check/sheet/snapshot";
import type { Grid } from "../grid";
import { seenFrom, type GridRule, type GridValidation } from "../validation";
import { BOOK, cellRangeOf, rangeOf } from "./book";
import { makeRoom } from "./layout";
import type { AsOneStep } from "./steps";

const TYPES: Readonly<Record<GridRule["kind"], DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const KINDS = new Map(Object.entries(TYPES).map(([kind, type]) => [type as string, kind as GridRule["kind"]]));

/** Operators in Excel's words. */
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const OPERATOR_NAMES = new Map(Object.entries(OPERATORS).map(([name, operator]) => [operator, name]));

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** The members of a grid that concern data validation, over Univer's plugin. Univer keeps a prompt and does not show it. */
export function validationMembers(
  injector: Injector,
  worksheet: (sheet: string) => Worksheet,
  asOneStep: AsOneStep,
): Pick<Grid, "validations" | "setValidation"> {
  const commands = injector.get(ICommandService);
  const model = injector.get(SheetDataValidationModel);
  return {
    validations: (sheet) => model.getRules(BOOK, sheet).flatMap(gridValidations),
    setValidation(sheet, range, rule) {
      asOneStep(() => {
        commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, {
          unitId: BOOK,
          subUnitId: sheet,
          ranges: [rangeOf(range)],
        });
        if (rule === null) return;
        makeRoom(commands, worksheet(sheet), range);
        for (const validation of univerRules(range, rule)) {
          commands.syncExecuteCommand(AddSheetDataValidationCommand.id, {
            unitId: BOOK,
            subUnitId: sheet,
            rule: validation,
          });
        }
      });
    },
  };
}

/**
 * A rule as Univer takes it. Univer works a list's formula out once for all its cells, not once a cell as Excel does; so a list whose
 * formula reads differently from each cell becomes a rule a cell.
 */
function univerRules(range: CellRange, rule: GridRule): readonly ISheetDataValidationRule[] {
  if (rule.kind !== "list" || !isRelative(rule.formula1)) return [univerRule(range, rule)];
  const rules: ISheetDataValidationRule[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = { top: row, bottom: row, left: column, right: column };
      rules.push(univerRule(cell, seenFrom(rule, row - range.top, column - range.left)));
    }
  }
  return rules;
}

function univerRule(range: CellRange, rule: GridRule): ISheetDataValidationRule {
  return {
    uid: generateRandomId(),
    ranges: [rangeOf(range)],
    type: TYPES[rule.kind],
    formula1: rule.formula1,
    ...(rule.formula2 !== null && { formula2: rule.formula2 }),
    ...(rule.operator !== null && { operator: OPERATORS[rule.operator] }),
    showDropDown: rule.dropDown,
    // As in Excel: the text as it stands, with an arrow beside it.
    renderMode: rule.isAsleep === true ? DataValidationRenderMode.TEXT : DataValidationRenderMode.ARROW,
    allowBlank: rule.allowBlank,
    showInputMessage: rule.prompt.show,
    promptTitle: rule.prompt.title,
    prompt: rule.prompt.message,
    showErrorMessage: rule.error.show,
    errorTitle: rule.error.title,
    error: rule.error.message,
    errorStyle: STYLES[rule.error.style],
  };
}

/** What a rule of Univer's, a user's own too, says of each of its ranges. Kinds that Excel has not, such as a box to tick, count as formulas. */
function gridValidations(rule: ISheetDataValidationRule): readonly GridValidation[] {
  const [first] = rule.ranges;
  if (first === undefined) return [];
  const kind = KINDS.get(rule.type) ?? "custom";
  const style = (Object.keys(STYLES) as (keyof typeof STYLES)[]).find((name) => STYLES[name] === rule.errorStyle);
  const read: GridRule = {
    kind,
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2 ?? null,
    operator: rule.operator === undefined ? null : (OPERATOR_NAMES.get(rule.operator) ?? null),
    dropDown: rule.showDropDown !== false,
    ...(kind === "list" && rule.renderMode === DataValidationRenderMode.TEXT && { isAsleep: true }),
    allowBlank: rule.allowBlank !== false,
    prompt: { show: rule.showInputMessage !== false, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    error: {
      show: rule.showErrorMessage !== false,
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
      style: style ?? "Stop",
    },
  };
  return rule.ranges.map((range) => ({
    range: cellRangeOf(range),
    rule:
      kind === "list" ? read : seenFrom(read, range.startRow - first.startRow, range.startColumn - first.startColumn),
  }));
}
