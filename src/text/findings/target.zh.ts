import type { Texts } from "./types";
import { zhCited, zhFields, zhSample } from "./words";

export const MESSAGES = {
  "target-missing": (p) =>
    `${p.name === "" ? "这条指标" : `“${p.name}”`}没有${zhFields(p.fields)}，无法考核。请填上目标值。`,
  "target-missing/in-name": (p) =>
    `“${p.name}”这一格分不出指标名称和指标值，指标值没有检查。没写指标值的请补上；写了的请用“名称：指标值”或“名称≥数值”的写法。`,
  "several-in-one-cell": (p) =>
    `“${p.text}”一行里写了几条指标，分不出哪个名称对哪个指标值，只当作一条检查。请每条指标各占一行。`,
  "quantitative-name-text-value/all": (p) =>
    `“${p.name}”要用数来考核，目标却写“${p.text}”，预算管理一体化系统无法比较。写成 =100%。`,
  "quantitative-name-text-value/compared": (p) =>
    `“${p.name}”要用数来考核，目标“${p.text}”没有写明数，要查到比较的基数才能考核。写明数值，如 ${zhSample(p.sign, p.unit)}。`,
  "quantitative-name-text-value": (p) =>
    `“${p.name}”要用数来考核，目标却写“${p.text}”，完成与否无法考核。写明数值，如 ${zhSample(p.sign, p.unit)}。`,
  "quantity-needs-number": (p) =>
    `数量指标要有数，目标却写“${p.text}”，无法判断完成了多少。写明数值；不是数量的，改归别的分类。`,
  "value-is-not-a-target": (p) =>
    `“${p.text}”是指标的名称，不是目标值，无法判断是否完成。写出要达到的数，如 ${zhSample(p.sign, p.unit)}。`,
  "qualitative-target": (p) =>
    `“${p.text}”没有数，也没有分等级，评价时分不出高低。能量化的写成数，不能的选一组等级${p.grades === "" ? "" : `，如 ${p.grades}`}。`,
  "qualitative-target/better": (p) =>
    `“${p.text}”没有数，也没有分等级，评价时分不出高低。可以写成“${p.better}”一类的数，也可以选一组等级${p.grades === "" ? "" : `，如 ${p.grades}`}。`,
  "cycle-annual-differ": (p) =>
    `实施周期指标值“${p.cycle}”和年度指标值“${p.annual}”不一致，不知以哪个为准。请核对；当年完成的项目，两处写成一样。`,
  "sign-mistyped": (p) =>
    `“${p.text}”里的“${p.written}”是书名号，预算管理一体化系统读不出大小关系。请改成 ${p.better}；不含这个数本身的，写 ${p.other}。`,
  "digit-mistyped": (p) =>
    `“${p.text}”里的“${p.written}”是字母，预算管理一体化系统不当作数。请核对，是数字的改成 ${p.better}。`,
  "deadline-year-differs": (p) => `“${p.text}”早于本表的 ${p.year} 年，今年的工作无法按它考核。请核对年份。`,
  "unit-text-mismatch": (p) =>
    `指标值写的是“${p.text}”，度量单位一格却是“${p.unit}”，两处对不上，预算管理一体化系统会按后者计数。请核对，一般改成“${p.better}”。`,
  "unit-text-mismatch/name": (p) =>
    `“${p.name}”按“${p.named}”计，度量单位一格却是“${p.unit}”，两处对不上，预算管理一体化系统会按后者计数。请核对，一般改成“${p.better}”。`,
  "no-operator": (p) => `“${p.text}”没写大小关系，预算管理一体化系统按“等于”处理。允许更多或更少的，写上 ≥ 或 ≤。`,
  "percent-needs-operator": (p) =>
    `“${p.text}”没写大小关系，预算管理一体化系统按“等于”处理，高一点低一点都算没完成。如果不是这个意思，写成 ${p.better}。`,
  "percent-needs-operator/unclear": (p) =>
    `“${p.text}”没写大小关系，预算管理一体化系统按“等于”处理，高一点低一点都算没完成。如果不是这个意思，写上 ≥ 或 ≤。`,
  "missing-unit": (p) => `“${p.text}”没有单位，名称里也没有，不知道按什么计数。补上单位，如 ${p.better}。`,
  "missing-unit/unknown": (p) => `“${p.text}”没有单位，名称里也没有，不知道按什么计数。请补上单位。`,
  "unit-in-brackets": (p) =>
    `“${p.text}”的单位写在括号里，与其他目标值的写法不同，导入时可能读不出来。写成 ${p.better}。`,
  "unit-mismatch": (p) =>
    `名称里的单位是“${p.named}”，目标“${p.text}”的单位是“${p.unit}”，两处对不上。改成同一个单位。`,
  "percent-over-100": (p) => `“${p.name}”最多 100%，目标却是“${p.text}”。请对照原文改正。`,
  "percent-over-100/misread": (p) =>
    `“${p.name}”最多 100%，目标却是“${p.text}”，可能是扫描时把 ≥ 认成了 2。请对照原文，是的话改成 ${p.better}。`,
  "satisfaction-100": (p) => `满意度定为“${p.text}”，有一个人不满意就算没完成。请按往年的水平定，如 ≥90%。`,
  "annual-exceeds-cycle": (p) =>
    `年度指标值“${p.annual}”比整个实施周期的“${p.cycle}”还多，一年不会多过全部。请核对，改正其中一处。`,
  "annual-stricter-than-cycle": (p) =>
    `年度指标值“${p.annual}”比实施周期指标值“${p.cycle}”要求更高，周期目标完成了，年度目标也可能没完成。请核对两处。`,
  "operator-direction/low": (p) =>
    `“${p.name}”越低越好，“${p.text}”却是越高越算完成，大小关系写反了。改成 ${p.better}。`,
  "operator-direction/high": (p) =>
    `“${p.name}”越高越好，“${p.text}”却是越低越算完成，大小关系写反了。改成 ${p.better}。`,
  "operator-direction/wait": (p) =>
    `“${p.name}”越短越好，“${p.text}”却是越长越算完成，大小关系写反了。改成 ${p.better}。`,
  "range-inverted": (p) => `“${p.text}”的起点 ${p.from} 大于终点 ${p.to}，区间不成立。请核对，把小的数写在前面。`,
  "unit-name-clash/ratio": (p) =>
    `“${p.name}”是比率，目标“${p.text}”的单位却是“${p.unit}”，对不上。把目标改成百分比，或把名称改成数量。`,
  "unit-name-clash/count": (p) =>
    `“${p.name}”是数量，目标“${p.text}”的单位却是“${p.unit}”，对不上。换上计数的单位，或把名称改成比率。`,
  "unit-name-clash/measure": (p) =>
    `“${p.name}”和目标“${p.text}”的单位“${p.unit}”对不上，看不出衡量的是什么。换上合适的单位，或改名称。`,
  "value-became-date": (p) =>
    `这一格显示“${p.shown}”，存的却是日期，可能是 Excel 把输入的内容当成了日期。先把单元格设为文本，再重新输入目标值。`,
  "value-became-date/typed": (p) =>
    `这一格显示“${p.shown}”，存的却是日期，可能是 Excel 把输入的 ${p.typed} 当成了日期。先把单元格设为文本，再输入 ${p.typed} 和单位。`,
  "value-is-formula": (p) =>
    `这个目标值是公式 ${p.formula} 算出来的，别处一改它就跟着变。先把单元格设为文本，再输入 ${p.typed}。`,
  "value-is-formula/error": (p) =>
    `Excel 把 ${p.formula} 当成了公式，只显示“${p.shown}”，读不出目标值。先把单元格设为文本，再输入 ${p.typed}。`,
  "value-is-formula/cell": (p) =>
    `这一格的绩效指标是公式 ${p.formula} 得来的，不能在这里改。先把单元格设为文本，再把指标作为文字填进去。`,
  "cost-above-budget": (p) =>
    `成本目标“${p.text}”超过${p.column} ${p.total} ${p.unit}，成本不应超过预算${zhCited(p.basis)}。请核对两处的数和单位。`,
  "word-operator": (p) => `“${p.written}”用文字表示大小关系，预算管理一体化系统无法比较。写成 ${p.better}。`,
  "word-operator/suggested": (p) =>
    `“${p.written}”用文字表示大小关系，预算管理一体化系统无法比较。如果就是这个意思，写成 ${p.better}。`,
  "word-operator/unclear": (p) =>
    `“${p.written}”用文字表示大小关系，预算管理一体化系统无法比较。请用 ≥、≤、＞、＜ 写明。`,
  "operator-conflict/range": (p) =>
    `“${p.written}”是一个范围，前后又有“${p.marks}”，读不出目标是多少。只写范围，或只写一个界限。`,
  "operator-conflict": (p) => `“${p.written}”里的大小关系（${p.marks}）互相矛盾或重复，读不出目标是多少。只留一个。`,
} satisfies Texts;

