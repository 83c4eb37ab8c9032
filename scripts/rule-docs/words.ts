import type { Severity } from "../../src/check/finding";
import type { Both } from "../../src/text/rule-note";
import type { Mending } from "./run";

interface SeverityWords extends Both {
  readonly mark: string;
  readonly meansZh: string;
  readonly meansEn: string;
}

export const SEVERITIES: Readonly<Record<Severity, SeverityWords>> = {
  error: {
    mark: "✖",
    zh: "错误",
    en: "error",
    meansZh: "上报前要改",
    meansEn: "to be put right before the table is filed",
  },
  warning: {
    mark: "▲",
    zh: "警告",
    en: "warning",
    meansZh: "多半有问题，请核对",
    meansEn: "most likely wrong; check it",
  },
  info: { mark: "●", zh: "提示", en: "note", meansZh: "可以写得更好", meansEn: "could be written better" },
};

export const paragraphs = ({ zh, en }: Both): string => `${zh}\n\n${en}`;

export function severityText(severity: Severity): Both {
  const { mark, zh, en } = SEVERITIES[severity];
  return { zh: `${mark} ${zh}（\`${severity}\`）`, en: `${mark} ${en}${en === severity ? "" : ` (\`${severity}\`)`}` };
}

/** What the marks in examples mean, each where it occurs. */
export const LEGEND: readonly (Both & { readonly mark: string })[] = [
  {
    mark: "【",
    zh: "【】标出有问题的地方，【】本身不是单元格的内容。",
    en: "【】 marks the place at fault and is no part of the cell.",
  },
  { mark: "【】", zh: "空的【】是缺了内容。", en: "An empty 【】 is where something is missing." },
  { mark: "〔", zh: "〔〕标出与它有关的地方。", en: "〔〕 marks what it is about besides." },
  { mark: "⏎", zh: "⏎ 是单元格里的换行。", en: "⏎ is a line break in the cell." },
  { mark: "[U+", zh: "[U+…] 是看不见的字符。", en: "[U+…] is a character nobody sees." },
];

/** How a finding is mended, in a word for the index. */
export const MENDING_WORD: Readonly<Record<Mending, Both>> = {
  safe: { zh: "修复", en: "fix" },
  suggested: { zh: "建议", en: "suggestion" },
  picked: { zh: "选项", en: "picklist" },
  "by-hand": { zh: "手工", en: "by hand" },
};

/** The same in a sentence. */
export const MENDING: Readonly<Record<Mending, Both>> = {
  safe: { zh: "不改变意思，可以一键修复", en: "one click, alone or many at once; the meaning stays" },
  suggested: { zh: "给出建议，逐处采用", en: "a suggestion is taken one at a time" },
  picked: { zh: "列出改法，从中选一个", en: "one of the ways listed is picked" },
  "by-hand": { zh: "由填表人核对后修改", en: "left to whoever knows the facts" },
};

/** Stands over the cell where there was one thing to pick. */
export const AFTER_ONLY: Both = { zh: "选它以后", en: "With it" };

/** Stands over the cell as it is afterwards. */
export const AFTER: Readonly<Record<Exclude<Mending, "by-hand">, Both>> = {
  safe: { zh: "修复后", en: "After the fix" },
  suggested: { zh: "采用建议后", en: "With the suggestion" },
  picked: { zh: "选第一项后", en: "With the first of them" },
};
