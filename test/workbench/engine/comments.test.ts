import type { Engine } from "../../../src/workbench/engine/engine";
import { NOTHING_ALLOWED } from "../../../src/workbench/cell-protection";
import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

/** A batch on the comments of a sheet, and those of the workbook. */
function onComments(name = "绩效") {
  const b = batch();
  const root = b.root();
  const sheet = b.item(b.property(root, "Worksheets"), name);
  const comments = b.property(sheet, "Comments");
  const add = (cell: unknown, text: unknown): number => {
    const comment = b.method(comments, "Add", cell, text);
    b.make(comment);
    return comment;
  };
  return { b, sheet, comments, ofBook: b.property(root, "Comments"), add };
}

const count = (engine: Engine): unknown => {
  const { b, ofBook } = onComments();
  b.call(ofBook, "GetCount");
  return last(run(engine, b.json()));
};

/** The addresses and texts of all comments. */
function listed(engine: Engine): unknown {
  const { b, ofBook } = onComments();
  b.load(ofBook, "items/id", "items/content", "items/authorName");
  const { _Items: items } = last(run(engine, b.json())) as { _Items: { Id: string; Content: string }[] };
  return items.map(({ Id, Content }) => {
    const look = onComments();
    look.b.load(look.b.method(look.b.item(look.ofBook, Id), "GetLocation"), "address");
    return [(last(run(engine, look.b.json())) as { Address: string }).Address, Content];
  });
}

test("comments are added to a cell, listed, changed, answered and deleted", () => {
  const { engine } = open();
  const { b, comments, add } = onComments();
  add("绩效!B2", "请核对");
  add("隐藏!A1", "另一张表");
  b.call(comments, "GetCount");
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(count(engine)).toBe(2);
  expect(listed(engine)).toEqual([
    ["绩效!B2", "请核对"],
    ["隐藏!A1", "另一张表"],
  ]);

  const change = onComments();
  const own = change.b.method(change.comments, "GetItemByCell", "绩效!B2");
  change.b.set(own, "Content", "已核对");
  const replies = change.b.property(own, "Replies");
  change.b.make(change.b.method(replies, "Add", "好"));
  change.b.load(replies, "items/content");
  expect(last(run(engine, change.b.json()))).toEqual({ _Items: [expect.objectContaining({ Content: "好" })] });

  const remove = onComments();
  remove.b.call(remove.b.method(remove.comments, "GetItemAt", 0), "Delete");
  expect(run(engine, remove.b.json()).Error).toBeUndefined();
  expect(listed(engine)).toEqual([["隐藏!A1", "另一张表"]]);
});

test.each([
  ["绩效!A1:B2", "甲", "InvalidArgument"],
  ["没有!A1", "甲", "InvalidArgument"],
  ["绩效!B2", "", "InvalidArgument"],
  ["绩效!B2", "字".repeat(32_768), "InvalidArgument"],
  ["绩效!A1", "第二条", "ItemAlreadyExists"],
  ["'O''Neil 表'!A1", "受保护的表", "AccessDenied"],
])("a comment on %s is refused", (cell, text, code) => {
  const { grid, engine } = open();
  grid.comments.add(SHEET, 0, 0, "第一条");
  const { b, add } = onComments();
  add(cell, text);
  expect(run(engine, b.json()).Error?.Code).toBe(code);
  expect(grid.comments.all()).toHaveLength(1);
});

test("a protected sheet that lets objects be changed takes comments", () => {
  const { grid, engine } = open();
  grid.setProtection(sheetId(1), { options: { ...NOTHING_ALLOWED, allowEditObjects: true }, password: null });
  const { b, add } = onComments();
  add("'O''Neil 表'!A1", "请核对");
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(listed(engine)).toEqual([["'O''Neil 表'!A1", "请核对"]]);
});

test("comments go with their cells, and are gone with them", () => {
  const { grid, engine } = open();
  for (const address of ["A1", "B2", "C3"]) {
    const { top, left } = range(address);
    grid.comments.add(SHEET, top, left, address);
  }
  grid.insertRows("绩效", 1, 2);
  expect(listed(engine)).toEqual([
    ["绩效!A1", "A1"],
    ["绩效!B4", "B2"],
    ["绩效!C5", "C3"],
  ]);
  grid.shiftCells(SHEET, { kind: "delete", axis: "columns", range: range("A1:A9") });
  expect(listed(engine)).toEqual([
    ["绩效!A4", "B2"],
    ["绩效!B5", "C3"],
  ]);
  grid.remove("绩效");
  expect(count(engine)).toBe(0);
});
