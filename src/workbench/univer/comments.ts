import { CommandType, ICommandService, type ICommand, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { createComments, type GridComments } from "../comments";
import { BOOK } from "./book";

/** Runs whenever comments have changed: what is shown of the sheet is then to be drawn again. */
export const SHOW_COMMENTS = "jixiao.mutation.show-comments";

const CORNER = { tr: { color: "#7A4B9E", size: 7 } };

/** The comments of the book. Univer's plugins for them are not needed: they are kept here, and a corner shows which cell has one. */
export function commentsIn(injector: Injector, activeSheet: () => string): GridComments {
  const commands = injector.get(ICommandService);
  const showing: ICommand = { id: SHOW_COMMENTS, type: CommandType.MUTATION, handler: () => true };
  commands.registerCommand(showing);
  let places: ReadonlySet<string> = new Set();
  const comments = createComments(() => {
    places = new Set(comments.all().map(({ sheet, row, column }) => placeOf(sheet, row, column)));
    commands.syncExecuteCommand(SHOW_COMMENTS, { unitId: BOOK, subUnitId: activeSheet() });
  });
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "jixiao-comments",
    handler: (cell, { row, col, subUnitId }, next) =>
      next(places.size > 0 && places.has(placeOf(subUnitId, row, col)) ? { ...cell, markers: CORNER } : cell),
  });
  return comments;
}

const placeOf = (sheet: string, row: number, column: number): string => `${row},${column}@${sheet}`;
