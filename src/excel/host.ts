import { HostError } from "../host/host";
import type { WorkbookHost } from "../host/workbook";
import { onChange, onSelection, readSelection } from "./events";
import { workbookAddress } from "./page";
import { readActiveSheet, readVisibleSheets } from "./read";
import { missingRequirements } from "./requirements";
import { addRow } from "./rows/add";
import { removeRow } from "./rows/remove";
import { activate, select } from "./select";
import { addSheet } from "./sheets/add";
import { findSheet, sheetNames } from "./sheets/find";
import { removeSheet } from "./sheets/remove";
import { replaceSheet } from "./sheets/replace";
import { readStore, writeStore } from "./store";
import { readValidations } from "./validation/read";
import { clearValidations, setValidations, undoValidations } from "./validation/set";
import { write } from "./write/write";

/** In the same file as the pane's part for marks, so that the one is there when the other is. */
const marks = () => import(/* webpackChunkName: "marks" */ "./marks/marks");

/** The port over Office.js. Waits for Office.js to be ready and refuses a program that lacks what the product needs. */
export async function createExcelHost(): Promise<WorkbookHost> {
  await Office.onReady();
  const missing = missingRequirements();
  if (missing.length > 0) {
    const list = missing.map(({ set, version }) => `${set} ${version}`).join(", ");
    throw new HostError("unsupported", `This program lacks ${list}.`);
  }
  // One write at a time: a second click must see what the first one wrote.
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = writing.then(work);
    writing = next.catch(() => undefined);
    return next;
  };
  return {
    language: Office.context.displayLanguage,
    readActiveSheet,
    readVisibleSheets,
    activate,
    select,
    write: (groups, options) => inTurn(() => write(groups, options)),
    readStore,
    writeStore: (next, expected) => inTurn(() => writeStore(next, expected)),
    onChange,
    onSelection,
    readSelection,
    readValidations,
    setValidations: (sheet, lists, options) => inTurn(() => setValidations(sheet, lists, options)),
    clearValidations: (sheet, areas, options) => inTurn(() => clearValidations(sheet, areas, options)),
    undoValidations: (undo, options) => inTurn(() => undoValidations(undo, options)),
    addSheet: (sheet, onNamed) => inTurn(() => addSheet(sheet, onNamed)),
    sheetNames,
    findSheet,
    removeSheet: (added) => inTurn(() => removeSheet(added)),
    replaceSheet: (old, next, onNamed) => inTurn(() => replaceSheet(old, next, onNamed)),
    addRow: (insertion) => inTurn(() => addRow(insertion)),
    removeRow: (added) => inTurn(() => removeRow(added)),
    putMarks: (sheets, cells) => inTurn(async () => (await marks()).putMarks(sheets, cells)),
    clearMarks: () => inTurn(async () => (await marks()).clearMarks()),
    workbookAddress,
  };
}
