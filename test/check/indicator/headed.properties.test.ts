import fc from "fast-check";
import { parseCell } from "../../../src/check/indicator/cell";
import { printCell, textsOf } from "../../../src/check/indicator/print";
import { faultsUnder } from "./headed";
import { runs } from "../../support/runs";
import { expectWithin } from "../../support/work-time";

const FRAGMENTS = [
  ...[
    "【",
    "】",
    "[",
    "]",
    "〔",
    "〕",
    "（",
    "）",
    "(",
    ")",
    "-",
    "—",
    "；",
    ";",
    "：",
    ":",
    "。",
    "，",
    "、",
    ".",
    "\n",
    "\r\n",
    " ",
    "　",
    "\u200b",
    "😀",
  ],
  ...[
    "总体目标",
    "年度目标",
    "产出指标",
    "数量指标",
    "效益指标-社会效益指标",
    "质量",
    "指标",
    "1",
    "2",
    "12",
    "①",
    "≥",
    "60",
    "%",
    "人",
    "不少于5个",
    "约",
  ],
  ...[
    "【总体目标】",
    "【产出指标-数量指标】",
    "【质量指标】",
    "【项目概况】",
    "指标1：",
    "指标2：",
    "1、",
    "（1）",
    "（≥2次）",
    "（）",
    "培训班次",
    "（台）",
    "注：",
  ],
  ...["设 1条数量指标：", "设2条质量指标，分别为：", "设", "条", "为此，"],
  ...["数量指标：", "质量指标-", "产出指标\n", "一、效益指标：", "社会效益：", "产出指标（数量指标）：", "年度目标："],
  ...["培训人数60人", "服务水平 有效提升", "年度指标值：", "，实施周期指标值：≥6次", "满意度指标", "成本", "12月底前"],
];
const pieced = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 50 }).map((parts) => parts.join(""));
const headed = fc
  .tuple(
    fc.constantFrom("【总体目标】", "【产出指标-数量指标】", "设 1条数量指标：", "数量指标：", "产出指标：数量指标："),
    pieced,
  )
  .map(([start, rest]) => start + rest);

test("any text parses and is given back whole", () => {
  fc.assert(
    fc.property(fc.oneof(pieced, headed), (text) => {
      const cell = parseCell(text);
      if (cell.grammar !== "coded") expect(faultsUnder(text, cell)).toEqual([]);
      expect(printCell(cell)).toBe(text);
    }),
    { numRuns: runs(4000) },
  );
});

test("another target changes its characters alone", () => {
  fc.assert(
    fc.property(headed, fc.nat(), (text, nth) => {
      const cell = parseCell(text);
      const at = nth % Math.max(1, cell.indicators.length);
      const indicator = cell.indicators[at];
      const [start, end] = [indicator?.annual?.spans[0]?.start, indicator?.annual?.spans.at(-1)?.end];
      if (cell.grammar === "coded" || indicator === undefined || start === undefined || end === undefined) return;
      const edited = new Map([[at, { ...textsOf(indicator), annual: "≥77777次" }]]);
      expect(printCell(cell, edited)).toBe(`${text.slice(0, start)}≥77777次${text.slice(end)}`);
    }),
    { numRuns: runs(1000) },
  );
});

const LONG = 32_000;
test.each([
  "",
  "【产出指标-数量指标】",
  "【产出指标-数量指标】指标1：a",
  "设1条数量指标：",
  "设1条数量指标：a",
  "数量指标：a",
  "数量指标：a≥1人；",
])("32,000 times one character behind “%s” are read at once", (start) => {
  for (const one of "；;，,、。：:【】[（）(1一①指标设条≥-.　 \n\u200ba约每") {
    const text = start + one.repeat(LONG);
    // It takes about 2; what took the square of the length would take hundreds.
    expectWithin(30, () => parseCell(text));
  }
});
