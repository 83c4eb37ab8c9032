import { createCheck } from "../../src/check/check";
import { applyWrites } from "../../src/check/edit";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { openIndicators } from "../../src/editor/open";
import {
  addCard,
  duplicateCard,
  moveCard,
  removeCard,
  setAnnual,
  setCycle,
  setLevel2,
  setName,
} from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import { readAgain, type Misreading } from "../../src/editor/read-again";
import { cardsOf, type Draft } from "../../src/editor/types";
import { Choice } from "../generated/choice";
import { chosenAxes } from "../generated/axes";
import { LAYOUTS, modelFor } from "../generated/layouts";
import { drawn } from "../support/drawn";
import { LABELS } from "../support/labels";
import { LABELLED_FORM } from "../support/labelled-form";
import { runs, shareOf } from "../support/runs";
import { idAt } from "./drafts";

const FORM = drawn(LABELLED_FORM);

const LIST = drawn(`
2026年项目支出绩效目标表 | → | → | → | → | →
项目名称 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 备注
干部培训经费 | 产出指标 | 数量指标 | 培训期数 | ≥2期 |
干部培训经费 | 产出指标 | 质量指标 | 培训合格率 | ≥90% |
会议经费 | 产出指标 | 数量指标 | 会议次数 | ≥2次 |`);

const base = (sheets: readonly SheetSnapshot[]) => ({
  sheets,
  check: createCheck(),
  profile: GUANGDONG,
  mappings: [],
});

/** What is misread of the draft of a project, changed like this. */
function misreading(sheet: SheetSnapshot, change: (draft: Draft) => Draft): Misreading | null {
  const of = base([sheet]);
  const [table] = of.check.read([sheet]);
  const [project] = table?.projects ?? [];
  if (table === undefined || project === undefined) throw new Error("no project was read");
  return readAgain(change(openIndicators(project, table, [sheet], GUANGDONG)), of);
}

describe("what a draft writes is read again", () => {
  test("an indicator under a class that is a label of the form ends the block in its first row", () => {
    expect(misreading(FORM, (draft) => moveCard(draft, idAt(draft, 2), 0))).toEqual({
      kind: "read-otherwise",
      card: "card-3",
      isNameless: false,
      read: 0,
      meant: 4,
    });
    expect(misreading(FORM, (draft) => moveCard(draft, idAt(draft, 2), 3))).toBeNull();
  });

  test.each(["年度总体绩效目标", "主管部门"])(
    "a name that is %s is a label there, and its card is at fault",
    (name) => {
      const wrong = misreading(FORM, (draft) => setName(draft, idAt(draft, 1), name));
      expect(wrong).toMatchObject({ kind: "read-otherwise", card: "card-2" });
    },
  );

  test.each(["注：本表由各部门填报。", "三级指标"])("a name that is %s is a name there", (name) => {
    expect(misreading(FORM, (draft) => setName(draft, idAt(draft, 1), name))).toBeNull();
  });

  test("an indicator that lacks its name is said to lack it", () => {
    const twice = drawn(`
2026年项目支出绩效目标表 | → | → | → | → | →
项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 是否年度指标
干部培训经费 | 产出指标 | 数量指标 | 培训期数 | ≥2期 | 否
干部培训经费 | 产出指标 | 数量指标 | 培训期数 | ≥2期 | 是`);
    expect(misreading(twice, (draft) => setName(draft, idAt(draft, 0), ""))).toMatchObject({ isNameless: true });
  });

  test("what is read as it is meant is written: names, targets, signs, classes", () => {
    expect(misreading(LIST, (draft) => setName(draft, idAt(draft, 0), "培训人数"))).toBeNull();
    expect(misreading(LIST, (draft) => setAnnual(draft, idAt(draft, 0), "＝3期"))).toBeNull();
    expect(misreading(LIST, (draft) => setLevel2(draft, idAt(draft, 0), "12", GUANGDONG))).toBeNull();
    expect(misreading(LIST, (draft) => removeCard(draft, idAt(draft, 0)))).toBeNull();
    expect(misreading(LIST, (draft) => draft)).toBeNull();
  });
});

