/** @jest-environment ./test/workbench/univer/support/environment.js */
import "../univer/support/real-univer";
import { strFromU8, unzipSync } from "fflate";
import { parseA1 } from "../../../src/check/sheet/address";
import type { CellRange } from "../../../src/check/sheet/snapshot";
import { conditionId, type GridCondition } from "../../../src/workbench/conditions";
import { createSaver, type Saver } from "../../../src/workbench/saving/saver";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import { readConditions } from "../../../src/xlsx/conditions/read";
import { readCustomXml } from "../../../src/xlsx/custom-xml";
import { openWorkbook } from "../../../src/xlsx/read";
import { richWorkbook } from "../../xlsx/support/rich";

const SHEET = "sheet-1";
const at = (address: string): CellRange => parseA1(address) as CellRange;

let book: { readonly grid: UniverGrid; readonly saver: Saver };
beforeEach(() => {
  const bytes = richWorkbook();
  const { sheets } = openWorkbook(bytes);
  const documents = readCustomXml(bytes).parts.map(({ xml }) => xml);
  const grid = createHeadlessGrid(sheets, documents, readConditions(bytes));
  book = { grid, saver: createSaver(grid, bytes, sheets) };
});
afterEach(() => book.grid.dispose());

const mark = (number: number, ...addresses: string[]): GridCondition => ({
  id: conditionId(number),
  type: "Custom",
  ranges: addresses.map(at),
  formula: '=N("jixiao-error")=0',
  look: { fill: "#FFC7CE" },
  stopIfTrue: false,
});
const own = { type: "CellValue", ranges: [at("B6:B9")], formula: null, look: { bold: true }, stopIfTrue: false };
const plain = ({ id: _, ...rest }: GridCondition) => rest;

const save = () => {
  const file = book.saver.look().patched();
  file.commit();
  return { ...file, conditions: [...readConditions(file.bytes).values()][0] };
};

test("those of the file are in the grid, and a file that was only opened is the same", () => {
  expect(book.grid.conditions(SHEET)).toEqual([{ id: conditionId(1), ...own }]);
  expect(book.saver.look().difference).toEqual({ changes: {}, obstacles: [], unsaved: [] });
});

test("those an add-in puts are in the saved file beside the file's own; taken away and saved again, the own is left", () => {
  const { grid } = book;
  const before = grid.conditions(SHEET);
  const [one, two] = [mark(7, "A1", "C3:D4"), mark(8, "B2")];
  grid.setConditions(SHEET, [one, ...before, two]);
  expect(save().conditions).toEqual([plain(one), own, plain(two)]);
  expect(book.saver.look().difference.changes).toEqual({});
  grid.setConditions(SHEET, [two, ...before]);
  expect(save().conditions).toEqual([plain(two), own]);
  grid.setConditions(SHEET, before);
  expect(save().conditions).toEqual([own]);
});

test("one whose rule is not set yet is not saved, as it does nothing", () => {
  const { grid } = book;
  grid.setConditions(SHEET, [{ ...mark(7, "A1"), formula: null }, ...grid.conditions(SHEET)]);
  expect(book.saver.look().difference.changes).toEqual({});
});

test("what the file cannot take of another kind's change is named", () => {
  const { grid } = book;
  grid.setConditions(
    SHEET,
    grid.conditions(SHEET).map((one) => ({ ...one, ranges: [at("B7:B9")] })),
  );
  const { unsaved, conditions } = save();
  expect(unsaved).toEqual([expect.objectContaining({ kind: "conditions", places: ["B7:B9"] })]);
  expect(conditions).toEqual([own]);
});

test("a new file takes over those by formula and names the others", () => {
  const { grid, saver } = book;
  const one = mark(7, "A1");
  grid.setConditions(SHEET, [...grid.conditions(SHEET), one]);
  const file = saver.look().converted();
  expect([...readConditions(file.bytes).values()][0]).toEqual([plain(one)]);
  expect(file.unsaved).toContainEqual(expect.objectContaining({ kind: "conditions", places: ["B6:B9"] }));
  file.commit();
  grid.setConditions(SHEET, [...grid.conditions(SHEET), mark(8, "B1")]);
  expect(save().conditions).toEqual([plain(one), plain(mark(8, "B1"))]);
});

