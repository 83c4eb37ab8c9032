import { count } from "./types";

/** The view 统一措辞. */
export const unify = {
  label: "统一措辞",
  open: "统一措辞",
  what: "把意思相同的写法改成同一个。",
  openFrom: (rule: string) => `统一措辞：${rule}`,

  wholeWorkbook: "整个工作簿",
  looked: (names: number, phrases: number) => `看了 ${count(names)} 个名称、${count(phrases)} 个用语`,
  reading: (done: number, all: number) => (all === 0 ? "正在读取" : `正在读取 ${count(done)} / ${count(all)} 行`),
  gathering: (done: number, all: number) => (all === 0 ? "正在收集名称" : `已看 ${count(done)} / ${count(all)} 个项目`),
  planning: "正在准备对照",
  progress: "进度",
  stop: "停止",
  stopped: "没有看完，单元格没有改动。",
  stale: "表有改动，下面可能不是最新的。",
  again: "重新整理",
  nothing: { title: "没有要统一的措辞", what: "意思相同的都已是同一种写法。" },
  noNames: { title: "这里没有绩效指标", what: "请切换到目标表所在的工作表，或改看整个工作簿。" },

  clusters: "意思相同的写法",
  kinds: { name: "指标名称", phrase: "定性用语" },
  groups: (n: number) => `${count(n)} 组`,
  sources: { library: "词库", standard: "标准", used: "最常用" },
  variants: (texts: readonly string[], all: number) =>
    all > texts.length ? `${texts.join("、")} 等 ${count(all)} 种` : texts.join("、"),
  places: (n: number) => `${count(n)} 处`,
  chooseCluster: (text: string) => `选中“${text}”这一组`,
  preferred: "统一写成",
  variantTick: (text: string, n: number) => `把“${text}”也改掉，${count(n)} 处`,
  isPreferred: "首选",
  notUsedYet: "还没有用到",
  use: "用这个",
  useLabel: (text: string) => `用这个作首选：“${text}”`,
  showPlaces: (text: string, n: number) => `看“${text}”用在哪里，${count(n)} 处`,
  hidePlaces: (text: string, n: number) => `收起“${text}”的位置，${count(n)} 处`,
  goTo: (project: string, cell: string) => `跳到 ${project}，${cell}`,
  looking: "正在查找…",
  morePlaces: (n: number) => `再显示 ${count(n)} 处`,
  change: (text: string) => `全部改成“${text}”`,
  skip: "不必统一",
  skipLabel: (text: string) => `不必统一：${text}`,
  skipped: (n: number) => `略过了 ${count(n)} 组`,
  bringBack: "恢复",
  chooseAll: "全选",
  changeChosen: (n: number) => (n === 0 ? "统一选中的" : `统一选中的 ${count(n)} 组`),

  faults: {
    empty: "还没有写。写上要统一成的文字。",
    "line-break": "不能分行，会被当成两处。请写在一行里。",
    formula: "开头的符号会让 Excel 当成公式。换一个开头。",
    separator: "含有“；”“：”“。”，指标会从这里断开。请去掉。",
    placeholder: "这是待填的字样，没有说明内容。请写实际的文字。",
    "too-long": "太长，单元格放不下。请写短一些。",
    misread: "写进单元格后会被读成别的内容。换一种说法。",
  },
  nothingTicked: "没有勾选要改的写法。",

  preview: {
    title: (groups: number) => `统一 ${count(groups)} 组措辞`,
    summary: (places: number) => `将改 ${count(places)} 处`,
    left: (n: number) => `${count(n)} 处不改`,
    leftHeading: (n: number) => `不改的 ${count(n)} 处`,
    heading: (text: string, n: number) => `改成“${text}”，${count(n)} 处`,
    before: "原",
    after: "改",
    reasons: {
      formula: "由公式算出，请改公式",
      overlap: "同一处另有改动，请再来一次",
      misread: "改后同一项目会有两条指标连在一起，请先区分开",
    },
    tooLong: (cells: string) => `改后有单元格会超过 32,767 字，没有改动：${cells}`,
    misread: "改后表会读成别的样子，没有改动。换一种说法再试。",
    nothing: "没有可以改的地方。",
    keys: "预算管理一体化系统按名称识别指标，系统里的名称也要相应修改。",
    keep: (n: number, name: string) =>
      n === 1 ? `“${name}”加入词库，其他写法记为同义词` : `${count(n)} 个名称加入词库，其他写法记为同义词`,
    extend: (n: number, name: string) =>
      n === 1 ? `其他写法记入词库的“${name}”` : `其他写法记入词库里的 ${count(n)} 个名称`,
    conflicts: {
      "synonym-of": (text: string, name: string) => `“${text}”在词库里是“${name}”的同义词，词库不改。`,
      "own-name": (text: string) => `“${text}”在词库里自成一条，没有记为同义词。`,
      retired: (text: string) => `“${text}”在词库里已停用，词库不改。`,
      draft: (text: string) => `“${text}”在词库里还是草稿，推荐后才会用来检查。`,
      unfit: (text: string) => `“${text}”不能放进词库：太长，或含有分号。`,
    },
    showConflicts: (n: number) => `词库里有 ${count(n)} 处不一致`,
    apply: (places: number) => `改 ${count(places)} 处`,
    cancel: "取消",
  },

  kept: (n: number) => `词库更新了 ${count(n)} 条。`,
  /** Between two sentences. */
  between: "",
};

export type UnifyText = typeof unify;
