import type { Language } from "./language";

/** Why the answer of an earlier run cannot be compared with, as `cli/baseline` finds it. */
export type BaselineFaultFacts =
  | { readonly code: "unread" | "empty" }
  | { readonly code: "not-a-line" | "cut"; readonly line: number }
  | { readonly code: "narrowed"; readonly file: string };

interface BaselineTexts {
  readonly fault: (fault: BaselineFaultFacts) => string;
}

/** What is said of `--baseline`. */
export const BASELINE_TEXTS: Readonly<Record<Language, BaselineTexts>> = {
  zh: {
    fault(fault) {
      switch (fault.code) {
        case "unread":
          return "读不到用来对比的结果文件。请核对路径和权限。";
        case "empty":
          return "用来对比的结果文件里没有任何文件的结果。请用 check --format jsonl --out 文件 的结果。";
        case "not-a-line":
          return `第 ${fault.line} 行不是检查结果。请用 check --format jsonl --out 文件 的结果。`;
        case "cut":
          return `第 ${fault.line} 行不完整，那次运行可能中断了。请用 --resume 补完后再对比。`;
        case "narrowed":
          return `“${fault.file}”的结果不全（那次用了 --rule、--severity、--max-findings 或 --baseline，或由旧版本写出），无法对比。请重新运行一次，列出全部问题。`;
      }
    },
  },
  en: {
    fault(fault) {
      switch (fault.code) {
        case "unread":
          return "The answer to compare with cannot be read. Check its path and whether you may read it.";
        case "empty":
          return "The answer to compare with tells of no file. Give one of check --format jsonl --out FILE.";
        case "not-a-line":
          return `Line ${fault.line} is no answer of a check. Give one of check --format jsonl --out FILE.`;
        case "cut":
          return `Line ${fault.line} is not whole: that run was perhaps cut. Complete it with --resume first.`;
        case "narrowed":
          return `The answer for “${fault.file}” does not list all that was found (that run had --rule, --severity, --max-findings or --baseline, or was of an older version). Run it again without.`;
      }
    },
  },
};
