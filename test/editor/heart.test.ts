import { createCheck } from "../../src/check/check";
import { exampleSheet, FAULTLESS_CELL, HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { applyWrites } from "../../src/check/edit";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import { checkDraft } from "../../src/editor/check-draft";
import { compareDraft } from "../../src/editor/compare";
import {
  addCard,
  cardBy,
  moveCard,
  moveDown,
  removeCard,
  setAnnual,
  setCycle,
  setLevel2,
  setName,
} from "../../src/editor/operations";
import { pickName } from "../../src/editor/pick";
import { asRead, rebased } from "../../src/editor/rebase";
import type { Draft } from "../../src/editor/types";
import { drawn } from "../check/table/forms/drawn";
import { YUNNAN } from "../check/table/forms/samples";
import { cardsShown, CELL, idAt, openOn, openText, printed, textOf } from "./drafts";

const standard = (name: string) => {
  const found = GUANGDONG.names.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test("a pick brings operator, target, unit and class along", () => {
  const { draft } = openText(CELL);
  const id = idAt(draft, 0);
  const picked = pickName(draft, id, standard("培训合格率"), GUANGDONG, { filed: true });
  expect(cardsShown(picked)[0]).toBe("1 1-产出指标 12-质量指标 培训合格率 ≥90% ≥90%");
  expect(cardBy(pickName(draft, id, standard("培训合格率"), GUANGDONG), id)?.level2?.code).toBe("11");
});

test("where only the user knows the number, it stays or is left open", () => {
  const { draft, sheets } = openText(
    CELL.replace("培训合格率；实施周期指标值：≥90%", "合格；实施周期指标值：有效推动"),
  );
  const kept = pickName(draft, idAt(draft, 0), standard("参会人数"), GUANGDONG);
  expect(cardBy(kept, idAt(draft, 0))).toMatchObject({ cycle: "≥600人", annual: "≥600人" });
  const open = pickName(draft, idAt(draft, 1), standard("参会人数"), GUANGDONG);
  expect(cardBy(open, idAt(draft, 1))).toMatchObject({ cycle: "≥人", annual: "≥95人" });
  expect(printed({ draft: open, sheets }).unfinished).toEqual([{ id: idAt(draft, 1), parts: ["cycle"] }]);
});

test("a draft is compared with the cell as it is now, card by card", () => {
  const { draft } = openText(CELL);
  const mine = setName(draft, idAt(draft, 0), "参训人数");
  expect(compareDraft(mine, CELL)).toMatchObject({ isUnchanged: true, isWritten: false });
  expect(compareDraft(mine, CELL.replace("培训人数", "参训人数"))).toMatchObject({
    isUnchanged: false,
    isWritten: true,
  });
  const now = `${CELL.replace("≥95%", "≥98%")}4、4-成本指标；41-经济成本指标；超支率；实施周期指标值：≤0%；年度指标值：≤0%。`;
  const { cards } = compareDraft(mine, now);
  expect(cards.map(({ mine: own, theirs, isSame }) => [own?.name, theirs?.name, theirs?.annual, isSame])).toEqual([
    ["参训人数", "培训人数", "≥600人次", false],
    ["培训合格率", "培训合格率", "≥98%", false],
    ["政策知晓率", "政策知晓率", "≥90%", true],
    [undefined, "超支率", "≤0%", false],
  ]);
});

test("a draft goes over a changed cell, and takes mine or theirs of each card", () => {
  const { draft } = openText(CELL);
  const mine = setName(draft, idAt(draft, 0), "参训人数");
  const now = `${CELL.replace("≥95%", "≥98%")}4、4-成本指标；41-经济成本指标；超支率；实施周期指标值：≤0%；年度指标值：≤0%。`;
  const fresh = openText(now);
  const over = rebased(mine, fresh.draft) as Draft;
  expect(textOf({ draft: over, sheets: fresh.sheets })).toBe(
    now.replace("培训人数", "参训人数").replace("≥98%", "≥95%"),
  );
  const theirs = asRead(over, idAt(draft, 1));
  expect(textOf({ draft: theirs, sheets: fresh.sheets })).toBe(now.replace("培训人数", "参训人数"));
  expect(printed({ draft: theirs, sheets: fresh.sheets }).writes[0]?.expected).toBe(now);
});

test("findings of a draft come with their cards", () => {
  const { draft, sheets } = openText(FAULTLESS_CELL);
  const check = createCheck();
  expect(checkDraft(draft, sheets, check).findings).toEqual([]);
  const moved = setCycle(moveDown(draft, idAt(draft, 0)), idAt(draft, 1), "不少于90%");
  const found = checkDraft(moved, sheets, check).findings;
  expect(found.filter(({ finding }) => finding.rule === "word-operator").map(({ card }) => card)).toEqual([
    idAt(draft, 1),
  ]);
  const bare = draft.items.reduce((all, { id }) => removeCard(all, id), draft);
  expect(checkDraft(bare, sheets, check).findings.map(({ card, finding }) => [card, finding.rule])).toContainEqual([
    null,
    "indicators-empty",
  ]);
});

test("a formula in the cell and a text that is too long are told", () => {
  const sheet = exampleSheet({ cell: CELL });
  const formulas = sheet.formulas.map((row, r) =>
    row.map((formula, c) => (sheet.values[r]?.[c] === CELL ? "=A1" : formula)),
  );
  const { draft, sheets } = openOn([{ ...sheet, formulas }]);
  expect(printed({ draft, sheets }).problems).toEqual([]);
  const long = setName(draft, idAt(draft, 0), "长".repeat(40_000));
  expect(printed({ draft: long, sheets }).problems.map(({ kind }) => kind)).toEqual(["too-long", "formula"]);
});

test("a row's cells hold sign, number and unit each", () => {
  const sheet = drawn(YUNNAN);
  const { draft, sheets } = openOn([sheet]);
  const second = setAnnual(draft, idAt(draft, 1), "≤6月底");
  const whole = setAnnual(setName(second, idAt(draft, 0), "养护长度"), idAt(draft, 0), "＝90公里");
  const { writes, problems } = printed({ draft: whole, sheets });
  expect(problems).toEqual([]);
  expect(writes.map(({ expected, next }) => [expected, next])).toEqual([
    ["养护里程", "养护长度"],
    [86, 90],
    ["≥", "≤"],
    [95, "6月底"],
    ["%", null],
  ]);
  const [table] = readTables(applyWrites(sheets, writes));
  expect(table?.projects[0]?.indicators.slice(0, 2).map(({ annual }) => annual?.value.text)).toEqual([
    "﹦90公里",
    "≤6月底",
  ]);
});

test("a merged class is shared, and a block without free rows has no room", () => {
  // The same form before the year is over: nothing has come of the indicators yet.
  const planned = YUNNAN.replace("实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施", "备注 | 分值 | 说明 | 指标解释");
  const { draft, sheets } = openOn([drawn(planned)]);
  const moved = setLevel2(draft, idAt(draft, 1), "13", GUANGDONG);
  expect(printed({ draft: moved, sheets }).problems).toEqual([
    { kind: "shared", card: idAt(draft, 1), level: "level2", says: "质量指标" },
  ]);
  const both = setLevel2(moved, idAt(draft, 2), "13", GUANGDONG);
  expect(printed({ draft: both, sheets }).writes).toMatchObject([{ expected: "质量指标", next: "时效指标" }]);
  expect(addCard(draft, null, GUANGDONG)).toMatchObject({ id: null, refused: "no-room" });
  const removed = removeCard(draft, idAt(draft, 2));
  const added = addCard(removed, idAt(draft, 1), GUANGDONG, { name: "养护合格率", annual: "≥95%" });
  expect(printed({ draft: added.draft, sheets })).toMatchObject({ problems: [], unfinished: [] });
});

test("findings of a draft in rows come with their cards, whatever order they have come in", () => {
  const { draft, sheets } = openOn([drawn(YUNNAN)]);
  const id = idAt(draft, 3);
  const moved = moveCard(setAnnual(setName(draft, id, "受益人数"), id, "有效增加"), id, 2);
  const { findings } = checkDraft(moved, sheets, createCheck());
  const ofRule = findings.filter(({ finding }) => finding.rule === "quantitative-name-text-value");
  expect(ofRule.map(({ card }) => card)).toEqual([id]);
  expect(JSON.parse(JSON.stringify(moved))).toEqual(moved);
});

test("cells of one project are one draft, each written on its own", () => {
  const [first, second] = [CELL.slice(0, CELL.indexOf("3、2-")), CELL.slice(CELL.indexOf("3、2-"))];
  const sheet = exampleSheet({
    sheet: [
      ...HEAD,
      sumRow("合计", 20.25),
      projectRow("培训经费", 20.25, first),
      [null, null, null, null, null, null, second],
    ],
  });
  const { draft, sheets } = openOn([sheet]);
  expect(cardsShown(draft).map((card) => card.charAt(0))).toEqual(["1", "2", "3"]);
  const removed = removeCard(draft, idAt(draft, 0));
  expect(printed({ draft: removed, sheets }).writes.map(({ next }) => next)).toEqual([
    first.slice(first.indexOf("2、1-")).replace("2、1-", "1、1-"),
    second.replace("3、2-", "2、2-"),
  ]);
  const moved = moveCard(draft, idAt(draft, 2), 0);
  expect(printed({ draft: moved, sheets })).toMatchObject({
    problems: [],
    cells: [{ text: expect.stringMatching(/^1、2-.*2、1-.*3、1-/) as string }, { text: "" }],
  });
});
