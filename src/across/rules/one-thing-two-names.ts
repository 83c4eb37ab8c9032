import { defineAcrossRule, whereIs } from "../rule";
import { cellWith, listed } from "./examples";

/** Names for one thing, side by side in the files: what they measure cannot be added up by name. */
export const oneThingTwoNames = defineAcrossRule({
  id: "one-thing-two-names",
  over: "names",
  basis: null,
  examples: {
    bad: [
      {
        files: [
          listed("甲局.xlsx", { department: "甲局" }),
          listed("乙局.xlsx", { department: "乙局", project: "轮训经费", cell: cellWith("培训合格率", "参训合格率") }),
        ],
      },
    ],
    good: [
      {
        why: { zh: "两个都是标准名称。", en: "Both are standard names." },
        files: [
          listed("甲局.xlsx", { cell: cellWith("培训合格率", "服务验收合格率") }),
          listed("乙局.xlsx", { cell: cellWith("培训合格率", "验收合格率") }),
        ],
      },
      {
        why: { zh: "模板留下的内容不是名称。", en: "What a template left in a name is no part of it." },
        files: [listed("甲局.xlsx", {}), listed("乙局.xlsx", { cell: cellWith("培训合格率", "培训合格率（≥**%）") })],
      },
      {
        why: { zh: "合格率和出勤率是两回事。", en: "A pass rate and an attendance rate are two things." },
        files: [listed("甲局.xlsx", {}), listed("乙局.xlsx", { cell: cellWith("培训合格率", "培训出勤率") })],
      },
      {
        why: { zh: "只差名称后面的单位。", en: "The names differ by the unit behind them alone." },
        files: [listed("甲局.xlsx", {}), listed("乙局.xlsx", { cell: cellWith("培训合格率", "培训合格率（%）") })],
      },
    ],
  },
  detect(names) {
    const [most, second] = names;
    if (most === undefined || second === undefined) return [];
    const library = names.find((one) => one.library !== null)?.library ?? "";
    const { first, indicator } = second;
    return [
      {
        message: {
          id: "one-thing-two-names",
          params: {
            names: names.map(({ text, count }) => `${text.replace(/\s/g, " ")}\t${count}`).join("\n"),
            ...{ library, most: most.text, where: whereIs(most.first) },
          },
        },
        place: first,
        related: names.flatMap((one) => (one === second ? [] : one.first)),
        indicator,
        now: second.text,
        suggested: library,
        offending: names.map(({ text }) => text).join("/"),
      },
    ];
  },
});
