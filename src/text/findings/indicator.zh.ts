import type { Texts } from "./types";
import { zhFields } from "./words";

export const MESSAGES = {
  "category-code-mismatch/level1": (p) =>
    `“${p.written}”的代码和名称对不上，系统无法归类。${p.parent === "" ? "请选一个一级指标。" : `按二级指标应为 ${p.parent}，请选一个一级指标。`}`,
  "category-code-mismatch/level2": (p) => `“${p.written}”不是规定的二级指标，系统无法归类。请选一个二级指标。`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}”不属于“${p.parent}”，系统无法归类。请改选二级指标，或改正一级指标。`,
  placeholder: (p) => `${zhFields(p.fields)}仍是“${p.text}”。填好再上报。`,
} satisfies Texts;

export const TITLES = {
  "category-code-mismatch": "指标分类有误",
  placeholder: "内容还没有填",
};
