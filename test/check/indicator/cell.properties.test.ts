import fc from "fast-check";
import { parseCell } from "../../../src/check/indicator/cell";
import { printCell } from "../../../src/check/indicator/print";
import { faultsOf, saidBy } from "./cells";
import { faultsUnder } from "./headed";

/** What cells are made of, well formed or not. */
const FRAGMENTS = [
  ...[
    "1",
    "2",
    "12",
    "、",
    ".",
    "．",
    "(",
    "（",
    ")",
    "）",
    "-",
    "－",
    "—",
    "_",
    "；",
    ";",
    "：",
    ":",
    "。",
    "，",
    "...",
  ],
  ...[
    "1-产出指标",
    "2-效益指标",
    "3-满意度指标",
    "4-成本指标",
    "产出指标",
    "11-数量指标",
    "14-成本指标",
    "22-社会效益",
    "数量指标",
  ],
  ...["实施周期指标值", "实施期指标值", "年度指标值", "指标值", "目标值", "指", "标", "值", "年度", "实施"],
  ...[
    "\n",
    "\r\n",
    " ",
    "　",
    "\u200b",
    "\u00a0",
    "\ud83d",
    "\udc00",
    "😀",
    "培训人数",
    "率（%）",
    "≥",
    "600",
    "不少于5个",
    "及以下",
  ],
];

const utf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(""));
const pieced = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(""));
const anyText = fc.oneof(utf16, fc.string({ unit: "grapheme" }), pieced, pieced);

const name = fc
  .array(
    fc.constantFrom("培训", "人数", "（个）", "“一府两院”", "报告、议案", "；任免", "：等", "率", "OA系统", "2、号楼"),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => `项目${parts.join("")}情况`);
const value = fc.constantFrom(
  ...["≥95%", "100%", "0%及以下", "不少于5个", "6-8次", "每月1次", "≤12月底", "三次", "1,234.56万元", "≥1（次）", "5"],
  ...["有效推动", "优/良/中/差", "定性：符合规范", "待单位补充...", "完成A；推动B。保障C：D", ""],
);
const category = fc.constantFrom(
  ...[
    ["1-产出指标", "11-数量指标"],
    ["1-产出指标", "14-成本指标"],
    ["2-效益指标", "22-社会效益"],
  ],
  ...[
    ["3-满意度指标", "31-服务对象满意度"],
    ["4-成本指标", "41-经济成本指标"],
    ["2-效果指标", "24-可持续影响指标"],
  ],
);
/** A well-formed cell in canonical form, as the texts of its indicators. */
const canonical = fc
  .array(fc.record({ category, name, cycle: value, annual: value }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map(
      (row, index) =>
        `${index + 1}、${row.category.join("；")}；${row.name}；实施周期指标值：${row.cycle}；年度指标值：${row.annual}。`,
    ),
  );

test("any text parses and is given back whole", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cell = parseCell(text);
      expect(cell.grammar === "coded" ? faultsOf(text, cell) : faultsUnder(text, cell)).toEqual([]);
      expect(printCell(cell)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test("a canonical cell has the indicators it was made of", () => {
  fc.assert(
    fc.property(canonical, (indicators) => {
      const cell = parseCell(indicators.join(""));
      expect(cell.strays).toEqual([]);
      expect(cell.indicators.map(({ span }) => cell.text.slice(span.start, span.end))).toEqual(indicators);
    }),
  );
});

test("a hard break anywhere but before an ordinal changes nothing", () => {
  const breaks = fc.constantFrom("\n", "\r\n", " \n", "\n  ", "　\r\n\n ");
  fc.assert(
    fc.property(canonical, breaks, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (indicators, line, places) => {
      const text = indicators.join("");
      const starts = new Set(indicators.map((_, index) => indicators.slice(0, index).join("").length));
      const inside = [...new Set(places.map((place) => place % text.length))].filter((place) => !starts.has(place));
      const broken = inside
        .sort((a, b) => b - a)
        .reduce((so, place) => so.slice(0, place) + line + so.slice(place), text);
      expect(saidBy(broken)).toEqual(saidBy(text));
      expect(faultsOf(broken)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a hard break at every single place of one cell changes nothing", () => {
  const text =
    "1、1-产出指标；11-数量指标；调研区域数量（个）；实施周期指标值：不少于5个；年度指标值：不少于5个。" +
    "2、1-产出指标；14-成本指标；培训费用；实施周期指标值：≥600；年度指标值：1,234.56万元。" +
    "3、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：待单位补充...；年度指标值：每月1次。";
  for (let at = 0; at <= text.length; at += 1) {
    expect(saidBy(`${text.slice(0, at)}\r\n${text.slice(at)}`)).toEqual(saidBy(text));
  }
});

test("no number crosses a break before an ordinal", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: 2, max: 30 }), (number, ordinal) => {
      const cell = parseCell(
        `${ordinal - 1}、1-产出指标；11-数量指标；人数；年度指标值：≥${number}\n${ordinal}、2-效益指标；22-社会效益；率`,
      );
      expect(cell.indicators.map((one) => [one.ordinal?.number, one.annual?.text])).toEqual([
        [ordinal - 1, `≥${number}`],
        [ordinal, undefined],
      ]);
    }),
  );
});