/** Changes that are read as they are meant, wherever the layout has the cells. */
const PLAIN = ["培训人数", "资金支付率", "设备购置合计数量", "年度目标完成率", "标题审核率", "备注率"];
const TARGETS = ["≥95%", "优", "≤10万元", "每月≥1次", "600人次", "12月底前", "优/良/中/差"];

interface Tried {
  readonly what: string;
  readonly next: Draft;
}

function changes(draft: Draft, choice: Choice): readonly Tried[] {
  const cards = cardsOf(draft);
  if (cards.length === 0) return [];
  const card = choice.pick(cards);
  const setTarget = card.annual === null ? setCycle : setAnnual;
  const named = (name: string): Tried => ({ what: `${card.name} named ${name}`, next: setName(draft, card.id, name) });
  const targeted = (text: string): Tried => ({ what: `${card.name} ${text}`, next: setTarget(draft, card.id, text) });
  return [
    named(choice.pick(PLAIN)),
    targeted(choice.pick(TARGETS)),
    { what: `${card.name} moved`, next: moveCard(draft, card.id, choice.int(0, cards.length)) },
    { what: `${card.name} removed`, next: removeCard(draft, card.id) },
    { what: `${card.name} twice`, next: duplicateCard(draft, card.id).draft },
    { what: `a card behind ${card.name}`, next: addCard(draft, card.id, GUANGDONG).draft },
    { what: `${card.name} filed`, next: setLevel2(draft, card.id, choice.pick(["11", "12", "13", "22"]), GUANGDONG) },
  ];
}

function labelled(draft: Draft, choice: Choice, nth: number): readonly Tried[] {
  const cards = cardsOf(draft);
  return shareOf(LABELS, nth).flatMap((label) => {
    if (cards.length === 0) return [];
    const card = choice.pick(cards);
    const setTarget = card.annual === null ? setCycle : setAnnual;
    return [
      { what: `${card.name} named ${label}`, next: setName(draft, card.id, label) },
      { what: `${card.name} with ${label}`, next: setTarget(draft, card.id, label) },
    ];
  });
}

describe("in every layout", () => {
  test.each(LAYOUTS.map((layout, nth) => [layout.id, layout, nth] as const))(
    "%s: plain changes are written; labels are written only where they are read as what they are",
    (_, layout, nth) => {
      const said: string[] = [];
      for (let run = 0; run < runs(8); run += 1) {
        const seed = run * LAYOUTS.length + nth;
        const choice = new Choice(seed);
        const axes = chosenAxes(layout.axes, choice);
        const { sheets } = layout.write(modelFor(choice, axes, 2), axes);
        const of = base(sheets);
        for (const [nth, table] of of.check.read(sheets).entries()) {
          const at = choice.int(0, table.projects.length - 1);
          const project = table.projects[at];
          if (project === undefined) continue;
          const draft = openIndicators(project, table, sheets, GUANGDONG);
          for (const { what, next } of changes(draft, choice)) {
            const wrong = readAgain(next, of);
            if (wrong !== null) said.push(`seed ${seed}: ${what} → ${JSON.stringify(wrong)}`);
          }
          for (const { what, next } of labelled(draft, choice, seed)) {
            const { writes, problems } = printDraft(next, sheets);
            if (problems.length > 0 || readAgain(next, of) !== null) continue;
            const again = of.check.read(applyWrites(sheets, writes))[nth];
            const counts = (projects = again?.projects): readonly number[] | undefined =>
              projects?.map(({ indicators }) => indicators.length);
            if (JSON.stringify(counts()) !== JSON.stringify(counts(table.projects)))
              said.push(`seed ${seed}: ${what} → ${String(counts())} for ${String(counts(table.projects))}`);
          }
        }
      }
      expect(said).toEqual([]);
    },
  );
});
