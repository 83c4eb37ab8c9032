import type { Language } from "./language";

/** What is said of runs that were cut. */
interface ResumeTexts {
  /** A journal is there, and was not asked for. */
  readonly left: (journal: string) => string;
  /** Answers that were taken over, those that are made again, and whether the last line was cut. */
  readonly resumed: (kept: number, again: number, wasCut: boolean) => string;
}

export const RESUME_TEXTS: Readonly<Record<Language, ResumeTexts>> = {
  zh: {
    left: (journal) =>
      `“${journal}”是一次中断了的或还在进行的运行留下的，没有检查。要接着运行，请加 --resume；不要的，请先删除它。`,
    resumed: (kept, again, wasCut) =>
      `沿用上次的 ${kept} 个结果${again === 0 ? "" : `；${again} 个文件有变化、上次没有读成，或检查的设置不同，重新检查`}${wasCut ? "；上次没有写完的一行不采用" : ""}。`,
  },
  en: {
    left: (journal) =>
      `“${journal}” is of a run that was cut or is still going on; nothing was checked. Go on with it by --resume, or delete it.`,
    resumed: (kept, again, wasCut) =>
      `${kept} answers of the run before are taken over${again === 0 ? "" : `; ${again} files have changed, could not be read, or are checked otherwise now, and are checked again`}${wasCut ? "; a line that was cut is dropped" : ""}.`,
  },
};
