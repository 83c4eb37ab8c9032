import fc from "fast-check";
import { parseCell } from "../../src/check/indicator/cell";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import {
  addCard,
  duplicateCard,
  moveCard,
  removeCard,
  setAnnual,
  setLevel1,
  setLevel2,
  setName,
} from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import { cardsOf, type Draft } from "../../src/editor/types";
import { openOn, readAs, shown, textOf, type Opened } from "./drafts";
import { runs } from "../support/runs";

const number = fc.integer({ min: 1, max: 9999 });
const target = fc.oneof(
  number.map((n) => `≥${n}人`),
  fc.constantFrom("≥95%", "≤30天", "≥6次"),
);
const name = fc.constantFrom("培训人数", "政策知晓率", "设备购置（台）", "报告、议案办理数量", "OA系统运维次数");
const category = fc.constantFrom<readonly [string, string]>(
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
);
const style = fc.record({
  open: fc.constantFrom(["【", "】"], ["[", "]"], ["〔", "〕"]),
  dash: fc.constantFrom("-", "—", " - "),
  ordinal: fc.constantFrom<(n: number) => string>(
    (n) => `指标${n}：`,
    (n) => `指标${n}:`,
    (n) => `${n}、`,
    (n) => `（${n}）`,
    () => "",
  ),
  line: fc.constantFrom("\n", "", "\r\n"),
  mark: fc.constantFrom("", "；"),
  brackets: fc.constantFrom(["（", "）"], ["(", ")"], ["：", ""]),
  goal: fc.constantFrom("【总体目标】\n全年办好各项工作。\n", ""),
  countsOn: fc.boolean(),
});
const section = fc.record({ category, rows: fc.array(fc.record({ name, target }), { minLength: 1, maxLength: 4 }) });

/** A well-formed cell in any style. Targets behind a colon need a mark or a line between items. */
const bracketed = fc
  .record({ style, sections: fc.array(section, { minLength: 1, maxLength: 4 }) })
  .map(({ style: { open, dash, ordinal, line, mark, brackets, goal, countsOn }, sections }) => {
    let number = 0;
    const between = line === "" && mark === "" && brackets[1] === "" ? "；" : mark + line;
    const texts = sections.map(({ category: classes, rows }) => {
      if (!countsOn) number = 0;
      const items = rows.map((row) => `${ordinal((number += 1))}${row.name}${brackets[0]}${row.target}${brackets[1]}`);
      return `${open[0]}${classes.join(dash)}${open[1]}${line}${items.join(between)}`;
    });
    return goal + texts.join(between);
  });

const prose = fc
  .array(section, { minLength: 1, maxLength: 4 })
  .map(
    (sections) =>
      `${sections
        .map(
          ({ category: [, level2], rows }) =>
            `设${rows.length}条${level2}：${rows.map((row) => row.name + row.target).join("，")}`,
        )
        .join("；")}。`,
  );

/** Classes before a colon or a stroke: each level 2 alone, both levels on a path, or level 2 below a level 1 of its own. */
const labelled = fc
  .record({
    kind: fc.constantFrom("level2", "path", "below a label", "below a bracket", "below a line"),
    closer: fc.constantFrom("：", ":", "-", "—"),
    between: fc.constantFrom("；", "\n", "；\n", "。"),
    join: fc.constantFrom("", "：", "-", "，年度指标值："),
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  })
  .map(({ kind, closer, between, join, sections }) => {
    let above = "";
    const texts = sections.map(({ category: [level1, second], rows }) => {
      // 成本指标 is a class of both levels: alone it is read as the higher one.
      const level2 = second === "成本指标" && kind !== "path" ? "时效指标" : second;
      const isOther = level1 !== above;
      above = level1;
      const leads = {
        "below a label": `${level1}：`,
        "below a bracket": `【${level1}】`,
        "below a line": `${level1}\n`,
      };
      const lead = isOther && kind in leads ? leads[kind as keyof typeof leads] : "";
      const heading = kind === "path" ? `${level1}-${level2}${closer}` : `${lead}${level2}${closer}`;
      return heading + rows.map((row) => row.name + join + row.target).join(between);
    });
    // A level 1 stands on a line of its own behind a line end alone.
    return texts.join(kind === "below a line" && !between.includes("\n") ? `${between}\n` : between);
  });

