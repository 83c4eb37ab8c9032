import fc from "fast-check";
import { listedTargets, pairedLists } from "../../../src/check/indicator/paired-lists";

const read = (names: string, targets: string): string[] | null =>
  pairedLists(names, targets)?.map(({ name, annual }) => `${name.text}|${annual.text}`) ?? null;

const TWO = ["培训人数|≥200人", "培训场次|≥5场"];

describe("several names of one cell beside as many targets", () => {
  test.each([
    ["1.培训人数\n2.培训场次", "≥200人\n≥5场"],
    ["1．培训人数；\r\n2．培训场次。", "1．≥200人；\r\n2．≥5场。"],
    ["培训人数\n培训场次", "≥200人\n≥5场"],
    ["培训人数\n培训场次", "1.≥200人\n2.≥5场"],
    ["①培训人数②培训场次", "①≥200人②≥5场"],
    ["（1）培训人数（2）培训场次", "≥200人；≥5场"],
    ["1.培训\n人数\n2.培训场次", "≥200人\n\n≥5场"],
    ["指标1：1.培训人数\n2.培训场次", "≥200人\n≥5场"],
    ["★1.培训人数\n2.培训场次", "≥200人\n≥5场"],
  ])("%j beside %j", (names, targets) => expect(read(names, targets)).toEqual(TWO));

  test("words are targets where they have numbers", () => {
    expect(read("1.教学水平\n2.满意度", "1.有效提升\n2.≥90%")).toEqual(["教学水平|有效提升", "满意度|≥90%"]);
  });

  test.each([
    ["of other counts", "1.培训人数\n2.培训场次\n3.学时", "≥200人\n≥5场"],
    ["whose name is broken", "培训人\n次及场次", "≥200人次\n≥5场"],
    ["whose name goes on", "培训场次\n及人数", "≥5场\n≥200人"],
    ["whose target is broken", "学员满意度\n家长满意度", "≥90\n%"],
    ["whose numbers may be shares", "1.合格率\n2.出勤率", "1.96%\n2.92%"],
    ["whose date is broken", "1.开工时间\n2.完工时间", "2025年\n12月底前"],
    ["in words that may be broken", "1.教学水平\n2.满意度", "有效提\n升"],
    ["that begin with buildings", "1、2号楼面积\n2、3号楼面积", "≥200㎡\n≥300㎡"],
    ["of one", "培训人数", "≥200人"],
    ["without targets", "1.培训人数\n2.培训场次", ""],
  ])("cells %s are none", (_, names, targets) => expect(read(names, targets)).toBeNull());

  test("every part stands where its characters do", () => {
    const piece = fc.constantFrom(
      "1.",
      "2.",
      "培训人数",
      "场次",
      "≥5场",
      "90%",
      "\n",
      "\r\n",
      "；",
      " ",
      "①",
      "②",
      "（1）",
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (names, targets) => {
        for (const { name, annual } of pairedLists(names, targets) ?? []) {
          expect(name.spans.map(({ start, end }) => names.slice(start, end)).join("")).toBe(name.text);
          expect(annual.spans.map(({ start, end }) => targets.slice(start, end)).join("")).toBe(annual.text);
        }
      }),
    );
  });
});

test("targets of one cell are listed where each is complete", () => {
  expect(listedTargets("≥200人\n≥5场").map(({ text }) => text)).toEqual(["≥200人", "≥5场"]);
  for (const text of ["≥90\n%", "2025年\n12月底前", "60\n-80人", "有效提升\n≥5场", "≥5场", ""])
    expect(listedTargets(text)).toEqual([]);
});
