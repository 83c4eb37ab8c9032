import { createChunk, type Chunk } from "../chunk";
import { later } from "./later";

/** What the check itself does not need; each is a file of its own. In the order in which they are likely to be asked for. */
export const Findings = later(() => import(/* webpackChunkName: "findings" */ "./Findings").then((m) => m.Findings));
export const FixPreview = later(
  () => import(/* webpackChunkName: "preview" */ "./FixPreview").then((m) => m.FixPreview),
  "piece",
);
export const EditorView = later(() =>
  import(/* webpackChunkName: "editor" */ "./editor/EditorView").then((m) => m.EditorView),
);
/** What buttons with a menu show; the button itself is there before. */
export const MENU = createChunk(() =>
  import(/* webpackChunkName: "menu" */ "./menu/MenuPopup").then((m) => m.MenuPopup),
);
export const RuleView = later(() => import(/* webpackChunkName: "rule" */ "./RuleView").then((m) => m.RuleView));
export const SheetDialogs = later(
  () => import(/* webpackChunkName: "sheet-dialogs" */ "./sheet-actions/SheetDialogs").then((m) => m.SheetDialogs),
  "piece",
);
export const CopyDialog = later(
  () => import(/* webpackChunkName: "copy-dialog" */ "./saving/CopyDialog").then((m) => m.CopyDialog),
  "piece",
);
export const RehearsalBar = later(
  () => import(/* webpackChunkName: "rehearsal-bar" */ "./RehearsalBar").then((m) => m.RehearsalBar),
  "piece",
);
export const NoteBar = later(
  () => import(/* webpackChunkName: "notes" */ "./ChoiceNotes").then((m) => m.NoteBar),
  "piece",
);
export const WorkbookView = later(() =>
  import(/* webpackChunkName: "workbook" */ "./workbook/WorkbookView").then((m) => m.WorkbookView),
);
export const OtherSheets = later(
  () => import(/* webpackChunkName: "workbook" */ "./workbook/OtherSheets").then((m) => m.OtherSheets),
  "piece",
);
export const ExpandedNotice = later(() =>
  import(/* webpackChunkName: "unread" */ "./sheet-actions/ExpandedNotice").then((m) => m.ExpandedNotice),
);
export const UnreadNotice = later(() =>
  import(/* webpackChunkName: "unread" */ "./UnreadNotice").then((m) => m.UnreadNotice),
);
export const PartUnread = later(
  () => import(/* webpackChunkName: "unread" */ "./UnreadNotice").then((m) => m.PartUnread),
  "piece",
);
export const UnknownLabels = later(
  () => import(/* webpackChunkName: "unread" */ "./UnknownLabels").then((m) => m.UnknownLabels),
  "piece",
);
export const FilesView = later(() =>
  import(/* webpackChunkName: "files-view" */ "./files/FilesView").then((m) => m.FilesView),
);
export const OverviewView = later(() =>
  import(/* webpackChunkName: "overview" */ "./overview/OverviewView").then((m) => m.OverviewView),
);
export const SinceView = later(() =>
  import(/* webpackChunkName: "since" */ "./since/SinceView").then((m) => m.SinceView),
);
export const LookedView = later(() =>
  import(/* webpackChunkName: "looked" */ "./looked/LookedView").then((m) => m.LookedView),
);
export const AcceptedView = later(() =>
  import(/* webpackChunkName: "accepted" */ "./accepting/AcceptedView").then((m) => m.AcceptedView),
);
export const AcceptDialog = later(
  () => import(/* webpackChunkName: "accept" */ "./accepting/AcceptDialog").then((m) => m.AcceptDialog),
  "piece",
);
export const ReportDialog = later(
  () => import(/* webpackChunkName: "report-dialog" */ "./report/ReportDialog").then((m) => m.ReportDialog),
  "piece",
);
export const ShortcutsView = later(() =>
  import(/* webpackChunkName: "shortcuts" */ "./ShortcutsView").then((m) => m.ShortcutsView),
);
export const SettingsView = later(() =>
  import(/* webpackChunkName: "settings" */ "./settings/SettingsView").then((m) => m.SettingsView),
);
export const WordingView = later(() =>
  import(/* webpackChunkName: "wording" */ "./wording/WordingView").then((m) => m.WordingView),
);
export const UnifyView = later(() =>
  import(/* webpackChunkName: "unify" */ "./wording/unify/UnifyView").then((m) => m.UnifyView),
);
export const MappingView = later(() =>
  import(/* webpackChunkName: "mapping" */ "./mapping/MappingView").then((m) => m.MappingView),
);

/** All of them, to be loaded while the browser is idle. */
export const PARTS: readonly Chunk<unknown>[] = [
  MENU,
  ...[Findings, FixPreview, EditorView, RuleView, SheetDialogs, NoteBar, SettingsView, WordingView, UnifyView].map(
    ({ chunk }) => chunk,
  ),
  ...[
    AcceptDialog,
    AcceptedView,
    ReportDialog,
    ExpandedNotice,
    PartUnread,
    UnknownLabels,
    UnreadNotice,
    MappingView,
    WorkbookView,
    FilesView,
    OverviewView,
    LookedView,
    SinceView,
    ShortcutsView,
  ].map(({ chunk }) => chunk),
];
