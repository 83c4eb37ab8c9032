/** What is said of sheets that were not read. What the view 指定列 says is loaded with it: `text/mapping.ts`. */
export const mapping = {
  label: "指定列",

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
};

export type MappingText = typeof mapping;
