import fc from "fast-check";
import { parseCell } from "../../src/check/indicator/cell";
import { exampleSheet } from "../../src/check/rules/example";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import {
  addCard,
  duplicateCard,
  moveCard,
  removeCard,
  setAnnual,
  setCycle,
  setFollows,
  setLevel1,
  setLevel2,
  setName,
} from "../../src/editor/operations";
import { openIndicators } from "../../src/editor/open";
import { printDraft } from "../../src/editor/print";
import { withTargetField } from "../../src/editor/targets/edit";
import { cardsOf, type Draft } from "../../src/editor/types";
import { openText, readAs, shown, textOf, type Opened } from "./drafts";
import { readTables } from "../../src/check/table/read";
import { runs } from "../support/runs";

const FRAGMENTS = [
  ...[
    "1",
    "2",
    "12",
    "、",
    ".",
    "(",
    "（",
    ")",
    "）",
    "-",
    "—",
    "；",
    ";",
    "：",
    ":",
    "。",
    "，",
    "...",
    "\n",
    " ",
    "　",
  ],
  ...["1-产出指标", "2-效益指标", "11-数量指标", "22-社会效益", "实施周期指标值", "年度指标值", "指标值：", "\u200b"],
  ...["培训人数", "率（%）", "≥", "600", "不少于5个", "2、1-产出指标；11-数量指标；", "以上为主要内容。", "😀"],
];
const hostile = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(""));

const number = fc.integer({ min: 1, max: 9999 });
const target = fc.oneof(
  number.map((n) => `≥${n}人`),
  number.map((n) => `${n}`),
  fc.constantFrom(
    "≥95%",
    "0%及以下",
    "6-8次",
    "每月1次",
    "≤12月底",
    "三次",
    "有效推动",
    "优/良/中/差",
    "待单位补充...",
    "",
  ),
);
const name = fc.constantFrom(
  "培训人数",
  "政策知晓率（%）",
  "审议报告、议案情况",
  "OA系统2、3号楼运维",
  "“一府两院”报告：等",
);
const category = fc.constantFrom(
  ["1-产出指标", "11-数量指标"],
  ["2-效益指标", "22-社会效益"],
  ["4-成本指标", "41-经济成本指标"],
  ["1-产出指标", "14-成本指标"],
);
const style = fc.record({
  ordinal: fc.constantFrom<(n: number) => string>(
    (n) => `${n}、`,
    (n) => `（${n}）`,
    (n) => `${n}. `,
    () => "",
  ),
  field: fc.constantFrom("；", ";", "; ", " ；"),
  label: fc.constantFrom("：", ":", ": "),
  between: fc.constantFrom("。", "；", "。\n", "\n", "；\r\n"),
  last: fc.constantFrom("。", "", "；", "。\n"),
  cycleLabel: fc.constantFrom("实施周期指标值", "实施期指标值"),
});
const indicator = fc.record({ category, name, cycle: target, annual: target });

/** A well-formed cell in any style. */
const cell = fc
  .record({ style, rows: fc.array(indicator, { minLength: 1, maxLength: 6 }) })
  .map(({ style: { ordinal, field, label, between, last, cycleLabel }, rows }) => {
    const texts = rows.map(
      (row, index) =>
        ordinal(index + 1) +
        [...row.category, row.name, `${cycleLabel}${label}${row.cycle}`, `年度指标值${label}${row.annual}`].join(field),
    );
    return texts.join(between) + last;
  });

/** Opens a text as the packed cell of a project, whatever is in it. */
function opened(text: string): Opened | null {
  const sheet = exampleSheet({ cell: text });
  const [table] = readTables([sheet]);
  const project = table?.projects[0];
  if (table === undefined || project === undefined || project.cells[0]?.text !== text) return null;
  return { draft: openIndicators(project, table, [sheet], GUANGDONG), sheets: [sheet], table };
}

