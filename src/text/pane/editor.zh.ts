import { count } from "./types";

const PARTS: Readonly<Record<string, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "名称",
  cycle: "周期指标值",
  annual: "年度指标值",
};

/** What a part of an indicator is called. */
const part = (name: string): string => PARTS[name] ?? name;

/** The view 指标: the project, what its cells would say, and its drafts. */
export const editor = {
  previous: "上一个项目",
  next: "下一个项目",
  project: (number: number, name: string) => `${count(number)} ${name}`,
  noProjectName: "（没有名称）",
  indicators: (n: number) => `绩效指标 ${count(n)} 条`,
  findings: (n: number) => `${count(n)} 处问题`,
  noFindings: "未发现问题",
  ofProject: "项目整体的问题",
  cells: (first: string, last: string) => (first === last ? first : `${first} 至 ${last}`),
  unwritten: "未写回",

  nothing: {
    title: "选中一个项目的单元格",
    what: "在表里选中项目所在行的任一单元格，这里就列出它的绩效指标。",
    first: (project: string) => `打开“${project}”`,
    noTable: "这张工作表里没有认出项目支出绩效目标表。",
    reading: "正在读取表格",
  },

  set: {
    add: "按项目类型添加",
    title: "按项目类型添加",
    empty: "这个项目还没有绩效指标。可以从项目类型的常用指标开始。",
    kind: "项目类型",
    likely: "看来是",
    others: "其他类型",
    unknown: "从名称和目标看不出类型，请选择",
    choose: "请选择",
    why: (name: readonly string[], goal: readonly string[]) =>
      [
        ...(name.length > 0 ? [`名称里有${name.map((word) => `“${word}”`).join("")}`] : []),
        ...(goal.length > 0 ? [`目标里有${goal.map((word) => `“${word}”`).join("")}`] : []),
      ].join("，"),
    kinds: {
      meeting: "会议",
      training: "培训",
      "it-operation": "信息化运维",
      "it-build": "信息化建设",
      property: "物业",
      repair: "修缮",
      purchase: "购置",
      publicity: "宣传",
      research: "课题研究",
      staff: "人员",
      inspection: "检查调研",
    },
    indicators: "要添加的指标",
    there: "已有",
    open: "数值待填",
    leftOut: (names: readonly string[]) => `没有列出${names.join("、")}：当前规则不用它的类别。`,
    apply: (n: number) => `添加 ${count(n)} 条`,
    cancel: "取消",
    added: (n: number) => `已添加 ${count(n)} 条，还没有写回单元格。`,
    noRoom: (n: number) => `表里没有空行了，${count(n)} 条没有添加。先在表中插入行，再来添加。`,
  },

  preview: {
    title: "单元格将写成",
    cellsTitle: (n: number) => `将改动 ${count(n)} 格`,
    same: "与表中相同",
    length: (n: number, most: number) => `${count(n)} / ${count(most)} 字`,
    empty: "（空）",
    more: (n: number) => `再显示 ${count(n)} 格`,
  },

  unfinished: (n: number, parts: readonly string[]) => `第${count(n)}条还缺${parts.map(part).join("、")}。`,
  moreUnfinished: (n: number) => `另有 ${count(n)} 条没有填完。`,
  problems: {
    misread: (n: number) =>
      `第${count(n)}条写回后会读成别的内容：里面的文字像是另一个部分。改掉序号、“；”或“指标值：”这类字样。`,
    restMisread: (cell: string) => `${cell} 剩下的文字会被读成指标。请保留一条指标，或先在表中改写这些文字。`,
    shared: (n: number, level: string, says: string) =>
      `第${count(n)}条的${part(level)}与合并单元格不一致，那一格写的是“${says}”。改成相同的类别，或先在表中拆分单元格。`,
    noCell: (n: number, name: string) =>
      `表里没有第${count(n)}条的${part(name)}单元格，写不进去。清空它，或先在表中加上。`,
    tooLong: (cell: string, length: number, most: number) =>
      `${cell} 将有 ${count(length)} 字，Excel 一格最多 ${count(most)} 字。删去一些再写回。`,
    formula: (cell: string) => `${cell} 是公式，不能覆盖。先在表中把公式改成文字，再写回。`,
    nameless: (n: number) => `第${count(n)}条没有名称，写回后读不出这条指标。请填上名称。`,
    readOtherwise: (n: number, read: number, meant: number) =>
      read === meant
        ? `第${count(n)}条写回后会读成别的内容：里面的文字与表中的标题、标签、合计或注相同。请改写，或移到别的行。`
        : `写回后只能读出 ${count(read)} 条指标，应为 ${count(meant)} 条：第${count(n)}条的文字会被当作标题、标签、合计或注。请改写，或移到别的行。`,
    othersReadOtherwise: (project: string | null) =>
      `写回后${project === null ? "表格" : `“${project}”`}会读成别的内容：写入的文字与表中的标题、标签、合计或注相同。请改写。`,
    gone: (sheet: string) => `“${sheet}”里已经没有这一行，写不回去。草稿还在。`,
  },
  goToCard: (n: number) => `到第${count(n)}条`,

  notWritten: (why: string) => `没有写回，单元格没有变。${why}`,
  write: "写回单元格",
  writeHint: "Ctrl+Enter",
  discard: "放弃",
  back: "撤销一步编辑",
  forth: "重做一步编辑",
  askUnfinished: {
    title: "还没有填完，现在写回？",
    what: (n: number) => `有 ${count(n)} 条没有填完，空着的数值会照原样写进单元格。写回后可以撤销。`,
    yes: "照样写回",
    no: "继续填写",
  },
  askDiscard: {
    title: "放弃这些改动？",
    what: "编辑内容恢复成表中现在的样子，单元格不变。放弃后可以撤销一步，找回改动。",
    yes: "放弃",
    no: "继续编辑",
  },
  askForget: {
    title: (project: string) => `丢弃“${project}”的草稿？`,
    what: "草稿里的改动会删掉，找不回来。单元格不变。",
    yes: "丢弃",
    no: "保留",
  },
  outcome: {
    discarded: "已放弃改动，单元格没有变。可以撤销一步编辑找回。",
    forgotten: "草稿已丢弃，单元格没有变。",
    settled: "已合并成一份草稿，还没有写回单元格。",
    theirs: "现在是表中的内容。可以撤销一步编辑，找回草稿。",
    "not-mended": "草稿没有改动。这处问题请先写回单元格，再在“检查”中修改。",
  },

  drafts: {
    title: (n: number) => `未写回的草稿 ${count(n)} 份`,
    open: "打开",
    openLabel: (project: string) => `打开“${project}”的草稿`,
    forget: "丢弃",
    forgetLabel: (project: string) => `丢弃“${project}”的草稿`,
    gone: "表中已没有这个项目",
    content: "草稿内容",
  },
  notKept: {
    title: "草稿只保留到面板关闭",
    what: "浏览器的存储被停用，草稿存不下来。关闭面板前请写回单元格。",
    dismiss: "知道了",
  },
  lost: {
    title: (n: number) => `${count(n)} 份草稿没能恢复`,
    what: "浏览器里保存的内容已损坏，读不出来，已原样另存，没有删除。单元格没有改动，其余草稿照常可用，这些请重新填写。",
    dismiss: "知道了",
  },

  conflict: {
    title: "单元格在编辑期间改过",
    what: "草稿是按改动前的内容写的。两份都在，选定后再继续。",
    mine: "我的草稿",
    theirs: "表中现在",
    none: "（没有这一条）",
    same: (n: number) => `另有 ${count(n)} 条两边相同。`,
    strays: "表中不属于任何指标的文字会保留。",
    card: (n: number) => `第 ${count(n)} 处不同`,
    takeMine: "都用我的",
    takeTheirs: "都用表里的",
    takeChosen: "按所选继续",
    noRoom: "表里的行不够放下草稿。先在表中插入行，或用表里的。",
  },
};

export type EditorText = typeof editor;
