/** What is said of sheets that were not read, and the view 指定列. */
export const mapping = {
  label: "指定列",
  intro: "说明每一列是什么，就能检查这张表。所指定的列保存在工作簿中，下次自动沿用。",

  unknownTitle: "没有认出这张表的格式",
  lostTitle: "指定过的列找不到了",
  refusedTitle: "这种表式不在检查之列",
  offerHint: "如果这就是目标表，可以指定每一列是什么。",
  offer: "指定列",
  again: "重新指定",
  change: "修改指定",
  changeLabel: (sheet: string) => `修改“${sheet}”的指定`,
  remove: "取消指定",
  removeLabel: (sheet: string) => `取消“${sheet}”的指定`,
  sheet: (name: string) => `工作表“${name}”`,
  headerAt: (top: number, bottom: number) =>
    top === bottom ? `表头在第 ${top} 行` : `表头在第 ${top} 至 ${bottom} 行`,

  header: { label: "表头", from: "首行", to: "末行", before: "第", between: "至", after: "行" },
  takeRows: "取当前所选行",
  nothingSelected: "请先在表里选中表头所在的行。",
  rowsWanted: (most: number) => `填写表里的行号，末行不小于首行，表头最多 ${most} 行。`,
  noLabels: "这里没有文字。请改表头的行号。",
  columns: "各列",
  column: (letter: string) => `${letter} 列`,
  selectColumn: (letter: string, label: string) => `在表里选中 ${letter} 列“${label}”`,
  holds: (letter: string, label: string) => `${letter} 列“${label}”是`,
  unused: "不用",
  nothingBelow: "（下面没有内容）",
  groups: { project: "项目", indicator: "指标", money: "资金" },
  doubled: (role: string, letters: readonly string[]) => `${letters.join("、")} 列都是“${role}”，只能留一列。`,
  complete: "必需的列已齐。",
  remember: (label: string) => `以后遇到“${label}”也这样认`,
  rememberLocked: (label: string, owner: string) => `“${label}”的认法由“${owner}”锁定，记不下来`,
  confirm: "确定",
  cancel: "取消",
};

export type MappingText = typeof mapping;