const operation = fc.record({
  kind: fc.constantFrom("add", "remove", "copy", "move", "name", "cycle", "annual", "follow", "level1", "level2"),
  at: fc.nat({ max: 9 }),
  to: fc.nat({ max: 9 }),
  name,
  target,
  level1: fc.constantFrom("1", "2", "3", "4"),
  level2: fc.constantFrom("11", "12", "13", "21", "22", "24", "31", "41", "43"),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

function operated(draft: Draft, one: Operation): Draft {
  const cards = cardsOf(draft);
  const id = cards[one.at % Math.max(1, cards.length)]?.id ?? null;
  if (one.kind === "add")
    return addCard(draft, id, GUANGDONG, { name: one.name, cycle: one.target, category: one.level2 }).draft;
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
    case "cycle":
      return setCycle(draft, id, one.target);
    case "annual":
      return setAnnual(draft, id, one.target);
    case "follow":
      return setFollows(draft, id, one.to % 2 === 0);
    case "level1":
      return setLevel1(draft, id, one.level1, GUANGDONG);
    default:
      return setLevel2(draft, id, one.level2, GUANGDONG);
  }
}

/** What two texts differ by but the marks a part may end or begin with. */
const bare = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/[\s；;：:。，,、]+(?= |$)/g, ""));

/** What lines say besides spaces and marks. */
const loose = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[^\p{L}\p{N}\p{S}]/gu, ""));

test("any cell nobody touched prints as it was", () => {
  fc.assert(
    fc.property(fc.oneof(hostile, cell, fc.string({ unit: "grapheme" })), (text) => {
      const one = opened(text);
      if (one === null) return;
      expect(textOf(one)).toBe(text);
      expect(printDraft(one.draft, one.sheets).writes).toEqual([]);
      expect(cardsOf(one.draft).map(shown)).toEqual(readAs(text));
    }),
    { numRuns: runs(600) },
  );
});

test("one field of one indicator changes its characters alone", () => {
  fc.assert(
    fc.property(cell, fc.nat(), number, (text, at, other) => {
      const one = openText(text);
      const cards = cardsOf(one.draft);
      const card = cards[at % cards.length];
      const part = parseCell(text).indicators[at % cards.length]?.annual;
      const span = part?.spans[0];
      if (card?.annual == null || span === undefined) return;
      const after = withTargetField(card.annual, "number", String(other));
      const draft = setAnnual(one.draft, card.id, after);
      expect(textOf({ ...one, draft })).toBe(text.slice(0, span.start) + after + text.slice(span.end));
    }),
    { numRuns: runs(300) },
  );
});

test("adding and removing is nothing", () => {
  fc.assert(
    fc.property(cell, fc.nat(), (text, at) => {
      const one = openText(text);
      const cards = cardsOf(one.draft);
      const { draft, id } = addCard(one.draft, cards[at % cards.length]?.id ?? null, GUANGDONG, {
        name: "新增人数",
        cycle: "≥5人",
      });
      expect(cardsOf(draft)).toHaveLength(cards.length + 1);
      expect(textOf({ ...one, draft: removeCard(draft, id ?? "") })).toBe(text);
    }),
    { numRuns: runs(300) },
  );
});

test("after any operations a well-formed cell in any style is read as the cards shown", () => {
  fc.assert(
    fc.property(cell, fc.array(operation, { minLength: 1, maxLength: 8 }), (text, operations) => {
      const one = openText(text);
      const draft = operations.reduce(operated, one.draft);
      const { cells, problems } = printDraft(draft, one.sheets);
      expect(problems).toEqual([]);
      expect(bare(readAs(cells[0]?.text ?? ""))).toEqual(bare(cardsOf(draft).map(shown)));
    }),
    { numRuns: runs(500) },
  );
});

test("after any operations any cell is read as the cards shown, or told, and keeps its unread texts", () => {
  fc.assert(
    fc.property(hostile, fc.array(operation, { minLength: 1, maxLength: 8 }), (text, operations) => {
      const one = opened(text);
      if (one === null) return;
      const draft = operations.reduce(operated, one.draft);
      expect(draft.items.filter(({ kind }) => kind === "stray")).toHaveLength(
        one.draft.items.filter(({ kind }) => kind === "stray").length,
      );
      const { cells, problems } = printDraft(draft, one.sheets);
      const printed = cells[0]?.text ?? "";
      for (const item of draft.items) if (item.kind === "stray") expect(printed).toContain(item.text);
      if (problems.length === 0) expect(loose(readAs(printed))).toEqual(loose(cardsOf(draft).map(shown)));
    }),
    { numRuns: runs(500) },
  );
});