export const TITLES = {
  "several-in-one-cell": "一格写了几条指标",
  "target-missing": "缺少指标值",
  "quantitative-name-text-value": "该用数的目标没有数",
  "quantity-needs-number": "数量指标没有数",
  "value-is-not-a-target": "目标写成了指标名称",
  "qualitative-target": "目标只有文字",
  "cycle-annual-differ": "周期与年度目标不一致",
  "sign-mistyped": "书名号当成了大小关系",
  "digit-mistyped": "目标值里的数字写成了字母",
  "deadline-year-differs": "完成时间早于本表年份",
  "unit-text-mismatch": "度量单位与指标值对不上",
  "no-operator": "没写大小关系",
  "percent-needs-operator": "百分比没写大小关系",
  "missing-unit": "指标值缺少单位",
  "unit-in-brackets": "单位写在括号里",
  "unit-mismatch": "名称与目标单位不同",
  "percent-over-100": "比率超过 100%",
  "satisfaction-100": "满意度定为 100%",
  "annual-exceeds-cycle": "年度目标多于整个周期",
  "annual-stricter-than-cycle": "年度目标严于周期目标",
  "operator-direction": "大小关系写反了",
  "range-inverted": "范围前后颠倒",
  "unit-name-clash": "单位与名称对不上",
  "value-became-date": "目标值变成了日期",
  "value-is-formula": "目标值是公式",
  "cost-above-budget": "成本目标超过预算",
  "word-operator": "用文字表示大小关系",
  "operator-conflict": "大小关系矛盾或重复",
};
