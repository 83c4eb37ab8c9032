import { createChunk, type Chunk } from "../chunk";

/** What the session loads when it is first asked for, each a file of its own. */
export const EDITING = createChunk(() => import(/* webpackChunkName: "editing" */ "./editing/editing"));
export const SHEETS = createChunk(() => import(/* webpackChunkName: "sheets" */ "./sheets/sheet-actions"));
export const LIBRARY = createChunk(() => import(/* webpackChunkName: "library-actions" */ "./library/library"));
export const UNIFY = createChunk(() => import(/* webpackChunkName: "unify-actions" */ "./unify/unify"));
export const WORKBOOK = createChunk(() => import(/* webpackChunkName: "workbook-actions" */ "./workbook/workbook"));

export const MARKS = createChunk(() => import(/* webpackChunkName: "marks" */ "./marks/marks"));
export const FILES = createChunk(() => import(/* webpackChunkName: "files-actions" */ "./files/files"));
export const REPORT = createChunk(() => import(/* webpackChunkName: "report" */ "./report/report"));
export const ACCEPTING = createChunk(() => import(/* webpackChunkName: "accepting" */ "./accepting/accepting"));

export const SINCE = createChunk(() => import(/* webpackChunkName: "since-actions" */ "./since/since"));
export const LOOKED = createChunk(() => import(/* webpackChunkName: "looked-actions" */ "./looked/looked"));

/** All of them, to be loaded while the browser is idle. */
export const SESSION_PARTS: readonly Chunk<unknown>[] = [
  ...[EDITING, SHEETS, LIBRARY, UNIFY, WORKBOOK, ACCEPTING],
  ...[MARKS, REPORT, FILES, SINCE, LOOKED],
];
