import { exampleSheet } from "../../src/check/rules/example";
import { firstHandle, firstRow, snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { merged, mergeLines, onSameCells, restsOnSame } from "../../src/editor/merge";
import { addCard, moveDown, removeCard, setAnnual, setName } from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import type { Draft } from "../../src/editor/types";
import { form } from "../taskpane/support/forms";
import { CELL, cardsShown, idAt, openOn, openText, textOf, type Opened } from "./drafts";

/** The text of the cell a draft would write over these sheets. */
const text = (draft: Draft | null, { sheets }: Opened): string => (draft === null ? "" : textOf({ draft, sheets }));

const THEIRS = CELL.replace("政策知晓率", "政策了解率");

test("a card that one side alone has changed goes on as that side has it; where both have, as the draft does", () => {
  const { draft } = openText(CELL);
  const mine = setAnnual(setName(draft, idAt(draft, 0), "参训人数"), idAt(draft, 1), "≥98%");
  const now = openText(THEIRS.replace("≥95%", "≥96%"));
  const lines = mergeLines(mine, now.draft);
  expect(lines.map(({ take }) => take)).toEqual(["mine", "mine", "theirs"]);
  const both = text(
    merged(
      mine,
      now.draft,
      lines.map(({ take }) => take),
    ),
    now,
  );
  expect(both).toBe(THEIRS.replace("培训人数", "参训人数").replace("≥95%", "≥98%"));
});

test("all of the draft leaves nothing of the cell but what belongs to no indicator", () => {
  const { draft } = openText(CELL);
  const mine = removeCard(draft, idAt(draft, 1));
  const now = openText(
    `填报说明。${THEIRS}4、3-满意度指标；31-服务对象满意度；学员满意度；实施周期指标值：≥90%；年度指标值：≥90%。`,
  );
  expect(cardsShown(merged(mine, now.draft, "mine") as Draft).map((line) => line.split(" ")[3])).toEqual([
    "培训人数",
    "政策知晓率",
  ]);
  expect(text(merged(mine, now.draft, "mine"), now)).toMatch(/^填报说明。/);
  expect(text(merged(mine, now.draft, "theirs"), now)).toContain("学员满意度");
});

test("a card that was taken out stays out, and one that has come into the cell comes in", () => {
  const { draft } = openText(CELL);
  const mine = removeCard(draft, idAt(draft, 1));
  const now = openText(
    `${CELL}4、3-满意度指标；31-服务对象满意度；学员满意度；实施周期指标值：≥90%；年度指标值：≥90%。`,
  );
  const lines = mergeLines(mine, now.draft);
  expect(lines.map(({ mine: own, theirs, take }) => [own?.name ?? null, theirs?.name ?? null, take])).toEqual([
    ["培训人数", "培训人数", "theirs"],
    [null, "培训合格率", "mine"],
    ["政策知晓率", "政策知晓率", "theirs"],
    [null, "学员满意度", "theirs"],
  ]);
  const both = text(
    merged(
      mine,
      now.draft,
      lines.map(({ take }) => take),
    ),
    now,
  );
  expect(both).not.toContain("培训合格率");
  expect(both).toContain("3、3-满意度指标；31-服务对象满意度；学员满意度");
});

test("a card that was taken out of the cell and not changed goes; a new one stays", () => {
  const { draft } = openText(CELL);
  const { draft: mine } = addCard(draft, idAt(draft, 0), GUANGDONG, { name: "培训班次", annual: "≥5个" });
  const now = openText(CELL.replace(/2、.*?。/, ""));
  const lines = mergeLines(mine, now.draft);
  expect(lines.map(({ mine: own, take }) => [own?.name, take])).toEqual([
    ["培训人数", "theirs"],
    ["培训班次", "mine"],
    ["培训合格率", "theirs"],
    ["政策知晓率", "theirs"],
  ]);
  const names = cardsShown(
    merged(
      mine,
      now.draft,
      lines.map(({ take }) => take),
    ) as Draft,
  ).map((line) => line.split(" ")[3]);
  expect(names).toEqual(["培训人数", "培训班次", "政策知晓率"]);
});

test("over the same cells a draft stays what it is, with what was taken out left out and another order kept", () => {
  const { draft } = openText(CELL);
  const mine = moveDown(removeCard(draft, idAt(draft, 1)), idAt(draft, 0));
  const again = openText(CELL);
  expect(restsOnSame(mine, again.draft)).toBe(true);
  expect(text(onSameCells(mine, again.draft), again)).toBe(textOf({ draft: mine, sheets: again.sheets }));
});

test("cells that hold another value or have become a formula are not the same", () => {
  const { draft } = openText(CELL);
  const { form: cells } = draft;
  if (cells.kind !== "packed") throw new Error("packed");
  const formula = { ...draft, form: { ...cells, cells: cells.cells.map((cell) => ({ ...cell, isFormula: true })) } };
  expect(restsOnSame(draft, formula)).toBe(false);
  expect(restsOnSame(draft, openText(THEIRS).draft)).toBe(false);
});

test("places come from where the same cells are now", () => {
  const { draft } = openText(CELL);
  const sheet = exampleSheet({ cell: CELL });
  const moved: SheetSnapshot = {
    ...sheet,
    rowHandles: sheet.rowHandles.map((handle) => firstHandle(firstRow(handle) + 100)),
  };
  const now = openOn([moved]);
  const mine = setName(draft, idAt(draft, 0), "参训人数");
  const { writes, problems } = printDraft(onSameCells(mine, now.draft), [moved]);
  expect(problems).toEqual([]);
  expect(writes).toHaveLength(1);
});

describe("one cell a part", () => {
  const on = (rows: ReturnType<typeof form>): Opened =>
    openOn([
      snapshotOf(
        "表",
        rows.map((row) => [...row]),
      ),
    ]);
  const written = (draft: Draft | null, { sheets }: Opened): unknown[] =>
    draft === null ? ["no room"] : printDraft(draft, sheets).writes.map(({ row, next }) => [row, next]);
  const first = form("培训经费", "≥5次");

  test("all of the draft is written over what a changed row says now, into the row that it has", () => {
    const { draft } = on(first);
    const mine = setAnnual(draft, idAt(draft, 1), "≥95%");
    const now = on(form("培训经费", "≥6次"));
    expect(mergeLines(mine, now.draft).map(({ take }) => take)).toEqual(["theirs", "mine", "theirs"]);
    expect(written(merged(mine, now.draft, "mine"), now)).toEqual([
      [9, "≥5次"],
      [10, "≥95%"],
    ]);
    expect(written(merged(mine, now.draft, ["theirs", "mine", "theirs"]), now)).toEqual([[10, "≥95%"]]);
    expect(written(merged(mine, now.draft, "theirs"), now)).toEqual([]);
  });

  test("a row that has come in between moves the others along", () => {
    const { draft } = on(first);
    const mine = setAnnual(draft, idAt(draft, 1), "≥95%");
    const more = [...first.slice(0, 10), [null, "产出指标", "数量指标", "培训人数", "≥60人"], ...first.slice(10)];
    const now = on(more);
    const lines = mergeLines(mine, now.draft);
    expect(
      written(
        merged(
          mine,
          now.draft,
          lines.map(({ take }) => take),
        ),
        now,
      ),
    ).toEqual([[11, "≥95%"]]);
    expect(written(merged(mine, now.draft, "mine"), now)).toEqual([
      [10, null],
      [10, null],
      [11, "≥95%"],
    ]);
  });

  test("with too few rows there is no way to write it over them", () => {
    const { draft } = on(first);
    const fewer = on(first.slice(0, 11));
    expect(merged(draft, fewer.draft, "mine")).toBeNull();
  });
});
