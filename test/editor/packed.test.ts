import { GUANGDONG } from "../../src/check/standard/guangdong";
import { record, redo, startHistory, undo } from "../../src/editor/history";
import {
  addCard,
  duplicateCard,
  moveCard,
  moveDown,
  moveUp,
  removeCard,
  setAnnual,
  setCycle,
  setFollows,
  setLevel1,
  setLevel2,
  setName,
} from "../../src/editor/operations";
import { cardsOf, type Draft } from "../../src/editor/types";
import { cardsShown, CELL, idAt, openText, printed, readAs, textOf } from "./drafts";

const edited = (cell: string, change: (draft: Draft) => Draft): string => {
  const opened = openText(cell);
  return textOf({ ...opened, draft: change(opened.draft) });
};

test("a cell opens as cards and prints as it was", () => {
  const opened = openText(CELL);
  expect(cardsShown(opened.draft)).toEqual(readAs(CELL));
  expect(cardsOf(opened.draft).map(({ follows }) => follows)).toEqual([true, false, true]);
  expect(printed(opened)).toMatchObject({
    writes: [],
    problems: [],
    unfinished: [],
    length: CELL.length,
    most: 32_767,
  });
});

test("a draft goes through JSON unharmed", () => {
  const { draft } = openText(CELL);
  expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
});

test("a changed field changes its own characters alone, in the style of the cell", () => {
  const cell = "（1）1 - 产出指标; 11-数量\n指标; 培训\n人数 ; 实施期指标值: ≥ 600 （人次）; 年度指标值:≥300人。\n";
  const at = (draft: Draft): string => idAt(draft, 0);
  expect(edited(cell, (draft) => setName(draft, at(draft), "培训人次"))).toBe(cell.replace("人数", "人次"));
  expect(edited(cell, (draft) => setCycle(draft, at(draft), "≥ 700 （人次）"))).toBe(cell.replace("600", "700"));
  expect(edited(cell, (draft) => setLevel2(draft, at(draft), "12", GUANGDONG))).toBe(
    cell.replace("11-数量", "12-质量"),
  );
});

test("the year's target follows the other until it is changed", () => {
  const cell = (cycle: string, annual: string): string =>
    `1、1-产出指标；11-数量指标；培训人数；实施周期指标值：${cycle}；年度指标值：${annual}。`;
  const first = (draft: Draft): string => idAt(draft, 0);
  expect(edited(cell("≥6人", "≥6人"), (draft) => setCycle(draft, first(draft), "≥7人"))).toBe(cell("≥7人", "≥7人"));
  expect(edited(cell("≥6人", "≥3人"), (draft) => setCycle(draft, first(draft), "≥7人"))).toBe(cell("≥7人", "≥3人"));
  const apart = (draft: Draft): Draft => setCycle(setAnnual(draft, first(draft), "≥2人"), first(draft), "≥7人");
  expect(edited(cell("≥6人", "≥6人"), apart)).toBe(cell("≥7人", "≥2人"));
  expect(edited(cell("≥6人", "≥3人"), (draft) => setFollows(draft, first(draft), true))).toBe(cell("≥6人", "≥6人"));
});

test("level 2 follows level 1, and level 1 level 2", () => {
  const { draft } = openText(CELL);
  const other = setLevel1(draft, idAt(draft, 0), "2", GUANGDONG);
  expect(cardsShown(other)[0]).toBe("1 2-效益指标 21-经济效益 培训人数 ≥600人次 ≥600人次");
  expect(setLevel1(other, idAt(draft, 0), "1", GUANGDONG)).toEqual(draft);
  expect(cardsShown(setLevel2(draft, idAt(draft, 2), "31", GUANGDONG))[2]).toContain("3-满意度指标 31-服务对象满意度");
  // What the cell says of a class is said again where the class comes back.
  const written = openText(CELL.replace("22-社会效益", "22－社会效益指标")).draft;
  const id = idAt(written, 2);
  expect(setLevel2(setLevel2(written, id, "31", GUANGDONG), id, "22", GUANGDONG)).toEqual(written);
});

