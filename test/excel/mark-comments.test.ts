import { asWritten, isSigned, signed, SIGNATURE_LENGTH } from "../../src/check/sheet/mark-comment";
import type { CellComment } from "../../src/host/marks";
import { NOTHING_ALLOWED } from "../../src/workbench/cell-protection";
import type { Engine } from "../../src/workbench/engine/engine";
import type { Faults } from "../../src/workbench/engine/faults";
import { range, type MemoryGrid } from "../support/memory-grid";
import { failure, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const comment = (address: string, text: string, sheet = "表"): CellComment => {
  const { top: row, left: column } = range(address);
  return { sheet, row, column, text };
};
const WANTED = [comment("A1", "错误：金额不一致"), comment("B2", "提示：缺少单位"), comment("C5", "警告：目标值偏低")];

interface Book {
  readonly grid: MemoryGrid;
  readonly engine: Engine;
}

const idOf = ({ grid }: Book, name: string): string => grid.sheets().find((sheet) => sheet.name === name)?.id ?? "";

/** A workbook with comments of the user's own on A3 and, unless told otherwise, none of ours. */
function open(faults: Partial<Faults> = {}): Book {
  const book = bench.open([{ name: "表", cells: [["甲", 1]] }, { name: "二" }], faults);
  book.grid.comments.add(idOf(book, "表"), 2, 0, "自己的批注");
  return book;
}

/** Place, text and answers of every comment, ours and others. */
const all = ({ grid }: Book): readonly string[] =>
  grid.comments
    .all()
    .map(({ row, column, text, replies }) => [`${row},${column}`, text, ...replies.map((one) => one.text)].join("|"))
    .sort();
const ours = (book: Book) => book.grid.comments.all().filter(({ text }) => isSigned(text));
const OWN = "2,0|自己的批注";

test("what is signed is known again, however its lines are divided, and no longer once it was changed", () => {
  const text = "错误：甲\n提示：乙";
  expect(signed(text)).toHaveLength(text.length + SIGNATURE_LENGTH);
  expect([signed(text), signed(text).replaceAll("\n", "\r\n"), `${signed(text)}\n`].map(isSigned)).toEqual([
    true,
    true,
    true,
  ]);
  expect(asWritten(signed(text).replaceAll("\n", "\r"))).toBe(signed(text));
  for (const changed of [text, signed(text).replace("甲", "丙"), `${signed(text)}已改`, `请看${signed(text)}`, ""])
    expect(isSigned(changed)).toBe(false);
});

test("comments are put beside those of others, and taken away again", async () => {
  const book = open();
  expect(await bench.port.putComments(["表"], WANTED)).toEqual({ done: true, comments: 3, left: 0 });
  expect(ours(book).map(({ row, column, text }) => ({ row, column, text }))).toEqual(
    WANTED.map(({ row, column, text }) => ({ row, column, text: signed(text) })),
  );
  expect(all(book)).toContain(OWN);
  expect(await bench.port.clearComments()).toEqual({ done: true, comments: 3, left: 0 });
  expect(all(book)).toEqual([OWN]);
  expect(await bench.port.clearComments()).toEqual({ done: true, comments: 0, left: 0 });
});

test("they take the place of earlier ones on the same sheets, and of no others", async () => {
  const book = open();
  await bench.port.putComments(["表", "二"], [...WANTED, comment("A1", "另一张表", "二")]);
  const kept = ours(book).find(({ row, column, sheet }) => row === 1 && column === 1 && sheet === idOf(book, "表"))?.id;
  const next = [comment("B2", "提示：缺少单位"), comment("A1", "错误：已换"), comment("D9", "提示：新的")];
  expect(await bench.port.putComments(["表"], next)).toEqual({ done: true, comments: 3, left: 0 });
  expect(all(book)).toEqual(
    [
      OWN,
      `0,0|${signed("另一张表")}`,
      `0,0|${signed("错误：已换")}`,
      `1,1|${signed("提示：缺少单位")}`,
      `8,3|${signed("提示：新的")}`,
    ].sort(),
  );
  // What says already what it should is not touched.
  expect(ours(book).some(({ id }) => id === kept)).toBe(true);
});

test("a comment of somebody else, one that was changed and one that was answered stay, and are counted", async () => {
  const book = open();
  await bench.port.putComments(["表"], WANTED);
  const [first, second] = ours(book);
  book.grid.comments.setText(first?.id ?? "", `${first?.text ?? ""}（已核对）`);
  book.grid.comments.reply(second?.id ?? "", "已改");
  const before = all(book);
  const again = [...WANTED, comment("A3", "提示：这里有别人的批注")];
  expect(await bench.port.putComments(["表"], again)).toEqual({ done: true, comments: 1, left: 3 });
  expect(all(book)).toEqual(before);
  expect(await bench.port.clearComments()).toEqual({ done: true, comments: 1, left: 1 });
  expect(all(book)).toHaveLength(3);
});

test("a cell that refuses a comment is counted, and the others have theirs", async () => {
  const book = open();
  // Somebody else's comes in between reading and putting.
  const first = book.engine.batches;
  book.engine.faults.beforeBatch = (batch) => {
    if (batch === first + 2) book.grid.comments.add(idOf(book, "表"), 1, 1, "刚刚写下的");
  };
  expect(await bench.port.putComments(["表"], WANTED)).toEqual({ done: true, comments: 2, left: 1 });
  expect(all(book)).toEqual(
    [OWN, `0,0|${signed("错误：金额不一致")}`, "1,1|刚刚写下的", `4,2|${signed("警告：目标值偏低")}`].sort(),
  );
});

test("1,000 comments are put in seven syncs and cleared in four", async () => {
  const book = open();
  const many = Array.from({ length: 1_000 }, (_, n) => comment(`D${n + 1}`, `提示：第${n + 1}条`));
  const syncs = async (action: () => Promise<unknown>): Promise<number> => {
    const before = book.engine.batches;
    expect(await action()).toEqual({ done: true, comments: 1_000, left: 0 });
    // The last batch only lets go of references.
    return book.engine.batches - before - 1;
  };
  expect([
    await syncs(() => bench.port.putComments(["表"], many)),
    await syncs(() => bench.port.clearComments()),
  ]).toEqual([7, 4]);
  expect(all(book)).toEqual([OWN]);
});

describe("whole or not at all", () => {
  const NEXT = [comment("A1", "错误：已换"), comment("D9", "提示：新的"), comment("D10", "提示：又一条")];

  // Two are added, one is rewritten, two are taken away.
  test.each([0, 1, 2, 3, 4, 5])("putting, where write %i fails", async (failAfterWrites) => {
    const book = open();
    await bench.port.putComments(["表"], WANTED);
    const before = all(book);
    const whole = [OWN, ...NEXT.map(({ row, column, text }) => `${row},${column}|${signed(text)}`)].sort();
    book.engine.faults.failAfterWrites = failAfterWrites;
    const error = await failure(bench.port.putComments(["表"], NEXT));
    const hasFailed = book.engine.faults.failAfterWrites === null;
    expect(hasFailed).toBe(failAfterWrites < 5);
    if (error === null) expect(all(book)).toEqual(whole);
    else expect([error, all(book)]).toEqual([expect.objectContaining({ code: "unknown" }), before]);
  });

  test.each([0, 1, 2])("clearing, where deletion %i fails", async (failAfterWrites) => {
    const book = open();
    await bench.port.putComments(["表"], WANTED);
    const before = all(book);
    book.engine.faults.failAfterWrites = failAfterWrites;
    expect(await failure(bench.port.clearComments())).toMatchObject({ code: "unknown" });
    expect(all(book)).toEqual(before);
  });

  test("and what cannot be put right is said", async () => {
    const book = open();
    await bench.port.putComments(["表"], WANTED);
    const { faults } = book.engine;
    faults.failAfterWrites = 3;
    faults.beforeBatch = () => (faults.sessionLost = faults.failAfterWrites === null);
    const error = await failure(bench.port.putComments(["表"], NEXT));
    expect(error).toMatchObject({ code: "marks-left", message: expect.stringContaining("表") });
  });
});

describe("what Excel turns away changes nothing", () => {
  test.each<[string, Partial<Faults>, string]>([
    ["a cell is edited", { editingCell: true }, "editing-cell"],
    ["access is denied", { accessDenied: true }, "protected"],
    ["the session is lost", { sessionLost: true }, "session-lost"],
    ["no request is small enough", { requestLimit: 900 }, "too-large"],
  ])("%s", async (_name, faults, code) => {
    const book = open();
    await bench.port.putComments(["表"], WANTED);
    const before = all(book);
    Object.assign(book.engine.faults, faults);
    expect(await failure(bench.port.putComments(["表"], [comment("D4", "提示：新的")]))).toMatchObject({ code });
    expect(all(book)).toEqual(before);
  });

  test("a protected sheet is named, unless its protection lets objects be changed; one that is gone is named", async () => {
    const book = open();
    await bench.port.putComments(["表"], WANTED);
    const before = all(book);
    book.grid.protect("表", true);
    const refused = { done: false, why: "protected", sheet: "表" };
    expect(await bench.port.putComments(["表"], [comment("D4", "提示：新的")])).toEqual(refused);
    expect(await bench.port.clearComments()).toEqual(refused);
    expect(await bench.port.putComments(["没有"], [])).toEqual({ done: false, why: "gone", sheet: "没有" });
    expect(all(book)).toEqual(before);
    const options = { ...NOTHING_ALLOWED, allowEditObjects: true };
    book.grid.setProtection(idOf(book, "表"), { options, password: null });
    expect(await bench.port.clearComments()).toEqual({ done: true, comments: 3, left: 0 });
  });
});
