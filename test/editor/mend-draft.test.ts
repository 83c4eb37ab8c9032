import { createCheck } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { checkDraft } from "../../src/editor/check-draft";
import { mendDraft, staysIn } from "../../src/editor/mend-draft";
import { setName } from "../../src/editor/operations";
import { cardsOf, type Draft } from "../../src/editor/types";
import { draftOn, tableWith } from "./support/expanded";

const CELL =
  "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：不少于5个；年度指标值：不少于5个。" +
  "2、1-产出指标；12-质量指标；培训人数；实施周期指标值：≥600人；年度指标值：≥600人。";
const sheet = tableWith(CELL);
const base = {
  sheets: [sheet],
  check: createCheck({ profile: { ...GUANGDONG, tier: "strict" as const }, mappings: [] }),
  profile: GUANGDONG,
  mappings: [],
};
const found = (draft: Draft, rule: string): Finding => {
  const one = checkDraft(draft, [sheet], base.check).findings.find(({ finding }) => finding.rule === rule)?.finding;
  if (one === undefined) throw new Error(`no finding of ${rule}`);
  return one;
};
const said = (draft: Draft) => cardsOf(draft).map(({ level2, name, annual }) => [level2?.text, name, annual]);

test("a fix changes the card, and keeps what was typed elsewhere and all ids", () => {
  const draft = draftOn(sheet);
  const [first, second] = cardsOf(draft);
  const typed = setName(draft, second?.id ?? "", "参训人数");
  const next = mendDraft(typed, found(typed, "word-operator").key, null, base);
  if (next === null) throw new Error("not mended");
  expect(said(next)).toEqual([
    ["11-数量指标", "培训班次", "≥5个"],
    ["12-质量指标", "参训人数", "≥600人"],
  ]);
  expect(cardsOf(next).map(({ id }) => id)).toEqual([first?.id, second?.id]);
});

test("a choice files the card elsewhere", () => {
  const draft = draftOn(sheet);
  const finding = found(draft, "miscategorised");
  const choice = finding.choices.findIndex(({ label }) => label.includes("11"));
  const next = mendDraft(draft, finding.key, choice, base);
  expect(next === null ? null : said(next)[1]).toEqual(["11-数量指标", "培训人数", "≥600人"]);
});

test("a finding that has gone since, a choice there is not, and edits of other cells change nothing", () => {
  const draft = draftOn(sheet);
  const { key } = found(draft, "word-operator");
  expect(mendDraft(draft, "no-such-key", null, base)).toBeNull();
  expect(mendDraft(draft, key, 99, base)).toBeNull();
  const edit = {
    kind: "text",
    sheet: "表",
    row: draft.owner.row,
    column: 0,
    start: 0,
    end: 1,
    before: "培",
    after: "",
  } as const;
  expect(staysIn(draft, [edit])).toBe(false);
  expect(staysIn(draft, [])).toBe(false);
  expect(staysIn(draft, [{ ...edit, column: 6 }])).toBe(true);
});