test("numbers follow the order, and only those that change are written", () => {
  const { draft } = openText(CELL);
  const moved = moveUp(draft, idAt(draft, 2));
  expect(cardsShown(moved).map((card) => card.slice(0, 8))).toEqual(["1 1-产出指标", "2 2-效益指标", "3 1-产出指标"]);
  expect(textOf({ ...openText(CELL), draft: moveDown(moved, idAt(moved, 1)) })).toBe(CELL);
  expect(edited(CELL, (one) => removeCard(one, idAt(one, 0)))).toBe(
    CELL.slice(CELL.indexOf("2、1-")).replace("2、1-", "1、1-").replace("3、2-", "2、2-"),
  );
  const bracketed = CELL.replace(/(\d)、(?=\d-)/g, "（$1）");
  expect(edited(bracketed, (one) => removeCard(one, idAt(one, 1)))).toContain("。（2）2-效益指标");
  const bare = CELL.replace(/\d、(?=\d-)/g, "");
  expect(cardsShown(moveUp(openText(bare).draft, idAt(openText(bare).draft, 1)))[0]?.charAt(0)).toBe("·");
});

test("numbers before the first change stay as they were, right or wrong", () => {
  const odd = CELL.replace("2、1-", "5、1-");
  expect(edited(odd, (draft) => addCard(draft, idAt(draft, 1), GUANGDONG).draft)).toMatch(
    /^1、.*。5、.*。6、.*。7、2-/,
  );
  expect(edited(odd, (draft) => setName(draft, idAt(draft, 0), "参训人数"))).toBe(odd.replace("培训人数", "参训人数"));
});

test("a new card is written in the cell's style", () => {
  const cell = [1, 2]
    .map((n) => `${n}. 1—产出指标; 11—数量指标; 会议${n}次数; 实施期指标值: ≥2次; 年度指标值: ≥2次`)
    .join("\n");
  const added = (draft: Draft): Draft => {
    const { draft: next, id } = addCard(draft, null, GUANGDONG);
    return setCycle(setName(next, id ?? "", "参会人数"), id ?? "", "≥60人");
  };
  const text = edited(cell, added);
  expect(text).toBe(`${cell}\n3. 1—产出指标; 11—数量指标; 参会人数; 实施期指标值: ≥60人; 年度指标值: ≥60人`);
  expect(edited(CELL, added)).toBe(
    `${CELL}4、2-效益指标；22-社会效益；参会人数；实施周期指标值：≥60人；年度指标值：≥60人。`,
  );
});

test("an empty cell takes the style of the table, and cards say what they lack", () => {
  const opened = openText("");
  const { draft, id } = addCard(opened.draft, null, GUANGDONG, { name: "培训人数", category: "11" });
  expect(printed({ ...opened, draft }).unfinished).toEqual([{ id, parts: ["cycle", "annual"] }]);
  const filled = setCycle(draft, id ?? "", "≥5人");
  expect(printed({ ...opened, draft: filled })).toMatchObject({
    unfinished: [],
    problems: [],
    writes: [
      {
        expected: "",
        next: "1、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥5人；年度指标值：≥5人。",
      },
    ],
  });
  expect(printed({ ...opened, draft: removeCard(filled, id ?? "") }).writes).toEqual([]);
});

test("a copy says the same right after its card", () => {
  const { draft } = openText(CELL);
  const copy = duplicateCard(draft, idAt(draft, 0));
  expect(cardsShown(copy.draft).map((card) => card.slice(1))).toEqual(
    [0, 0, 1, 2].map((at) => cardsShown(draft)[at]?.slice(1)),
  );
  expect(copy.id).toBe(idAt(copy.draft, 1));
  expect(textOf({ ...openText(CELL), draft: removeCard(copy.draft, copy.id ?? "") })).toBe(CELL);
});

