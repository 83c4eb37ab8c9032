/**
 * Sets of graded phrases for targets without a number, best grade first. Source: the grades printed in the forms of 财预〔2021〕101号
 * and 财预〔2020〕10号, by which a text is scored in three grades or more, and their common variants.
 */
export const STANDARD_PHRASES: readonly (readonly string[])[] = [
  ["优", "良", "中", "差"],
  ["好", "一般", "差"],
  ["高", "较高", "一般", "低"],
  ["达成", "部分达成", "未达成"],
  ["显著提升", "有所提升", "无变化"],
  ["健全", "基本健全", "不健全"],
  ["符合规范", "基本符合", "不符合"],
  ["按时", "基本按时", "逾期"],
];
