import { parseCell } from "../../../src/check/indicator/cell";
import { faultsOf, marksOf, rowsOf, straysOf } from "./cells";

const ONE = "1、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥600人；年度指标值：≥300人。";
const ONE_ROW = [1, "1-产出指标", "11-数量指标", "培训人数", "≥600人", "≥300人"];

/** ⏎ stands for a line feed, so that an example is one line. */
const lines = (text: string): string => text.replaceAll("⏎", "\n");

const one = (cell: string): (string | number | null)[] => {
  const text = lines(cell);
  expect(faultsOf(text)).toEqual([]);
  const rows = rowsOf(text);
  expect(rows).toHaveLength(1);
  return rows[0] ?? [];
};

describe("a packed cell", () => {
  test("in canonical form", () => {
    expect(one(ONE)).toEqual(ONE_ROW);
    expect(marksOf(ONE)).toEqual([["field ；", "field ；", "field ；", "label ：", "field ；", "label ：", "end 。"]]);
    const [indicator] = parseCell(ONE).indicators;
    expect(indicator?.level2).toMatchObject({ code: "11", name: "数量指标", spans: [{ start: 9, end: 16 }] });
    expect(indicator?.span).toEqual({ start: 0, end: ONE.length });
    expect(indicator?.notes).toEqual([]);
  });

  test.each([
    ["half-width colons", ONE.replaceAll("：", ":")],
    ["half-width marks with spaces", ONE.replaceAll("；", "; ").replaceAll("：", ": ")],
    ["spaces before marks", ONE.replaceAll("；", " ；　")],
    ["an ordinal 1.", ONE.replace("1、", "1.")],
    ["an ordinal 1．", ONE.replace("1、", "1．")],
    ["an ordinal （1）", ONE.replace("1、", "（1）")],
    ["an ordinal (1)", ONE.replace("1、", "(1) ")],
    ["an ordinal 1)", ONE.replace("1、", "1)")],
    ["full-width digits", ONE.replace("1、1-", "１、1-")],
    ["a dash －", ONE.replaceAll("-", "－")],
    ["a dash —", ONE.replaceAll("-", "—")],
    ["a dash –", ONE.replaceAll("-", " – ")],
    ["a dash _", ONE.replaceAll("-", "_")],
    ["实施期指标值", ONE.replace("实施周期指标值", "实施期指标值")],
    ["指标值", ONE.replace("年度指标值", "指标值")],
    ["目标值", ONE.replace("年度指标值", "目标值")],
    ["no 。", ONE.slice(0, -1)],
    ["； at the end", ONE.replace("。", "；")],
    ["spaces around it", ` \n${ONE}\r\n `],
    ["breaks inside labels", ONE.replace("实施周期", "实施\n周期").replace("年度指标值", "年\r\n 度指标\n值")],
    ["breaks inside categories", ONE.replace("11-数量", "1\n1-\n数\n量").replace("产出指标", "产出指\n标")],
  ])("with %s", (_, cell) => {
    const [ordinal, , , ...rest] = one(cell);
    expect([ordinal, ...rest]).toEqual([1, "培训人数", "≥600人", "≥300人"]);
    expect(parseCell(cell).indicators[0]).toMatchObject({
      level1: { code: "1", name: "产出指标" },
      level2: { code: "11", name: "数量指标" },
    });
    expect(straysOf(cell)).toEqual([]);
  });

  test("whose parts are missing gives notes", () => {
    const notes = (cell: string) => parseCell(cell).indicators[0]?.notes;
    expect(notes(ONE.slice(2))).toEqual(["no-number"]);
    expect(notes(ONE.replace("11-数量指标；", ""))).toEqual(["no-level2"]);
    expect(notes(ONE.replace("培训人数；", ""))).toEqual(["no-name"]);
    expect(notes(ONE.replace("实施周期指标值：≥600人；", ""))).toEqual(["no-cycle"]);
    expect(notes(ONE.replace("；年度指标值：≥300人", ""))).toEqual(["no-annual"]);
    expect(notes(ONE.replace("≥600人", ""))).toEqual(["empty-cycle"]);
    expect(notes(ONE.replace("≥300人", ""))).toEqual(["empty-annual"]);
    expect(notes("1-产出指标。")).toEqual(["no-number", "no-level2", "no-name", "no-cycle", "no-annual"]);
  });

  test("whose empty value has a place", () => {
    const text = ONE.replace("≥600人", "");
    expect(parseCell(text).indicators[0]?.cycle?.spans).toMatchObject([{ start: 30, end: 30 }]);
    expect(text.slice(29, 31)).toBe("：；");
  });
});