test("what cannot be read stays, byte for byte, and visible", () => {
  const prose = "本项目\n全年开展培训3次，  效果良好";
  const { draft, sheets } = openText(prose);
  expect(draft.items).toMatchObject([{ kind: "stray", text: prose }]);
  expect(textOf({ draft, sheets })).toBe(prose);
  const { draft: more } = addCard(draft, null, GUANGDONG, { name: "培训次数", cycle: "≥3次", category: "11" });
  expect(textOf({ draft: more, sheets })).toBe(
    `${prose}\n1、1-产出指标；11-数量指标；培训次数；实施周期指标值：≥3次；年度指标值：≥3次。`,
  );
});

test("a text between indicators keeps its place, and where it would become part of a target it moves to the front", () => {
  const cell = CELL.replace("2、1-", "以上为主要指标。2、1-");
  const opened = openText(cell);
  expect(opened.draft.items.map(({ kind }) => kind)).toEqual(["card", "stray", "card", "card"]);
  const words = setCycle(opened.draft, idAt(opened.draft, 0), "有效推动");
  expect(words.items.map(({ kind }) => kind)).toEqual(["stray", "card", "card", "card"]);
  const result = printed({ ...opened, draft: words });
  expect(result.problems).toEqual([]);
  expect(result.cells[0]?.text).toMatch(/^以上为主要指标。\n1、/);
});

test("a text that would be read as another part is told and not written over", () => {
  const { draft, sheets } = openText(CELL);
  const id = idAt(draft, 0);
  const { problems } = printed({ draft: setName(draft, id, "人数；年度指标值：5个"), sheets });
  expect(problems).toEqual([{ kind: "misread", card: id }]);
});

test("a break goes with what stood behind it, where a mark would begin the line", () => {
  const broken = CELL.replaceAll("≥90%", "按月\n发放");
  const text = edited(broken, (draft) =>
    setAnnual(setCycle(draft, idAt(draft, 2), "每月1次"), idAt(draft, 2), "每月1次"),
  );
  expect(text).toBe(broken.replace(/按月\n发放；年度指标值：按月\n发放。$/, "每月1次；年度指标值：每月1次。"));
  const renamed = edited(CELL.replace("培训合格率", "培训合\n格率"), (draft) =>
    setName(draft, idAt(draft, 1), "培训合理率"),
  );
  expect(renamed).toBe(CELL.replace("培训合格率", "培训合\n理率"));
});

test("moving to the end or front changes nothing but order, numbers and marks", () => {
  const open = CELL.slice(0, -1);
  const text = edited(open, (draft) => moveCard(draft, idAt(draft, 2), 0));
  expect(text.startsWith("1、2-效益指标")).toBe(true);
  expect(text.endsWith("≥95%")).toBe(true);
  expect(text).toHaveLength(open.length);
});

test("a step goes back and forth, and typing in one field is one step", () => {
  const { draft } = openText(CELL);
  const id = idAt(draft, 0);
  let history = startHistory(draft);
  for (const name of ["会", "会议", "会议次数"])
    history = record(history, setName(history.now, id, name), `name ${id}`);
  history = record(history, removeCard(history.now, id));
  expect(undo(undo(history)).now).toEqual(draft);
  expect(redo(undo(history)).now).toEqual(history.now);
  expect(undo(undo(undo(history))).now).toEqual(draft);
});

test("with all indicators taken out, a text that would then be read as one is told", () => {
  const opened = openText("11-数量指标:培训人数.2-效益指标");
  expect(cardsOf(opened.draft)).toHaveLength(1);
  const { problems } = printed({ ...opened, draft: removeCard(opened.draft, idAt(opened.draft, 0)) });
  expect(problems).toEqual([expect.objectContaining({ kind: "rest-misread", column: 6 })]);
});

test("with all indicators taken out, marks that are left are no indicator", () => {
  const opened = openText("11-数量指标:.2-效益指标");
  expect(printed({ ...opened, draft: removeCard(opened.draft, idAt(opened.draft, 0)) }).problems).toEqual([]);
});