const cell = fc.oneof(
  { weight: 3, arbitrary: bracketed },
  { weight: 1, arbitrary: prose },
  { weight: 2, arbitrary: labelled },
);

/** The draft of a packed cell in a list whose goals and indicators share a column. */
function opened(text: string): Opened {
  const rows = [
    ["某单位2026年项目绩效目标和指标", null, null],
    ["单位名称（项目类别/支出项目）", "年度预算安排", "绩效目标"],
    ["培训经费", 20, text],
  ];
  return openOn([snapshotOf("表", rows)]);
}

const operation = fc.record({
  kind: fc.constantFrom("add", "remove", "copy", "move", "name", "annual", "level1", "level2"),
  at: fc.nat({ max: 9 }),
  to: fc.nat({ max: 9 }),
  name,
  target,
  level1: fc.constantFrom("1", "2", "3", "4"),
  level2: fc.constantFrom("11", "12", "13", "21", "22", "31", "41"),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

function operated(draft: Draft, one: Operation): Draft {
  const cards = cardsOf(draft);
  const id = cards[one.at % Math.max(1, cards.length)]?.id ?? null;
  if (one.kind === "add")
    return addCard(draft, id, GUANGDONG, { name: one.name, annual: one.target, category: one.level2 }).draft;
  if (id === null) return draft;
  switch (one.kind) {
    case "remove":
      return removeCard(draft, id);
    case "copy":
      return duplicateCard(draft, id).draft;
    case "move":
      return moveCard(draft, id, one.to);
    case "name":
      return setName(draft, id, one.name);
    case "annual":
      return setAnnual(draft, id, one.target);
    case "level1":
      return setLevel1(draft, id, one.level1, GUANGDONG);
    default:
      return setLevel2(draft, id, one.level2, GUANGDONG);
  }
}

test("a cell nobody touched prints as it was", () => {
  fc.assert(
    fc.property(cell, (text) => {
      const one = opened(text);
      expect(textOf(one)).toBe(text);
      expect(printDraft(one.draft, one.sheets).writes).toEqual([]);
      expect(cardsOf(one.draft).map(shown)).toEqual(readAs(text));
    }),
    { numRuns: runs(300) },
  );
});

test("one field of one indicator changes its characters alone", () => {
  fc.assert(
    fc.property(cell, fc.nat(), (text, at) => {
      const one = opened(text);
      const cards = cardsOf(one.draft);
      const card = cards[at % cards.length];
      const span = parseCell(text).indicators[at % cards.length]?.annual?.spans[0];
      if (card === undefined || span === undefined) return;
      const draft = setAnnual(one.draft, card.id, "≥77777次");
      expect(textOf({ ...one, draft })).toBe(`${text.slice(0, span.start)}≥77777次${text.slice(span.end)}`);
    }),
    { numRuns: runs(300) },
  );
});

test("adding and removing is nothing", () => {
  fc.assert(
    fc.property(cell, fc.nat(), (text, at) => {
      const one = opened(text);
      const cards = cardsOf(one.draft);
      const { draft, id } = addCard(one.draft, cards[at % cards.length]?.id ?? null, GUANGDONG, {
        name: "新增人数",
        annual: "≥5人",
      });
      expect(cardsOf(draft)).toHaveLength(cards.length + 1);
      expect(textOf({ ...one, draft: removeCard(draft, id ?? "") })).toBe(text);
    }),
    { numRuns: runs(300) },
  );
});

test("after any operations the cell is read as the cards shown", () => {
  fc.assert(
    fc.property(cell, fc.array(operation, { minLength: 1, maxLength: 8 }), (text, operations) => {
      const one = opened(text);
      const draft = operations.reduce(operated, one.draft);
      const { cells, problems } = printDraft(draft, one.sheets);
      expect(problems).toEqual([]);
      expect(readAs(cells[0]?.text ?? "")).toEqual(cardsOf(draft).map(shown));
    }),
    { numRuns: runs(500) },
  );
});