describe("names and values", () => {
  test("may hold the grammar's own marks", () => {
    expect(one(ONE.replace("培训人数", "审议“一府两院”报告、议案；任免：等（项）"))[3]).toBe(
      "审议“一府两院”报告、议案；任免：等（项）",
    );
    expect(one(ONE.replace("≥600人", "完成A；推动B。保障C：D、1、2号楼"))[4]).toBe("完成A；推动B。保障C：D、1、2号楼");
  });

  test("keep the points of a placeholder and lose those of the cell", () => {
    expect(
      one("1-产出指标；11-数量指标；待单位补⏎充...；实施周期指标值:待单位补充...；年度指标值:……。").slice(3),
    ).toEqual(["待单位补充...", "待单位补充...", "……"]);
    expect(one(ONE.replace("培训人数", "..."))[3]).toBe("...");
    expect(one(ONE.replace("人。", "人."))[5]).toBe("≥300人");
  });

  test("speak of labels and categories without starting one", () => {
    expect(one(ONE.replace("≥600人", "按年度指标值执行"))[4]).toBe("按年度指标值执行");
    expect(one(ONE.replace("≥600人", "达到1-产出指标值"))[4]).toBe("达到1-产出指标值");
    expect(one(ONE.replace("11-数量指标", "14-成本指标"))[2]).toBe("14-成本指标");
    expect(one(ONE.replace("11-数量指标", "1⏎4-成本指标"))[2]).toBe("14-成本指标");
  });
});

describe("level 2", () => {
  test.each(["21-经济效益", "21-经济效益指标", "24-可持续影响", "31-服务对象满意度", "42-社会成本指标", "13-时效指标"])(
    "%s is known with its separator missing",
    (category) => {
      const [, , level2, name] = one(ONE.replace("11-数量指标；", category));
      expect([level2, name]).toEqual([category, "培训人数"]);
    },
  );

  test("of an unknown name parses, so that a rule can speak of it", () => {
    expect(one(ONE.replace("数量指标", "特色情况"))[2]).toBe("11-特色情况");
    expect(one(ONE.replace("数量指标", "数量指标类"))[2]).toBe("11-数量指标类");
    expect(one(ONE.replace("数量指标；", "特色指标"))[2]).toBe("11-特色指标");
  });

  test("may lack its code", () => {
    const [indicator] = parseCell(ONE.replace("11-", "")).indicators;
    expect(indicator?.level2).toMatchObject({ code: "", name: "数量指标" });
    expect(indicator?.name?.text).toBe("培训人数");
  });
});

describe("separators", () => {
  const irregular = (cell: string) => {
    expect(one(cell).slice(1)).toEqual(ONE_ROW.slice(1));
    return marksOf(cell)[0];
  };
  const changed = (at: number, mark: string) => marksOf(ONE)[0]?.map((usual, index) => (index === at ? mark : usual));

  test("that are missing are empty and have a place", () => {
    expect(irregular(ONE.replace("11-数量指标；", "11-数量指标"))).toEqual(changed(1, "field "));
    expect(irregular(ONE.replace("1-产出指标；", "1-产出指标"))).toEqual(changed(0, "field "));
    expect(irregular(ONE.replace("人数；", "人数"))).toEqual(changed(2, "field "));
    expect(irregular(ONE.replace("≥600人；", "≥600人"))).toEqual(changed(4, "field "));
    expect(irregular(ONE.replace("；年度指标值：", "；年度指标值"))).toEqual(changed(5, "label "));
    const [indicator] = parseCell(ONE.replace("11-数量指标；", "11-数量指标")).indicators;
    expect(indicator?.separators[1]?.spans).toMatchObject([{ start: 16, end: 16 }]);
  });

  test("that are doubled or of the wrong kind are what stands there", () => {
    expect(irregular(ONE.replace("11-数量指标；", "11-数量指标；；"))).toEqual(changed(1, "field ；；"));
    expect(irregular(ONE.replace("1-产出指标；", "1-产出指标，"))).toEqual(changed(0, "field ，"));
    expect(irregular(ONE.replace("人数；", "人数，"))).toEqual(changed(2, "field ，"));
    expect(irregular(ONE.replace("600人；", "600人。"))).toEqual(changed(4, "field 。"));
    expect(irregular(ONE.replace("300人。", "300人。。"))).toEqual(changed(6, "end 。。"));
    expect(irregular(ONE.replace("年度指标值：", "年度指标值；"))).toEqual(changed(5, "label ；"));
    expect(irregular(ONE.replace("年度指标值：", "年度指标值：："))).toEqual(changed(5, "label ：："));
  });

  test("at an indicator's end: none is needed at a line's end or the cell's", () => {
    const two = ONE.replace(/。$/, "").replace("年度", "");
    const ends = (cell: string) =>
      parseCell(cell).indicators.map((indicator) => indicator.separators.find(({ kind }) => kind === "end")?.text);
    expect(ends(`${two}\n2、2-效益指标；22-社会效益；知晓率；指标值：90%`)).toEqual([undefined, undefined]);
    expect(ends(`${two}2、2-效益指标；22-社会效益；知晓率；指标值：90%。`)).toEqual(["", "。"]);
    expect(ends(`${two}；2、2-效益指标；22-社会效益；知晓率；指标值：90%；`)).toEqual(["；", "；"]);
  });

  test("that are breaks leave the parts apart", () => {
    expect(one(ONE.replaceAll("；", "⏎")).slice(1)).toEqual(ONE_ROW.slice(1));
  });
});

