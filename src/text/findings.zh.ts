import type { MessageTexts } from "./message-ids";

const KIND: Readonly<Record<string, string>> = { total: "合计", unit: "本单位", subtotal: "小计" };
const FIELD: Readonly<Record<string, string>> = { name: "指标名称", cycle: "实施周期指标值", annual: "年度指标值" };
const fields = (list: string | number | undefined): string =>
  String(list ?? "")
    .split(",")
    .map((field) => FIELD[field] ?? field)
    .join("、");

/** What each finding says: what is wrong, why it matters, what to do. */
export const ZH_MESSAGES: MessageTexts = {
  "total-mismatch": (p) =>
    `${KIND[p.kind ?? ""] ?? "合计"}的“${p.column}”是 ${p.stated}，${p.parts} 项相加 ${p.sum}，差 ${p.difference}，不是四舍五入造成的。请核对这一列的金额。`,
  "total-rounding": (p) =>
    p.of === "row"
      ? `“${p.column}”是 ${p.stated}，各项资金相加 ${p.sum}，差 ${p.difference}。四舍五入最多可差 ${p.allowance}，请核对未取整的金额。`
      : `${KIND[p.kind ?? ""] ?? "合计"}的“${p.column}”是 ${p.stated}，${p.parts} 项相加 ${p.sum}，差 ${p.difference}。四舍五入最多可差 ${p.allowance}，请核对未取整的金额。`,
  "row-sum-mismatch": (p) =>
    `“${p.column}”是 ${p.stated}，本行各项资金相加 ${p.sum}，差 ${p.difference}。请改正总计或其中一项。`,
  "amount-column-blank": (p) => `“${p.column}”整列没有填（${p.cells} 格）。没有这项资金时写 0.00，以免被当作漏填。`,
  "amount-not-a-number": (p) =>
    p.looksLike === "letter"
      ? `“${p.text}”里混有字母，不是数字，“${p.column}”的合计无法核对。把字母改成数字 0 或 1。`
      : `“${p.text}”不是金额，“${p.column}”的合计无法核对。请改成数字。`,
  "amount-stored-as-text": (p) => `${p.text} 是以文本存放的数字，Excel 求和时会跳过它。改成数字。`,
  "amount-negative": (p) => `“${p.column}”是负数 ${p.amount}。预算金额不应小于零，请核对。`,
  "amount-too-precise": (p) =>
    `${p.amount} 有 ${p.decimals} 位小数，表中其他金额是 ${p.usual} 位。显示的数和实际相加的数会不一致，请取整到 ${p.usual} 位。`,
  "amount-unit-suspect": (p) =>
    `${p.amount} 与同单位其他项目（中位数 ${p.median}）相差上万倍${p.unit === "" ? "" : `，而本表单位是${p.unit}`}。可能把元和万元弄混了，请核对。`,
  "total-omits-rows": (p) =>
    `公式 ${p.formula} ${[p.left === 0 ? "" : `漏加了 ${p.left} 行`, p.twice === 0 ? "" : `重复加了 ${p.twice} 行`].filter(Boolean).join("，")}（如“${p.first}”）。可改为 ${p.better}。`,
  "total-row-missing": (p) => `有 ${p.projects} 个项目，但没有“合计”行，总额无从核对。请在表头下补上合计行。`,
  "project-name-trailing-punct": (p) => `项目名称以“${p.mark}”结尾，会与预算系统里的名称对不上。请去掉，并与系统核对。`,
  "indicator-parse-error": (p) =>
    `“${p.text}”不是指标的写法，系统读不出指标。按“1、1-产出指标；11-数量指标；名称；实施周期指标值：…；年度指标值：…。”重写。`,
  "indicator-parse-error/no-name": (p) =>
    `第 ${p.positions} 条指标没有名称，不知道考核什么。请在分类后面写上指标名称。`,
  "indicators-empty": (p) => `项目有金额（${p.amount}），但没有绩效指标。每个有预算的项目都要设指标，请补上。`,
  "indicator-numbering": (p) => `指标序号是 ${p.found}，没有从 1 依次编到 ${p.count}，引用时会指错。重新编号。`,
  "hard-break-in-cell": (p) => `词句中间有 ${p.breaks} 处换行，查找和比对时会断开。把断开的地方接上。`,
  "cell-halfwidth-separator": (p) =>
    `用了 ${p.count} 处半角分隔符 ${p.marks}，与表中规定的写法不同，导入时可能拆错。改成全角 ${p.wide}。`,
  "separator-style-inconsistent": (p) =>
    `表中有 ${p.count} 种分隔符写法（${p.styles}），读起来和导入时都容易出错。统一用“；”和“：”。`,
  "separator-irregular": (p) =>
    `有 ${p.count} 处分隔符不对${p.missing === 0 ? "" : `（缺 ${p.missing} 处）`}${p.marks === "" ? "" : `：${p.marks}`}，指标的各部分会被读错。每部分之间用一个“；”，指标值前用一个“：”。`,
  "text-outside-indicators": (p) => `“${p.text}”不属于任何一条指标，导入时会丢失。写进指标，或移到绩效目标里。`,
  "fullwidth-digit": (p) => `“${p.text}”是全角字符，系统不当作数字。改成半角 ${p.half}。`,
  "invisible-character": (p) => `有 ${p.count} 处看不见的字符（${p.codes}），会让相同的文字比对不上。把它们删掉。`,
  "cell-truncated": (p) =>
    `这一格有 ${p.length} 个字符，已到 Excel 的上限，后面的内容可能被截掉了。请对照原文，把内容写短。`,
  "missing-output": () => "没有产出指标。每个项目都应说明完成什么（财预〔2021〕101号）。请补一条。",
  "missing-benefit": () => "没有效益指标。每个项目都应说明产生的效果（财预〔2021〕101号）。请补一条。",
  "category-code-mismatch/level1": (p) =>
    `“${p.written}”的代码和名称对不上，系统无法归类。${p.parent === "" ? "请选一个一级指标。" : `按二级指标应为 ${p.parent}，请选一个一级指标。`}`,
  "category-code-mismatch/level2": (p) => `“${p.written}”不是规定的二级指标，系统无法归类。请选一个二级指标。`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}”不属于“${p.parent}”，系统无法归类。请改选二级指标，或改正一级指标。`,
  placeholder: (p) => `${fields(p.fields)}仍是“${p.text}”。填好再上报。`,
  "target-missing": (p) => `“${p.name}”没有${fields(p.fields)}，无法考核。请填上目标值。`,
  "word-operator": (p) => `“${p.written}”用文字表示大小关系，系统无法比较。写成 ${p.better}。`,
  "word-operator/suggested": (p) =>
    `“${p.written}”用文字表示大小关系，系统无法比较。如果就是这个意思，写成 ${p.better}。`,
  "word-operator/unclear": (p) => `“${p.written}”用文字表示大小关系，系统无法比较。请用 ≥、≤、＞、＜ 写明。`,
  "operator-conflict/range": (p) =>
    `“${p.written}”是一个范围，前后又有“${p.marks}”，读不出目标是多少。只写范围，或只写一个界限。`,
  "operator-conflict": (p) => `“${p.written}”里的大小关系（${p.marks}）互相矛盾或重复，读不出目标是多少。只留一个。`,
};

/** A rule's name in a list of findings. */
export const ZH_TITLES: Readonly<Record<string, string>> = {
  "total-mismatch": "合计与各项之和不符",
  "total-rounding": "合计因四舍五入有出入",
  "row-sum-mismatch": "总计与各项资金之和不符",
  "amount-column-blank": "整列金额为空",
  "amount-not-a-number": "金额不是数字",
  "amount-stored-as-text": "金额以文本存放",
  "amount-negative": "金额为负数",
  "amount-too-precise": "金额小数位过多",
  "amount-unit-suspect": "疑似元与万元混淆",
  "total-omits-rows": "合计公式漏行或重复",
  "total-row-missing": "缺少合计行",
  "project-name-trailing-punct": "项目名称以标点结尾",
  "indicator-parse-error": "绩效指标读不出来",
  "indicators-empty": "有金额没有指标",
  "indicator-numbering": "指标序号不连续",
  "hard-break-in-cell": "词句中间有换行",
  "cell-halfwidth-separator": "半角分隔符",
  "separator-style-inconsistent": "分隔符写法不统一",
  "separator-irregular": "分隔符缺失、重复或有误",
  "text-outside-indicators": "指标之外有文字",
  "fullwidth-digit": "全角数字或字母",
  "invisible-character": "看不见的字符",
  "cell-truncated": "单元格已到长度上限",
  "missing-output": "缺少产出指标",
  "missing-benefit": "缺少效益指标",
  "category-code-mismatch": "指标分类有误",
  placeholder: "内容还没有填",
  "target-missing": "缺少指标值",
  "word-operator": "用文字表示大小关系",
  "operator-conflict": "大小关系矛盾或重复",
};
