import type { Texts } from "./types";
import { zhFields } from "./words";

export const MESSAGES = {
  "target-missing": (p) => `“${p.name}”没有${zhFields(p.fields)}，无法考核。请填上目标值。`,
  "word-operator": (p) => `“${p.written}”用文字表示大小关系，系统无法比较。写成 ${p.better}。`,
  "word-operator/suggested": (p) =>
    `“${p.written}”用文字表示大小关系，系统无法比较。如果就是这个意思，写成 ${p.better}。`,
  "word-operator/unclear": (p) => `“${p.written}”用文字表示大小关系，系统无法比较。请用 ≥、≤、＞、＜ 写明。`,
  "operator-conflict/range": (p) =>
    `“${p.written}”是一个范围，前后又有“${p.marks}”，读不出目标是多少。只写范围，或只写一个界限。`,
  "operator-conflict": (p) => `“${p.written}”里的大小关系（${p.marks}）互相矛盾或重复，读不出目标是多少。只留一个。`,
} satisfies Texts;

export const TITLES = {
  "target-missing": "缺少指标值",
  "word-operator": "用文字表示大小关系",
  "operator-conflict": "大小关系矛盾或重复",
};
