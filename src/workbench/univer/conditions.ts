import {
  BooleanNumber,
  BorderStyleTypes,
  CommandType,
  ICommandService,
  InterceptorEffectEnum,
  IUndoRedoService,
  type ICommand,
  type Injector,
  type IStyleData,
  type Workbook,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Condition, ConditionBorder, ConditionLook } from "../../xlsx/conditions/condition";
import { alwaysHolds, conditionId, type GridCondition } from "../conditions";
import type { Grid, GridFile } from "../grid";
import { BOOK, sheetId } from "./book";

/** Runs whenever a sheet's conditional formats have changed: what is shown of the sheet is then to be drawn again. */
export const SET_CONDITIONS = "jixiao.mutation.set-conditional-formats";

interface Params {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly conditions: readonly GridCondition[];
}

/**
 * The members of a grid that concern conditional formats. Univer's plugin for them is not needed: they are kept here, and those that
 * hold whatever the cells are laid over what is drawn. Whether another holds is not worked out, so it is kept and not drawn.
 */
export function conditionMembers(
  injector: Injector,
  book: Workbook,
  file: Pick<GridFile, "sheets" | "conditions">,
): Pick<Grid, "conditions" | "setConditions"> {
  const commands = injector.get(ICommandService);
  const undos = injector.get(IUndoRedoService);
  let made = 0;
  const withId = (condition: Condition): GridCondition => ({ ...condition, id: conditionId(++made) });
  const bySheet = new Map(
    file.sheets.map(({ snapshot }, nth) => [sheetId(nth), (file.conditions?.get(snapshot.name) ?? []).map(withId)]),
  ) as Map<string, readonly GridCondition[]>;
  const drawn = new Map<string, RowStyles>();
  const drawnOn = (sheet: string): RowStyles => {
    let styles = drawn.get(sheet);
    if (styles === undefined) drawn.set(sheet, (styles = stylesByRow(bySheet.get(sheet) ?? [])));
    return styles;
  };

  const setting: ICommand<Params, boolean> = {
    id: SET_CONDITIONS,
    type: CommandType.MUTATION,
    handler(_accessor, params) {
      if (params === undefined) return false;
      bySheet.set(params.subUnitId, params.conditions);
      drawn.delete(params.subUnitId);
      return true;
    },
  };
  commands.registerCommand(setting);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "jixiao-conditional-formats",
    effect: InterceptorEffectEnum.Style,
    handler(cell, { row, col, subUnitId }, next) {
      const style = styleAt(drawnOn(subUnitId), row, col);
      if (style === null) return next(cell);
      const own = typeof cell?.s === "string" ? book.getStyles().get(cell.s) : cell?.s;
      return next({ ...cell, s: { ...own, ...style } });
    },
  });

  return {
    conditions: (sheet) => bySheet.get(sheet) ?? [],
    setConditions(sheet, conditions) {
      const before = bySheet.get(sheet) ?? [];
      const paramsOf = (all: readonly GridCondition[]): Params => ({ unitId: BOOK, subUnitId: sheet, conditions: all });
      commands.syncExecuteCommand(SET_CONDITIONS, paramsOf(conditions));
      undos.pushUndoRedo({
        unitID: BOOK,
        undoMutations: [{ id: SET_CONDITIONS, params: paramsOf(before) }],
        redoMutations: [{ id: SET_CONDITIONS, params: paramsOf(conditions) }],
      });
    },
  };
}

interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly style: IStyleData;
  /** Which of the conditional formats it is, the first to apply first. */
  readonly order: number;
  /** Whether those behind it do not apply where it does. */
  readonly stops: boolean;
}

/** By row, the stretches whose cells are drawn otherwise. Those over very many rows stand apart. */
interface RowStyles {
  readonly rows: ReadonlyMap<number, readonly Stretch[]>;
  readonly tall: readonly (Stretch & { readonly top: number; readonly bottom: number })[];
}

/** Rows of a range that are listed one by one. */
const MOST_ROWS = 1_000;

function stylesByRow(conditions: readonly GridCondition[]): RowStyles {
  const rows = new Map<number, Stretch[]>();
  const tall: (Stretch & { readonly top: number; readonly bottom: number })[] = [];
  for (const [order, { formula, look, ranges, stopIfTrue }] of conditions.entries()) {
    if (!alwaysHolds(formula)) continue;
    const shared = { style: styleOf(look), order, stops: stopIfTrue };
    for (const { top, left, bottom, right } of ranges) {
      if (bottom - top >= MOST_ROWS) tall.push({ top, bottom, left, right, ...shared });
      else
        for (let row = top; row <= bottom; row++) {
          const stretches = rows.get(row);
          if (stretches === undefined) rows.set(row, [{ left, right, ...shared }]);
          else stretches.push({ left, right, ...shared });
        }
    }
  }
  return { rows, tall };
}

/** Of several that hold, each says what those before it leave open. */
function styleAt({ rows, tall }: RowStyles, row: number, column: number): IStyleData | null {
  const inRow = rows.get(row) ?? [];
  if (inRow.length === 0 && tall.length === 0) return null;
  const found = [...inRow, ...tall.filter(({ top, bottom }) => top <= row && row <= bottom)]
    .filter(({ left, right }) => left <= column && column <= right)
    .sort((a, b) => a.order - b.order);
  const last = found.findIndex(({ stops }) => stops);
  const applying = last < 0 ? found : found.slice(0, last + 1);
  if (applying.length === 0) return null;
  return applying.reduce<IStyleData>((all, { style }) => ({ ...style, ...all }), {});
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
};

function styleOf({ fill, color, bold, italic, strikethrough, underline, borders = {} }: ConditionLook): IStyleData {
  const { top, right, bottom, left } = borders;
  const line = ({ style, color = "#000000" }: ConditionBorder) => ({
    s: LINES[style] ?? BorderStyleTypes.THIN,
    cl: { rgb: color },
  });
  const isSet = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(bold !== undefined && { bl: isSet(bold) }),
    ...(italic !== undefined && { it: isSet(italic) }),
    ...(strikethrough !== undefined && { st: { s: isSet(strikethrough) } }),
    ...(underline !== undefined && { ul: { s: BooleanNumber.TRUE } }),
    ...(Object.keys(borders).length > 0 && {
      bd: {
        ...(top && { t: line(top) }),
        ...(right && { r: line(right) }),
        ...(bottom && { b: line(bottom) }),
        ...(left && { l: line(left) }),
      },
    }),
  };
}
