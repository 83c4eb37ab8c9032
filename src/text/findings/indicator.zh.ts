import type { Texts } from "./types";
import { zhFields, zhKind, zhLevel, zhOr, zhQuoted, zhCited } from "./words";

export const MESSAGES = {
  "category-code-mismatch/level1": (p) =>
    `“${p.written}”不是规定的一级指标，预算管理一体化系统无法归类。${p.parent === "" ? "请选一个一级指标。" : `按二级指标应为 ${p.parent}，请选一个一级指标。`}`,
  "category-code-mismatch/level2": (p) =>
    `“${p.written}”不是规定的二级指标，预算管理一体化系统无法归类。请选一个二级指标。`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}”不属于“${p.parent}”，预算管理一体化系统无法归类。请改选二级指标，或改正一级指标。`,
  "category-code-mismatch/beside": (p) =>
    `“${p.written}”印在“${p.parent}”里，现行分类中它有自己的一级指标，按类汇总时会算到别处。表格本来就这样印的可以不改；否则请改正一级指标。`,
  "category-label-unknown/like": (p) =>
    `“${p.written}”不在规定的${zhLevel(p.level)}里，按类汇总时可能找不到。如果说的是 ${zhOr(p.classes)}，请改用规定的名称。`,
  "category-label-unknown/repeats": (p) =>
    `二级指标写的还是“${p.written}”，看不出属于其中哪一类，按类汇总时会漏掉。请选一个二级指标。`,
  "category-label-unknown/unknown": (p) =>
    `“${p.written}”不在规定的${zhLevel(p.level)}里，这条指标没有按分类核对。表格本来就这样印的可以不改；写错了的，请选一个${zhLevel(p.level)}。`,
  placeholder: (p) => `${zhFields(p.fields)}仍是“${p.text}”，还无法考核。填好再上报。`,
  "template-leftover": (p) =>
    `“${p.name}”里的“${p.written}”是模板留下的，指标值已经填好，留着会被当成没填完。删去后写成“${p.better}”。`,
  miscategorised: (p) =>
    `“${p.name}”衡量的是${zhKind(p.kind)}，却归在 ${p.written} 下，按类汇总和评分时会算错。改归 ${zhOr(p.classes)}。`,
  "miscategorised/funds": (p) =>
    `“${p.name}”反映的是资金管理情况，不属于 ${p.written}。改用反映任务完成情况的指标；考核资金是否及时的，可归 ${zhOr(p.classes)}。`,
  "funds-indicator": (p) =>
    `“${p.name}”反映资金管理，属于过程，不是产出${zhCited(p.basis)}。换成反映项目做成什么的指标。`,
  "rate-under-quantity": (p) =>
    `“${p.name}”是比率，却归在 ${p.written} 下，看不出做了多少。改用数量，例如件数、次数或人数。`,
  "name-is-target": (p) =>
    `“${p.name}”是目标值，不是指标名称，看不出考核的是什么。在这里写指标名称，数值写到指标值一栏。`,
  "name-is-target/swapped": (p) => `指标名称写的是目标值“${p.name}”，指标值写的是“${p.value}”，两格填反了。请对调。`,
  "name-is-action": (p) =>
    `“${p.name}”写的是要做的事，没有说衡量什么，无法考核。改成可以衡量的名称，例如“…率”“…数量”。`,
  "unit-in-name": (p) =>
    `名称“${p.name}”带着单位“${p.unit}”，和不带单位的同名指标会被当成两个。把单位写进指标值，名称用“${p.better}”。`,
  "satisfaction-wording": (p) => `“${p.name}”用了“满意率”，而这类指标叫满意度，两种叫法汇总时对不上。改成“满意度”。`,
  "legacy-category": (p) =>
    `“${p.written}”是以前的分类，现行的四类是成本、产出、效益、满意度（财预〔2021〕101号）。${p.classes === "" ? "改用现行的二级指标。" : `改归 ${zhOr(p.classes)}。`}`,
  "nonstandard-name": (p) =>
    `“${p.name}”在词库里的规范名称是“${p.better}”，同一件事两种叫法，汇总时对不上。改用“${p.better}”。`,
  "nonstandard-name/near": (p) =>
    `“${p.name}”和词库里的${zhQuoted(p.better)}很像，同一件事两种叫法，汇总时对不上。如果说的是同一件事，请改用词库里的名称。`,
  "retired-name": (p) => `“${p.name}”在词库里已经停用，汇总时不再认这个名称。请在词库里另选一个名称。`,
  "retired-name/replaced": (p) => `“${p.name}”在词库里已经停用，汇总时不再认这个名称。改用“${p.better}”。`,
} satisfies Texts;

export const TITLES = {
  "category-code-mismatch": "指标分类有误",
  "category-label-unknown": "分类名称不认识",
  placeholder: "内容还没有填",
  "template-leftover": "留有模板的占位符",
  miscategorised: "指标归错了类",
  "funds-indicator": "资金管理类指标",
  "rate-under-quantity": "数量指标用了比率",
  "name-is-target": "指标名称处是目标值",
  "name-is-action": "指标名称是一件事",
  "unit-in-name": "名称里带单位",
  "satisfaction-wording": "满意率应为满意度",
  "legacy-category": "以前的指标分类",
  "nonstandard-name": "没有用词库里的名称",
  "retired-name": "名称已经停用",
};
