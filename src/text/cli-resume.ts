import type { Language } from "./language";

/** What is said of runs that were cut. */
interface ResumeTexts {
  /** A journal is there, and was not asked for. */
  readonly left: (journal: string) => string;
  /** Answers that were taken over, those that are made again, and whether the last line was cut. */
  readonly resumed: (kept: number, again: number, wasCut: boolean) => string;
  /** Another run writes the answer; `by` is null where it is not known which. `lock` is named where only a person can tell that it is dead. */
  readonly isWritten: (answer: string, by: Writer | null, lock: string | null) => string;
  /** Another run has taken this one for dead. */
  readonly takenOver: (answer: string) => string;
}

interface Writer {
  readonly pid: number;
  readonly host: string;
}

export const RESUME_TEXTS: Readonly<Record<Language, ResumeTexts>> = {
  zh: {
    left: (journal) =>
      `“${journal}”是一次中断了的或还在进行的运行留下的，没有检查。要接着运行，请加 --resume；不要的，请先删除它。`,
    resumed: (kept, again, wasCut) =>
      `沿用上次的 ${kept} 个结果${again === 0 ? "" : `；${again} 个文件有变化、上次没有读成，或检查的设置不同，重新检查`}${wasCut ? "；上次没有写完的一行不采用" : ""}。`,
    isWritten: (answer, by, lock) =>
      `另一次运行${by === null ? "" : `（${by.host} 上的进程 ${by.pid}）`}正在写“${answer}”，没有检查。请等它结束，或写到另一个文件${lock === null ? "" : `；那次运行如已不在，请十分钟后再运行，或先删除“${lock}”`}。`,
    takenOver: (answer) => `“${answer}”已由另一次运行接着写，这一次到此为止，没有写结果。`,
  },
  en: {
    left: (journal) =>
      `“${journal}” is of a run that was cut or is still going on; nothing was checked. Go on with it by --resume, or delete it.`,
    resumed: (kept, again, wasCut) =>
      `${kept} answers of the run before are taken over${again === 0 ? "" : `; ${again} files have changed, could not be read, or are checked otherwise now, and are checked again`}${wasCut ? "; a line that was cut is dropped" : ""}.`,
    isWritten: (answer, by, lock) =>
      `Another run${by === null ? "" : ` (process ${by.pid} on ${by.host})`} is writing “${answer}”; nothing was checked. Wait for its end, or write another file${lock === null ? "" : `. If it is no longer there, run again in ten minutes, or delete “${lock}” first`}.`,
    takenOver: (answer) => `Another run has gone on with “${answer}”; this one ends without an answer.`,
  },
};