describe("ordinals", () => {
  const values = (cell: string) => rowsOf(lines(cell)).map((row) => [row[0], row[5]]);
  const next = "、2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%";

  test("never take a value's digits", () => {
    const first = "1、1-产出指标；11-数量指标；培训人数；年度指标值：";
    expect(values(`${first}≥600⏎2${next}`)).toEqual([
      [1, "≥600"],
      [2, "≥90%"],
    ]);
    expect(values(`${first}≥6⏎00⏎2⏎${next}`)).toEqual([
      [1, "≥600"],
      [2, "≥90%"],
    ]);
    expect(values(`${first}≥52${next}`)).toEqual([
      [1, "≥5"],
      [2, "≥90%"],
    ]);
    expect(values(`${first}≥6002.2-效益指标`)).toEqual([
      [1, "≥600"],
      [2, null],
    ]);
    expect(values(`${first}≥600⏎2-效益指标`)).toEqual([
      [1, "≥600"],
      [null, null],
    ]);
    expect(values(`${first}≥5${next}`)).toEqual([
      [1, "≥5"],
      [null, "≥90%"],
    ]);
    expect(values(`${first}2${next}`)).toEqual([
      [1, ""],
      [2, "≥90%"],
    ]);
    expect(values(`${first}5${next}`)).toEqual([
      [1, "5"],
      [null, "≥90%"],
    ]);
    expect(values(`${first}⏎600⏎2${next}`)).toEqual([
      [1, "600"],
      [2, "≥90%"],
    ]);
    expect(values(`${first}≥5个12${next}`)).toEqual([
      [1, "≥5个1"],
      [2, "≥90%"],
    ]);
    expect(values(`${first}≥5个。7${next}`)).toEqual([
      [1, "≥5个"],
      [7, "≥90%"],
    ]);
    expect(values(`${first}100%.2${next}`)).toEqual([
      [1, "100%"],
      [2, "≥90%"],
    ]);
  });

  test("of two digits may be broken", () => {
    const cell = Array.from({ length: 12 }, (_, index) => `${index + 1}${next}。`).join("");
    expect(values(cell.replace("12、", "1⏎2⏎、")).map(([ordinal]) => ordinal)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  test("out of sequence are taken as they are", () => {
    expect(values(`3${next}。3${next}。`).map(([ordinal]) => ordinal)).toEqual([3, 3]);
  });
});

describe("text that belongs to no indicator", () => {
  test("is all of a cell of prose", () => {
    expect(parseCell(" 保障工作\n正常开展。 ")).toMatchObject({
      indicators: [],
      strays: [{ text: "保障工作正常开展。" }],
    });
    expect(parseCell("")).toMatchObject({
      text: "",
      grammar: "coded",
      indicators: [],
      strays: [],
      headings: [],
      goals: [],
    });
    expect(parseCell(" \n ")).toMatchObject({ indicators: [], strays: [] });
  });

  test("stands before the first", () => {
    expect(straysOf(`绩效指标如下：${ONE}`)).toEqual(["绩效指标如下："]);
  });

  test("follows a value that is complete", () => {
    const text = ONE.replace("≥300人。", "0%及以下。详见附件说明");
    expect(straysOf(text)).toEqual(["详见附件说明"]);
    expect(one(text)[5]).toBe("0%及以下");
    expect(straysOf(`${ONE}备注：略。2、2-效益指标；22-社会效益；知晓率；指标值：90%。`)).toEqual(["备注：略。"]);
    expect(straysOf(ONE.replace("≥600人；", "≥600人。详见附件；"))).toEqual(["详见附件"]);
    expect(straysOf(ONE.replace("≥600人", "完成A。推动B"))).toEqual([]);
  });

  test("is a label that comes twice", () => {
    const text = ONE.replace("≥600人；", "≥600人；实施周期指标值：≥700人；");
    expect(straysOf(text)).toEqual(["实施周期指标值：≥700人"]);
    expect(one(text)).toEqual(ONE_ROW);
  });
});
