import { parseCell } from "../../../src/check/indicator/cell";
import { signsForWords, suggestedSigns } from "../../../src/check/indicator/signs";
import { hasOperatorConflict, parseTarget } from "../../../src/check/indicator/target";
import { expectWithin } from "../../support/work-time";

const SIZE = 200_000;
/** Time enough for the length, and far too little for anything that takes its square. */
const LIMIT = 300;

const many = (text: string): string => text.repeat(Math.ceil(SIZE / text.length));

test.each([
  ["starts", many("1、1-产出指标")],
  ["halves of starts", many("1、1-产出")],
  ["level-2 codes", many("1-产出指标；11-")],
  ["indicators without values", many("1-产出指标；实施周期指标值：；年度指标值：")],
  ["digits", `${many("1")}、1-产出指标`],
  ["digits of a value", `1-产出指标；指标值：≥${many("1")}\n2、1-产出指标`],
  ["line feeds", many("\n")],
  ["broken lines", many("1\n")],
  ["broken digits before a start", `${many("1\n")}、1-产出指标`],
  ["spaces", `${many(" ")}1-产出指标`],
  ["line feeds among spaces", `${many(" \r\n ")}x`],
  ["labels", `1-产出指标${many("年度指标值：")}`],
  ["labels without colons", `1-产出指标；${many("；年度指标值 ")}`],
  ["full stops", `1-产出指标；年度指标值：${many("5。")}`],
  ["marks", `1-产出指标；11-数量${many("；")}`],
  ["words that begin an anchor", many("指标")],
  ["points", `1-产出指标；${many(".")}`],
])("a cell of %s takes time in proportion to its length", (_, text) => {
  expectWithin(LIMIT, () => parseCell(text));
});

test.each([
  ["digits", many("1")],
  ["signs", `${many("≥")}5`],
  ["words", `${many("不少于")}5%${many("以上")}`],
  ["words in a text", `${many("约")}5x`],
  ["numerals", many("三")],
  ["multipliers", many("十百")],
  ["strokes", many("1-")],
  ["thousands", `1${many(",000")}`],
  ["units", `5${many("元/")}`],
  ["counts", many("培训不少于5次以上，一次")],
  ["placeholder letters", `${many("X")}a`],
  ["lone letters", many("x ")],
  ["spaces", `5${many(" ")}x`],
  ["grades", many("优/")],
  ["dates", many("2024年12月")],
  ["percent signs", many("％")],
  ["both ways", many("±约5")],
])("a target of %s takes time in proportion to its length", (_, text) => {
  expectWithin(LIMIT, () => {
    const target = parseTarget(text);
    hasOperatorConflict(target);
    signsForWords(target);
    suggestedSigns(target);
  });
});

test("a megabyte of indicators is read at once", () => {
  const one = "1、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥600人；年度指标值：≥300人。";
  const text = one.repeat(8000);
  expectWithin(LIMIT, () => expect(parseCell(text).indicators).toHaveLength(8000));
});
