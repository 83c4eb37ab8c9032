import type { Severity } from "../../src/check/finding";
import type { ReportFinding } from "../../src/report/report";
import {
  canOpen,
  fileCounts,
  fileRows,
  foundInAll,
  type FileRow,
  type FileRows,
} from "../../src/taskpane/session/files/rows";
import { NO_FILES_GIVEN, type FileEntry, type FilesLook } from "../../src/taskpane/session/files/state";

const finding = (severity: Severity, rule: string, isAccepted = false): ReportFinding => ({
  ...{ stamp: rule, sheet: "表", severity, rule, message: { id: rule, params: {} }, project: null, indicator: null },
  ...{ place: null, now: "", suggested: "", choices: [] },
  accepted: isAccepted ? { reason: "已核实", by: "", on: "" } : null,
});

function read(id: number, findings: readonly ReportFinding[], more: { why?: string; notes?: readonly string[] } = {}) {
  const open = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity && one.accepted === null).length;
  const report = {
    file: "",
    standard: "",
    tier: "default",
    on: "",
    sheets: ["表"],
    tables: [],
    sums: [],
    findings,
  } as const;
  const found = { errors: open("error"), warnings: open("warning"), infos: open("info") };
  const accepted = findings.filter((one) => one.accepted !== null).length;
  const summary = {
    report,
    found,
    accepted,
    projects: 0,
    basis: "依据",
    tables: ["A1:B2"],
    why: "",
    notes: [],
    ...more,
  };
  return { id, name: `${id}.xlsx`, label: `${id}.xlsx`, state: { kind: "read", summary } } as const;
}
const FILES: readonly FileEntry[] = [
  read(1, [finding("info", "a"), finding("warning", "b", true), finding("error", "c")]),
  read(2, []),
  { id: 3, name: "3.xlsx", label: "3.xlsx", state: { kind: "unread", error: { code: "broken" } } },
  read(4, [finding("error", "a"), finding("error", "b")]),
  read(5, [], { why: "没有找到。", notes: ["说明。"] }),
  { id: 6, name: "6.xlsx", label: "6.xlsx", state: { kind: "waiting" } },
  read(7, [], { why: "没有内容。" }),
];
const rows = (look: Partial<FilesLook> = {}): readonly FileRow[] =>
  allOf(fileRows(FILES, { ...NO_FILES_GIVEN.look, ...look }));
const allOf = (list: FileRows): readonly FileRow[] =>
  Array.from({ length: list.count }, (_, index) => list.at(index) as FileRow);
const idsOf = (list: readonly FileRow[]): readonly string[] => list.map(({ id }) => id);

test("as they were given, or with the most errors first after what was not checked; what waits comes last", () => {
  expect(idsOf(rows())).toEqual([1, 2, 3, 4, 5, 6, 7].map((id) => `file ${id}`));
  expect(idsOf(rows({ order: "errors" }))).toEqual([3, 5, 7, 4, 1, 2, 6].map((id) => `file ${id}`));
});

test("an unfolded file tells its basis, its tables, notes and findings, the accepted ones last", () => {
  const own = rows({ open: new Set([1]) }).slice(1, 6);
  expect(idsOf(own)).toEqual(["basis 1", "table 1/0", "finding 1/0", "finding 1/1", "finding 1/2"]);
  expect(own.flatMap((row) => (row.kind === "finding" ? [row.finding.rule] : []))).toEqual(["a", "c", "b"]);
});

test("a filter leaves the files and takes findings; a file without any says whether it had some", () => {
  const only = (severity: Severity) => rows({ open: new Set([1, 2]), severities: new Set([severity]) });
  expect(only("warning").flatMap((row) => (row.kind === "none" ? [[row.id, row.of]] : []))).toEqual([
    ["none 1", 3],
    ["none 2", 0],
  ]);
  expect(idsOf(only("error"))).toContain("finding 1/0");
  expect(only("error").filter(({ kind }) => kind === "file")).toHaveLength(FILES.length);
});

test("a file without a table opens where there is more to say of it, and is not called free of findings", () => {
  expect(FILES.map(canOpen)).toEqual([true, true, false, true, true, false, false]);
  expect(idsOf(rows({ open: new Set([3, 5, 6, 7]) }))).toEqual([
    ...["file 1", "file 2", "file 3", "file 4", "file 5"],
    ...["basis 5", "table 5/0", "note 5/0"],
    ...["file 6", "file 7"],
  ]);
});

test("files and findings are counted", () => {
  expect(fileCounts(FILES)).toEqual({ all: 7, checked: 3, noTable: 2, unread: 1, waiting: 1 });
  expect(foundInAll(FILES)).toEqual({ error: 3, warning: 0, info: 1, accepted: 1 });
});

test("each row is found again by its id, and knows its file", () => {
  const list = fileRows(FILES, { ...NO_FILES_GIVEN.look, open: new Set([1, 2, 5]), order: "errors" });
  const all = allOf(list);
  expect(list.at(list.count)).toBeUndefined();
  expect(list.at(-1)).toBeUndefined();
  expect(all.map((_, index) => list.kindAt(index))).toEqual(all.map(({ kind }) => kind));
  expect(new Set(all.map((_, index) => list.keyAt(index))).size).toBe(all.length);
  expect(all.map(({ id }) => list.indexOf(id))).toEqual(all.map((_, index) => index));
  for (const [index, { id }] of all.entries())
    expect(all[list.fileOf(index)]?.id).toBe(`file ${/\d+/.exec(id)?.[0] ?? ""}`);
  for (const gone of ["finding 1/9", "finding 4/0", "note 1/0", "file 99", ""]) expect(list.indexOf(gone)).toBe(-1);
});
