import fc from "fast-check";
import { namedTargets } from "../../../src/check/indicator/named-targets";

/** Name | target, with the target of the whole period before it where there is one. */
const read = (text: string): string[] =>
  namedTargets(text).map(({ name, cycle, annual }) =>
    [name, ...(cycle === null ? [] : [cycle]), annual].map((part) => part?.text ?? "·").join("|"),
  );

describe("a name and its target in one text", () => {
  test.each([
    ["培训人数≥200人次", "培训人数|≥200人次"],
    ["指标1：培训人数≥200人次", "培训人数|≥200人次"],
    ["培训人数：200人次", "培训人数|200人次"],
    ["验收合格率（≥95%）", "验收合格率|≥95%"],
    ["培训人数（人次）≥200", "培训人数（人次）|≥200"],
    ["资金支付及时率 100%", "资金支付及时率|100%"],
    ["维修校舍3处", "维修校舍|3处"],
    ["项目完成时间：2024年12月", "项目完成时间|2024年12月"],
    ["群众满意度：满意", "群众满意度|满意"],
    ["满意度达到95%以上", "满意度|达到95%以上"],
    ["成本控制在20万元以内", "成本|控制在20万元以内"],
    ["工程验收合格率＝１００％", "工程验收合格率|＝１００％"],
    ["培训人\n数≥200\n人次", "培训人数|≥200人次"],
    ["2、4号楼维修面积≥200㎡", "2、4号楼维修面积|≥200㎡"],
    ["培训合格率为95%", "培训合格率|95%"],
    ["不文明行为0起", "不文明行为|0起"],
    ["《办法》5份", "《办法》|5份"],
    ["培训人数》60人", "培训人数|》60人"],
    ["培训人数，实施周期指标值：≥9人；年度指标值：≥3人", "培训人数|≥9人|≥3人"],
    ["≥95%", "·|≥95%"],
    ["100%", "·|100%"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));

  test.each([
    ["2024年12月底前完成项目验收", "完成项目验收|2024年12月底前"],
    ["工程于12月底前完工", "工程|于12月底前完工"],
  ])("a date parts from what is done by then: %s", (text, wanted) => expect(read(text)).toEqual([wanted]));

  test.each([
    "改善办学条件，效果显著",
    "改善办学条件；效果显著",
    "新建厂房（一期）",
    "新建厂房（2期）",
    "预算执行率（2024年）",
    "项目 验收合格率",
    "培训人数200",
    "开展3次培训",
    "覆盖3个乡镇、20个村",
    "工程将于12月底前完工",
    "本项目主要用于：教师培训",
    "每少1公里，扣2分",
    "合格率每降1%扣1分",
    "通过培训，教师水平：有效提升",
  ])("stays whole where there is a doubt: %s", (text) => expect(read(text)).toEqual([`${text}|`]));

  test.each([
    ["1.培训人数≥200人\n2.培训场次≥5场", ["培训人数|≥200人", "培训场次|≥5场"]],
    ["培训人数≥200人次；培训场次≥5场。", ["培训人数|≥200人次", "培训场次|≥5场"]],
    ["1.提升教师素质\n2.培训场次≥5场", ["提升教师素质|", "培训场次|≥5场"]],
    ["培训教师200人，培训学生300人", ["培训教师|200人", "培训学生|300人"]],
    ["（1）改善条件（2）提升素质", ["改善条件|", "提升素质|"]],
  ])("several of them: %s", (text, wanted) => expect(read(text)).toEqual(wanted));

  test.each(["", " ", "；", "\n"])("none at all: %j", (text) => expect(read(text)).toEqual([]));

  test("every part stands where its characters do", () => {
    const piece = fc.constantFrom(
      ...[
        "培训人数",
        "≥200人次",
        "：",
        "（",
        "）",
        "；",
        "\n",
        "1.",
        "2、",
        "95%",
        "12月底前",
        "完成验收",
        " ",
        "》",
        "指标1：",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { name, cycle, annual } of namedTargets(text)) {
          const parts = [name, cycle, annual].filter((part) => part !== null);
          for (const { text: own, spans } of parts)
            expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(own);
          const places = parts.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start || a.end - b.end);
          for (const { start, end } of places) {
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
          }
        }
      }),
    );
  });
});
