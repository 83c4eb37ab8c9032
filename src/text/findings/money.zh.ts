import type { Texts } from "./types";
import { zhSum } from "./words";

/** What stands in a cell besides its number. */
const ZH_BESIDE: Readonly<Record<string, string>> = {
  unit: "带有单位",
  currency: "带有货币符号",
  remark: "带有说明文字",
};

export const MESSAGES = {
  "total-mismatch": (p) =>
    `${zhSum(p.kind)}的“${p.column}”是 ${p.stated}，${p.parts} 项相加得 ${p.sum}，差 ${p.difference}，不是四舍五入造成的。请核对这一列的金额。`,
  "total-rounding": (p) =>
    p.of === "row"
      ? `“${p.column}”是 ${p.stated}，各项资金相加得 ${p.sum}，差 ${p.difference}。差额在四舍五入允许的 ${p.allowance} 以内，可能不是错账；请用取整前的金额核对。`
      : `${zhSum(p.kind)}的“${p.column}”是 ${p.stated}，${p.parts} 项相加得 ${p.sum}，差 ${p.difference}。差额在四舍五入允许的 ${p.allowance} 以内，可能不是错账；请用取整前的金额核对。`,
  "row-sum-mismatch": (p) =>
    p.of === "form"
      ? `“${p.column}”是 ${p.stated}，所列各项相加得 ${p.sum}，差 ${p.difference}。请核对并改正有误的金额。`
      : `“${p.column}”是 ${p.stated}，本行各项资金相加得 ${p.sum}，差 ${p.difference}。请改正总计或其中一项。`,
  "row-sum-mismatch/unknown": (p) =>
    `“${p.column}”是 ${p.stated}，名称明确的各项相加得 ${p.sum}，差 ${p.difference}；另有 ${p.unknown} 项资金名称不明（${Number(p.unknown) > 1 ? "如" : ""}“${p.label}”），是否计入都与它不符。请核对金额和资金名称。`,
  "amount-column-blank": (p) => `“${p.column}”整列没有填（${p.cells} 格）。没有这项资金时写 0.00，以免被当作漏填。`,
  "amount-not-a-number": (p) =>
    p.looksLike === "letter"
      ? `“${p.text}”里混有字母，不是数字，“${p.column}”无法加总。把字母改成数字 0 或 1。`
      : `“${p.text}”不是金额，“${p.column}”无法加总。请改成数字。`,
  "amount-not-a-number/error": (p) =>
    `“${p.column}”显示 ${p.text}，是公式出错，不是金额，无法加总。请检查公式引用的单元格。`,
  "amount-stored-as-text/beside": (p) =>
    `“${p.text}”${ZH_BESIDE[p.what ?? ""]}，是以文本存放的金额，Excel 求和时会跳过它。${
      p.number === ""
        ? p.what === "remark"
          ? "请只填数字，说明文字写到别处。"
          : "请按表中的金额单位只填数字。"
        : `表的金额单位是${p.unit}，可改成数字 ${p.number}。`
    }`,
  "formula-without-value": (p) =>
    `“${p.column}”的公式 ${p.formula} 在文件中没有保存计算结果，因此没有核对与它有关的合计。请用 Excel 打开文件，重新计算并保存后再检查。`,
  "amount-stored-as-text": (p) => `${p.text} 是以文本存放的数字，Excel 求和时会跳过它。改成数字。`,
  "fund-label-unknown": (p) =>
    `“${p.label}”不是常见的资金来源名称，这笔钱是否计入总额无法判断。请核对名称；属实的，可在设置中添加这一名称。`,
  "fund-label-unknown/near": (p) =>
    `“${p.label}”不是常见的资金来源名称，这笔钱是否计入总额无法判断。如为“${p.near}”之误，请改正。`,
  "amount-negative": (p) => `“${p.column}”是负数 ${p.amount}。预算金额不应小于零，请核对。`,
  "amount-too-precise": (p) =>
    `${p.amount} 有 ${p.decimals} 位小数，表中其他金额是 ${p.usual} 位。显示的数和实际相加的数会不一致，请取整到 ${p.usual} 位。`,
  "amount-unit-suspect": (p) =>
    `${p.amount} 约为同单位其他项目的 ${p.direction === "small" ? `1/${p.times}` : `${p.times} 倍`}${p.unit === "" ? "" : `，而本表单位是${p.unit}`}。可能把元和万元弄混，请核对。`,
  "total-omits-rows": (p) =>
    `公式 ${p.formula} ${[p.left === 0 ? "" : `漏加了 ${p.left} 行`, p.twice === 0 ? "" : `重复加了 ${p.twice} 行`].filter(Boolean).join("，")}（${Number(p.left) + Number(p.twice) > 1 ? "如" : ""}“${p.first}”），合计会算错。可改为 ${p.better}。`,
  "total-row-missing": (p) => `有 ${p.projects} 个项目，但没有“合计”行，总额无从核对。请在表头下补上合计行。`,
} satisfies Texts;

export const TITLES = {
  "total-mismatch": "合计与各项之和不符",
  "total-rounding": "合计因四舍五入有出入",
  "row-sum-mismatch": "总计与各项资金之和不符",
  "amount-column-blank": "整列金额为空",
  "amount-not-a-number": "金额不是数字",
  "amount-stored-as-text": "金额以文本存放",
  "fund-label-unknown": "资金来源名称无法识别",
  "amount-negative": "金额为负数",
  "amount-too-precise": "金额小数位过多",
  "amount-unit-suspect": "疑似元与万元混淆",
  "formula-without-value": "公式没有计算结果",
  "total-omits-rows": "合计公式漏行或重复",
  "total-row-missing": "缺少合计行",
};
