import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { CellRange } from "../../check/sheet/snapshot";
import type { GridEvent } from "../grid";
import { cellRangeOf } from "./book";

/** The parameters of the commands looked at here, each of which has only some of them. */
interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: Record<number, Record<number, object | null | undefined> | undefined>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: number;
  readonly sheet?: { readonly id: string };
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly from?: { readonly subUnitId: string; readonly value: Params["cellValue"] };
  readonly to?: { readonly subUnitId: string; readonly value: Params["cellValue"] };
}

/** Values of Univer's SelectionMoveType, which it does not export: a selection still being drawn. */
const STILL_MOVING = [0, 1];

/** What a command that has just run means for a listener; nothing where it only changed looks or worked formulas out. */
export function eventsOf(command: Readonly<ICommandInfo>, options?: IExecutionOptions): GridEvent[] {
  const params = (command.params ?? {}) as Params;
  const sheet = params.subUnitId ?? "";
  const changed = (
    change: Extract<GridEvent, { type: "changed" }>["change"],
    range: CellRange | null,
    of = sheet,
  ): GridEvent[] => (range === null ? [] : [{ type: "changed", sheet: of, change, range }]);
  const rangeParam = params.range === undefined ? null : cellRangeOf(params.range);
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return options?.fromFormula === true ? [] : changed("RangeEdited", extent(params.cellValue, holdsContent));
    case InsertRowMutation.id:
      return changed("RowInserted", rangeParam);
    case RemoveRowMutation.id:
      return changed("RowDeleted", rangeParam);
    case InsertColMutation.id:
      return changed("ColumnInserted", rangeParam);
    case RemoveColMutation.id:
      return changed("ColumnDeleted", rangeParam);
    case ReorderRangeMutation.id:
      return changed("RangeEdited", rangeParam);
    case MoveRowsMutation.id:
      return [params.sourceRange, params.targetRange].flatMap((range) =>
        changed("RangeEdited", range === undefined ? null : cellRangeOf(range)),
      );
    case MoveRangeMutation.id:
      return [params.from, params.to].flatMap((side) =>
        changed(
          "RangeEdited",
          extent(side?.value, () => true),
          side?.subUnitId,
        ),
      );
    case SetSelectionsOperation.id:
      return params.selections === undefined || STILL_MOVING.includes(params.type ?? -1)
        ? []
        : [{ type: "selected", sheet, ranges: params.selections.map(({ range }) => cellRangeOf(range)).reverse() }];
    case SetWorksheetActiveOperation.id:
      return [{ type: "activated", sheet }];
    case InsertSheetMutation.id:
      return params.sheet === undefined ? [] : [{ type: "added", sheet: params.sheet.id }];
    case RemoveSheetMutation.id:
      return [{ type: "deleted", sheet }];
    default:
      return [];
  }
}

export interface EditedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell whose content a command sets, where it sets that of one alone. */
export function editedCell({ id, params }: Readonly<ICommandInfo>): EditedCell | null {
  if (id !== SetRangeValuesMutation.id) return null;
  const { subUnitId = "", cellValue } = (params ?? {}) as Params;
  const area = extent(cellValue, holdsContent);
  const isOne = area !== null && area.top === area.bottom && area.left === area.right;
  return isOne ? { sheet: subUnitId, row: area.top, column: area.left } : null;
}

/** A change of style alone is no change of the cell for anyone who reads its value. */
function holdsContent(cell: object | null | undefined): boolean {
  return cell === null || cell === undefined || ["v", "f", "p", "si"].some((key) => key in cell);
}

/** The rectangle around the cells of a matrix that count. */
function extent(matrix: Params["cellValue"], counts: (cell: object | null | undefined) => boolean): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (!counts(cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
