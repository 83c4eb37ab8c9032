import type { Language } from "./language";

/** What a SARIF file says besides the findings. */
interface SarifTexts {
  readonly program: string;
  /** The folder that files are named from. */
  readonly base: string;
  readonly looksAt: (what: string) => string;
  readonly basis: (basis: string) => string;
  /** What the rule says of a case of its own. */
  readonly example: (message: string) => string;
}

export const SARIF_TEXTS: Readonly<Record<Language, SarifTexts>> = {
  zh: {
    program: "检查项目支出绩效目标表。",
    base: "运行命令时所在的文件夹。",
    looksAt: (what) => `检查对象：${what}`,
    basis: (basis) => `依据：${basis}`,
    example: (message) => `例如：${message}`,
  },
  en: {
    program: "Checks tables of performance goals of project expenditure.",
    base: "The folder where the command was started.",
    looksAt: (what) => `Looks at: ${what}`,
    basis: (basis) => `Basis: ${basis}`,
    example: (message) => `For example: ${message}`,
  },
};
