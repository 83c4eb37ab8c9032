import { HostError } from "../host/host";
import type { WorkbookHost } from "../host/workbook";
import { onChange, onSelection, readSelection } from "./events";
import { workbookAddress } from "./page";
import { readActiveSheet, readVisibleSheets } from "./read";
import { missingRequirements } from "./requirements";
import { activate, select } from "./select";
import { allSheetNames, sheetNames } from "./sheets/names";
import { readStore, writeStore } from "./store";
import { write } from "./write/write";

/** In the same files as the pane's parts that need them, so that the one is there when the other is. */
const sheets = () => import(/* webpackChunkName: "sheets" */ "./sheets-port");
const marks = () => import(/* webpackChunkName: "marks" */ "./marks/marks");
const comments = () => import(/* webpackChunkName: "marks" */ "./marks/comments");

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
    sheetNames,
    allSheetNames,
    readValidations: async (...given) => (await sheets()).readValidations(...given),
    setValidations: (...given) => inTurn(async () => (await sheets()).setValidations(...given)),
    clearValidations: (...given) => inTurn(async () => (await sheets()).clearValidations(...given)),
    undoValidations: (...given) => inTurn(async () => (await sheets()).undoValidations(...given)),
    addSheet: (...given) => inTurn(async () => (await sheets()).addSheet(...given)),
    findSheet: async (name) => (await sheets()).findSheet(name),
    removeSheet: (added) => inTurn(async () => (await sheets()).removeSheet(added)),
    replaceSheet: (...given) => inTurn(async () => (await sheets()).replaceSheet(...given)),
    addRow: (insertion) => inTurn(async () => (await sheets()).addRow(insertion)),
    removeRow: (added) => inTurn(async () => (await sheets()).removeRow(added)),
    putMarks: (sheets, cells) => inTurn(async () => (await marks()).putMarks(sheets, cells)),
    clearMarks: () => inTurn(async () => (await marks()).clearMarks()),
    putComments: (sheets, cells) => inTurn(async () => (await comments()).putComments(sheets, cells)),
    clearComments: () => inTurn(async () => (await comments()).clearComments()),
    workbookAddress,
  };
}