test("comments and filters of a sheet from the file are not saved, and that is said; a new sheet keeps its filter", () => {
  const { grid, saver } = book;
  saver.look().patched().commit();
  const comment = grid.comments.add(SHEET, 0, 1, "请核对");
  grid.filters.set(SHEET, at("A1:B3"));
  const unsaved = [
    expect.objectContaining({ kind: "filter", places: ["A1:B3"] }),
    expect.objectContaining({ kind: "comments", places: ["B1"] }),
  ];
  expect(saver.look().difference.unsaved).toEqual(unsaved);
  grid.comments.remove(comment);
  grid.filters.set(SHEET, null);
  expect(saver.look().difference.unsaved).toEqual([]);
  const added = grid.addSheet("清单");
  grid.write(added, at("A1:B1"), [["序号", "问题"]]);
  grid.filters.set(added, at("A1:B1"));
  grid.comments.add(added, 0, 0, "新表的批注");
  const { bytes, unsaved: lost } = saver.look().patched();
  expect(lost).toEqual([expect.objectContaining({ kind: "comments", sheet: "清单", places: ["A1"] })]);
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(
    sheets.map(([, part]) => strFromU8(part)).filter((xml) => xml.includes('<autoFilter ref="A1:B1"/>')),
  ).toHaveLength(1);
});

test("names, tables and settings of add-ins are not saved, and that is said of every file", () => {
  const { grid, saver } = book;
  saver.look().patched().commit();
  const common = { formula: "=1", comment: "", visible: true };
  const name = grid.names.add({ ...common, name: "税率", sheet: null });
  grid.names.add({ ...common, name: "本表", sheet: SHEET });
  grid.tables.add({ name: "支出表", sheet: SHEET, range: at("A1:B3"), isNew: false });
  grid.settings.set("年度", 2026);
  const sheet = grid.sheets().find(({ id }) => id === SHEET)?.name;
  const unsaved = [
    { kind: "names", sheet: null, places: ["税率"] },
    { kind: "settings", sheet: null, places: ["年度"] },
    { kind: "tables", sheet, places: ["A1:B3"] },
    { kind: "names", sheet, places: ["本表"] },
  ];
  expect(saver.look().difference.unsaved).toEqual(unsaved);
  expect(saver.look().converted().unsaved).toEqual(expect.arrayContaining(unsaved));
  saver.look().patched().commit();
  expect(saver.look().difference.unsaved).toEqual([]);
  grid.names.set(name, { formula: "=2" });
  expect(saver.look().difference.unsaved).toEqual(unsaved.slice(0, 1));
});

test("the heights of rows that are set are not saved, and that is said; those that fit are as they were", () => {
  const { grid, saver } = book;
  saver.look().patched().commit();
  grid.setRowHeight(SHEET, 1, 2, 50);
  const sheet = grid.sheets().find(({ id }) => id === SHEET)?.name;
  expect([grid.rowHeight(SHEET, 1), grid.rowHeight(SHEET, 3)]).toEqual([50, 24]);
  expect(saver.look().difference.unsaved).toEqual([{ kind: "heights", sheet, places: ["2", "3"] }]);
  grid.setRowHeight(SHEET, 1, 2, null);
  expect(grid.rowHeight(SHEET, 1)).toBe(24);
  expect(saver.look().difference.unsaved).toEqual([]);
});

test("colours that an add-in sets are saved, and a fill taken away is named, as frozen panes are", () => {
  const { grid, saver } = book;
  grid.setLook(SHEET, at("A3"), { fill: "#FFFF00", color: "#FF0000", size: 14 });
  const { bytes, unsaved, commit } = saver.look().patched();
  commit();
  expect(unsaved).toEqual([]);
  const { snapshot, looks } = openWorkbook(bytes).sheets[0] ?? {};
  const look = looks?.[2 - (snapshot?.origin.row ?? 0)]?.[0 - (snapshot?.origin.column ?? 0)];
  expect(look).toMatchObject({ fill: "#ffff00", color: "#ff0000", size: 14 });
  grid.setLook(SHEET, at("A3"), { fill: null });
  grid.setFrozen(SHEET, { rows: 2, columns: 1 });
  expect(saver.look().difference.unsaved).toEqual([
    expect.objectContaining({ kind: "looks", places: ["A3"] }),
    expect.objectContaining({ kind: "frozen", places: ["A2"] }),
  ]);
});
