import type { WordingField } from "../../check/wording/problem";
import type { WordingStatus } from "../../check/wording/entry";
import { count } from "./types";

/** 3 条新增、2 条修改; nothing where nothing changes. */
const changes = (added: number, changed: number, removed: number): string =>
  [
    ...(added > 0 ? [`新增 ${count(added)} 条`] : []),
    ...(changed > 0 ? [`修改 ${count(changed)} 条`] : []),
    ...(removed > 0 ? [`去掉 ${count(removed)} 条`] : []),
  ].join("，");

/** The view 词库. */
export const wording = {
  list: "词条",
  backToList: "回到词库",
  statuses: { draft: "草稿", preferred: "推荐", retired: "停用" } satisfies Record<WordingStatus, string>,
  origins: { office: "单位词库", workbook: "本工作簿", both: "本工作簿，优先于单位词库" },
  shortOrigins: { office: "单位", workbook: "本工作簿", both: "本工作簿优先" },
  fields: {
    ...{ name: "名称", category: "二级指标", synonyms: "同义词", operator: "计算符号", target: "常用指标值" },
    ...{ unit: "度量单位", note: "备注", status: "状态" },
  } satisfies Record<WordingField, string>,
  noCategory: "不分类",
  synonymsOf: (synonyms: string) => `同义词：${synonyms}`,

  search: { label: "查找词条", placeholder: "名称、同义词或拼音" },
  categoryFilter: { label: "二级指标", all: "全部二级指标" },
  statusFilter: { label: "状态", all: "全部状态" },
  shown: (n: number, all: number) => (n === all ? `${count(all)} 条` : `${count(n)} / ${count(all)} 条`),
  noMatch: "没有符合的词条。",
  clearFilters: "清除筛选",
  add: "新词条",
  more: "更多",
  importFile: "导入文件…",
  importSheet: "从工作表“指标词库”导入",
  toSheet: "生成工作表",
  toSheetHint: "在 Excel 里改好后，可以从工作表再导入。之后 Excel 可能不能撤销此前的操作。",
  exportXlsx: "导出为 Excel 文件",
  exportJson: "导出为 wording.json",
  exportHint: "wording.json 放在加载项所在的服务器上，就是全单位的词库。",
  compare: (n: number) => `${count(n)} 处待核对`,
  locked: "工作簿里保存的词库读不出来。为免丢失，这里暂不改动。",

  empty: {
    title: "词库里还没有词条",
    what: "词库记下推荐的指标名称和它的同义词。填写时从中选取，检查时指出不统一的叫法。",
    fromTable: "还可以从表里用到的名称开始：",
    kinds: "可以导入 .xlsx、.xls、.ods、.csv 或 .json 文件，也可以直接导入公开发布的指标库。",
  },

  entry: {
    fresh: "新词条",
    change: "修改词条",
    fromOffice: "这一条来自单位词库。保存后，本工作簿改用这里写的，单位词库不变。",
    overOffice: "单位词库里也有这一条，本工作簿用的是这里写的。",
    statusHints: {
      draft: "草稿：可供选取，检查时不据此提示。",
      preferred: "推荐：优先选取，检查时提示改用这个名称。",
      retired: "停用：不再供选取，检查时提示更换。",
    } satisfies Record<WordingStatus, string>,
    operatorNone: "（空）",
    synonymHint: "填意思相同、不该再用的叫法。",
    addSynonym: "添加同义词",
    addShort: "添加",
    removeSynonym: (synonym: string) => `去掉同义词“${synonym}”`,
    save: "保存",
    cancel: "取消",
    remove: "删除",
    backToOffice: "改回单位词库的",
  },
  faults: {
    empty: "请填写名称。",
    tooLong: (length: number, limit: number) => `有 ${count(length)} 个字，最多 ${count(limit)} 个。请缩短。`,
    duplicateName: (other: string) => `词库里已经有“${other}”。请改那一条，或换一个名称。`,
    nameIsSynonym: (other: string) => `这是“${other}”的同义词。保存后，它自己也算推荐的名称。`,
    duplicateSynonym: (synonym: string) => `“${synonym}”已经有了，只留一个。`,
    sharedSynonym: (synonym: string, other: string) => `“${synonym}”也是“${other}”的同义词。请只在一条里保留。`,
    synonymIsName: (synonym: string) => `“${synonym}”自己是词库里的名称，仍算名称。请先停用那一条。`,
    noNumber: "计算符号要和数比较，这里没有数。请写上数，或把符号改成“定性”。",
  },

  reading: (from: string) => `正在读取“${from}”`,
  stop: "停止",
  unread: {
    title: (from: string) => `“${from}”不能用作词库`,
    looked:
      "找过的是：名为“指标词库”的工作表，或带“指标名称”“二级指标”“同义词”等列的工作表，或公开发布的指标库，或 wording.json。",
    other: "换一个文件…",
  },
  import: {
    title: (from: string) => `导入“${from}”`,
    entries: (n: number) => `文件里有 ${count(n)} 条`,
    nothing: "文件里没有词条，没有可以导入的。",
    fresh: (n: number) => `新增 ${count(n)} 条`,
    same: (n: number) => `已有且相同 ${count(n)} 条`,
    conflicts: (n: number) => `不一致 ${count(n)} 条`,
    problems: (n: number) => `请核对 ${count(n)} 处`,
    list: "导入前对照",
    all: "全部",
    keep: "保留原有",
    take: "用文件的",
    keepAll: "全部保留原有",
    takeAll: "全部用文件的",
    chosen: (taken: number, all: number) => `${count(all)} 条中 ${count(taken)} 条用文件的`,
    which: (name: string) => `“${name}”用哪一边的`,
    left: "原有",
    right: "文件",
    nothingSaid: "（空）",
    merge: "合并",
    replace: "替换",
    mergeTo: (added: number, changed: number) =>
      added + changed === 0 ? "合并不会带来改动。" : `合并：${changes(added, changed, 0)}。`,
    replaceTo: (added: number, changed: number, removed: number) =>
      added + changed + removed === 0
        ? "替换不会带来改动。"
        : `替换本工作簿原有的：${changes(added, changed, removed)}。`,
    tooLong: (most: number) =>
      `内容超过 ${count(most)} 个字符，工作簿里存不下。请分成几份，或把整份放在单位的服务器上。`,
    cancel: "取消",
  },
  differences: {
    title: "核对词库",
    wins: "这些词条两边都有，写法不同。现在用本工作簿的。",
    none: "没有要核对的了。",
    left: "本工作簿",
    right: "单位词库",
    takeOffice: "改用单位的",
    takeOfficeOf: (name: string) => `“${name}”改用单位的`,
    takeAll: "全部改用单位的",
  },
  inLibrary: "在词库中查看",
  inLibraryOf: (name: string) => `在词库中查看“${name}”`,

  outcome: {
    added: (name: string) => `已把“${name}”加入词库。`,
    changed: (name: string) => `已修改“${name}”。`,
    removed: (name: string) => `已从词库删除“${name}”。`,
    merged: (added: number, changed: number) => `已合并：${changes(added, changed, 0)}。`,
    replaced: (added: number, changed: number, removed: number) => `已替换：${changes(added, changed, removed)}。`,
    settled: (n: number) => `${count(n)} 条已改用单位词库的。`,
    undone: "词库已恢复到上一步之前。",
    nothing: "词库没有变化。",
    undoRefused: "词库后来又有改动，没有撤销。",
    tooLong: "词库太大，工作簿里存不下，没有保存。请分成几份，或放在单位的服务器上。",
    file: (name: string) => `已导出“${name}”，请在下载文件夹里查看。`,
  },
};

export type WordingText = typeof wording;
