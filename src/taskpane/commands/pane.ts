import { FORMS } from "../../check/table/types";
import { expandedPlaces } from "../../editor/expand/places";
import type { Session } from "../session/session";
import type { CannotReason } from "../session/state/acting";
import { isMainView } from "../session/views";
import type { Command } from "./command";

/** What can be done anywhere in the pane. */
export interface PaneCommand extends Command<Session> {
  /** Why it cannot be done, to be worded later; null where it can. */
  readonly reason?: (session: Session) => CannotReason | null;
}

const because = (reason: (session: Session) => CannotReason | null): Pick<PaneCommand, "reason" | "cannot"> => ({
  reason,
  cannot(session, text) {
    const why = reason(session);
    return why === null ? null : text.sheetActions.cannot[why];
  },
});

const COMMANDS = {
  check: {
    id: "check",
    label: (text) => text.check,
    act: (session) => session.check(true),
  },
  stop: {
    id: "stop",
    label: (text) => text.stop,
    act: (session) => session.stop(),
  },
  next: {
    id: "next",
    label: (text) => text.shortcuts.next,
    keys: [{ key: "F8", shift: false }],
    act: (session) => session.step(1),
  },
  previous: {
    id: "previous",
    label: (text) => text.shortcuts.previous,
    keys: [{ key: "F8", shift: true }],
    act: (session) => session.step(-1),
  },
  undo: {
    id: "undo",
    label: (text) => text.undoLast,
    keys: [{ key: "z", ctrl: true, shift: false }],
    isTextKey: true,
    act: (session) => session.undo(),
  },
  back: {
    id: "back",
    label: (text) => text.back,
    keys: [{ key: "Escape" }],
    applies: (session) => !isMainView(session.getState().view),
    act: (session) => session.dispatch({ type: "viewed", view: session.getState().home }),
  },
  settings: {
    id: "settings",
    label: (text) => text.settings.label,
    act: (session) => session.dispatch({ type: "viewed", view: "settings" }),
  },
  shortcuts: {
    id: "shortcuts",
    label: (text) => text.shortcuts.label,
    // A Chinese input method may give the wide one.
    keys: [{ key: "?" }, { key: "？" }],
    isTextKey: true,
    act: (session) => session.dispatch({ type: "viewed", view: "shortcuts" }),
  },
  addProject: {
    id: "addProject",
    label: (text) => text.sheetActions.menu.add,
    hint: (text) => text.sheetActions.menu.addHint,
    ...because((session) => {
      const tables = tablesHere(session);
      if (isExpanded(session) || tables.length === 0) return "noTable";
      return tables.every(({ layout }) => FORMS.some((form) => form === layout)) ? "form" : null;
    }),
    act: (session) => session.sheets.addProject(),
  },
  insertLists: {
    id: "insertLists",
    label: (text) => text.sheetActions.menu.insert,
    hint: (text) => text.sheetActions.menu.insertHint,
    ...because((session) => {
      if (isExpanded(session)) return null;
      const tables = tablesHere(session);
      // Of a table with named columns it is not known before its cells are looked at.
      return tables.length === 0 ? "noTable" : tables.every(({ layout }) => layout === "L0") ? "packed" : null;
    }),
    act: (session) => session.sheets.insertLists(),
  },
  removeLists: {
    id: "removeLists",
    label: (text) => text.sheetActions.menu.remove,
    hint: (text) => text.sheetActions.menu.removeHint,
    ...because((session) => (isExpanded(session) || tablesHere(session).length > 0 ? null : "noTable")),
    act: (session) => session.sheets.removeLists(),
  },
  expand: {
    id: "expand",
    label: (text) => text.sheetActions.menu.unfold,
    hint: (text) => text.sheetActions.menu.unfoldHint,
    ...because((session) => {
      if (isExpanded(session)) return "isUnfolded";
      const tables = tablesHere(session);
      if (tables.length === 0) return "noTable";
      if (tables.every(({ layout }) => layout !== "L0" && layout !== "mapped")) return "notPacked";
      const { selection, snapshot } = session.getState();
      return selection?.range != null && selection.sheet === snapshot?.name ? null : "noProject";
    }),
    act: (session) => session.sheets.expand(),
  },
  pack: {
    id: "pack",
    label: (text) => text.sheetActions.menu.fold,
    hint: (text) => text.sheetActions.menu.foldHint,
    ...because((session) => (isExpanded(session) ? null : "notUnfolded")),
    act: (session) => session.sheets.pack(),
  },
  newTable: {
    id: "newTable",
    label: (text) => `${text.sheetActions.menu.make}…`,
    hint: (text) => text.sheetActions.menu.makeHint,
    act: (session) => session.sheets.askNewTable(),
  },
  workbook: {
    id: "workbook",
    label: (text) => text.sheetActions.menu.workbook,
    hint: (text) => text.sheetActions.menu.workbookHint,
    act: (session) => session.workbook.open(),
  },
  files: {
    id: "files",
    label: (text) => text.files.label,
    hint: (text) => text.files.hint,
    keys: [{ key: "o", ctrl: true, shift: false }],
    act: (session) => session.dispatch({ type: "viewed", view: "files" }),
  },
  putMarks: {
    id: "putMarks",
    label: (text) => text.marks.put,
    hint: (text) => text.marks.putHint,
    ...because((session) => (isExpanded(session) || tablesHere(session).length === 0 ? "noTable" : null)),
    act: (session) => session.marks.put(),
  },
  putComments: {
    id: "putComments",
    label: (text) => text.marks.comment,
    hint: (text) => text.marks.commentHint,
    ...because((session) => (isExpanded(session) || tablesHere(session).length === 0 ? "noTable" : null)),
    act: (session) => session.marks.putWithComments(),
  },
  clearMarks: {
    id: "clearMarks",
    label: (text) => text.marks.clear,
    hint: (text) => text.marks.clearHint,
    act: (session) => session.marks.clear(),
  },
  findingsList: {
    id: "findingsList",
    label: (text) => `${text.report.list}…`,
    hint: (text) => text.report.listHint,
    ...because((session) => (hasTables(session) ? null : "noTable")),
    act: (session) => session.report.ask("list"),
  },
  reply: {
    id: "reply",
    label: (text) => `${text.report.reply}…`,
    hint: (text) => text.report.replyHint,
    ...because((session) => (hasTables(session) ? null : "noTable")),
    act: (session) => session.report.ask("reply"),
  },
  changes: {
    id: "changes",
    label: (text) => `${text.report.changes}…`,
    hint: (text) => text.report.changesHint,
    ...because((session) => (hasTables(session) ? null : "noTable")),
    act: (session) => session.report.ask("changes"),
  },
  overview: {
    id: "overview",
    label: (text) => text.overview.label,
    hint: (text) => text.overview.hint,
    ...because((session) => (hasTables(session) ? null : "noTable")),
    act: (session) => session.dispatch({ type: "viewed", view: "overview" }),
  },
  looked: {
    id: "looked",
    label: (text) => text.looked.label,
    hint: (text) => text.looked.hint,
    ...because((session) => (hasTables(session) ? null : "noTable")),
    act: (session) => session.dispatch({ type: "viewed", view: "looked" }),
  },
  since: {
    id: "since",
    label: (text) => text.since.label,
    hint: (text) => text.since.hint,
    act: (session) => session.dispatch({ type: "viewed", view: "since" }),
  },
  accepted: {
    id: "accepted",
    label: (text) => text.accepted.menu,
    hint: (text) => text.accepted.menuHint,
    act: (session) => session.dispatch({ type: "viewed", view: "accepted" }),
  },
} as const satisfies Readonly<Record<string, PaneCommand>>;

export type PaneCommandId = keyof typeof COMMANDS;

export const PANE_COMMANDS: Readonly<Record<PaneCommandId, PaneCommand>> = COMMANDS;

/** Those that have keys. */
export const KEY_COMMANDS: readonly PaneCommand[] = Object.values(PANE_COMMANDS).filter(
  ({ keys }) => keys !== undefined,
);

function isExpanded(session: Session): boolean {
  const { snapshot } = session.getState();
  return snapshot !== null && expandedPlaces(snapshot) !== null;
}

const hasTables = (session: Session): boolean => (session.getState().result?.tables.length ?? 0) > 0;

function tablesHere(session: Session) {
  const { result, snapshot } = session.getState();
  return result?.tables.filter(({ sheets }) => sheets.includes(snapshot?.name ?? "")) ?? [];
}
