import { fold } from "../check/indicator/fold";
import { cellText, rowBounds, type SheetSnapshot } from "../check/sheet/snapshot";

/** The sheet a team keeps its library in. */
export { LIBRARY_SHEET as SHEET_NAME } from "../check/table/own-sheets";

/** What a column of a library holds. */
export type ColumnRole =
  "name" | "level1" | "category" | "synonyms" | "operator" | "target" | "unit" | "note" | "status" | "projectType";

/** The columns of the sheet, in the order they are written, with the label each carries and its width in characters. */
export const COLUMNS = [
  { role: "name", label: "指标名称", width: 28 },
  { role: "category", label: "二级指标", width: 20 },
  { role: "synonyms", label: "同义词（分号或顿号分隔）", width: 40 },
  { role: "operator", label: "计算符号", width: 10 },
  { role: "target", label: "指标值", width: 12 },
  { role: "unit", label: "度量单位", width: 10 },
  { role: "note", label: "备注", width: 40 },
  { role: "status", label: "状态", width: 8 },
] as const satisfies readonly { readonly role: ColumnRole; readonly label: string; readonly width: number }[];

const LABELS: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: [
    ...["指标名称", "推荐名称", "规范名称", "首选名称", "标准名称", "名称"],
    ...["三级指标", "三级指标名称", "三级指标内容", "指标内容", "内容"],
  ],
  level1: ["一级指标", "一级指标名称"],
  category: ["二级指标", "二级指标名称", "所属二级指标", "指标类别", "指标分类", "类别", "分类"],
  synonyms: ["同义词", "近义词", "同义名称", "别名", "其他叫法", "其他名称", "曾用名"],
  operator: ["计算符号", "运算符号", "运算符", "符号", "指标性质", "性质"],
  target: ["指标值", "常用指标值", "参考指标值", "参考值", "目标值"],
  unit: ["度量单位", "计量单位", "单位"],
  note: ["备注", "说明", "指标解释", "指标说明", "解释"],
  status: ["状态"],
  projectType: ["项目类型", "项目类别", "适用项目类型"],
};

const ROLES = new Map(
  Object.entries(LABELS).flatMap(([role, labels]) => labels.map((label) => [label, role as ColumnRole] as const)),
);

/** Columns that only a table of projects has: its names are in use, not a library's. */
const OF_PROJECTS = ["项目名称", "项目编码", "绩效目标", "项目年度绩效目标", "年度绩效目标", "年度资金"];

/** A label as it is compared: no spaces or breaks, no * and no bracket after it. */
const bare = (text: string): string =>
  fold(text)
    .replace(/[\s*★]/g, "")
    .replace(/\([^()]*\)$/, "");

/** Where a library's columns are. */
export interface LibraryHeader {
  /** Zero-based sheet row of the first entry. */
  readonly first: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Whether classes stand once for all the rows below them, as published libraries print them. */
  readonly isGrouped: boolean;
}

/** Rows above the header: titles and the like. */
const MOST_ABOVE = 30;

/** Finds a library's header, of one row or two, by its labels alone; null where the sheet has none. */
export function headerOf(sheet: SheetSnapshot): LibraryHeader | null {
  const { first, end } = rowBounds(sheet);
  for (let row = first; row < Math.min(end, first + MOST_ABOVE); row += 1) {
    const upper = labelsOf(sheet, row);
    if (upper.some((label) => OF_PROJECTS.includes(label))) continue;
    const lower = labelsOf(sheet, row + 1);
    const isTwoRows = upper.includes("三级指标") && lower.some((label) => label === "内容" || label === "指标内容");
    const labels = isTwoRows ? upper.map((label, at) => lower[at] || label) : upper;
    const columns = new Map<ColumnRole, number>();
    labels.forEach((label, at) => {
      const role = ROLES.get(label);
      if (role !== undefined && !columns.has(role)) columns.set(role, sheet.origin.column + at);
    });
    if (columns.has("name") && columns.size > 1)
      return { first: row + (isTwoRows ? 2 : 1), columns, isGrouped: columns.has("level1") };
  }
  return null;
}

function labelsOf(sheet: SheetSnapshot, row: number): string[] {
  const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => bare(cellText(sheet, row, sheet.origin.column + at)));
}

/** Whether a text is a label of the name column: a header that a page break repeats. */
export const isNameLabel = (text: string): boolean => ROLES.get(bare(text)) === "name";
