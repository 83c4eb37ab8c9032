import type { Language } from "./language";

/** What is said of the names that were given to a command, besides the files they stand for. */
interface InputTexts {
  readonly noWorkbook: (folder: string) => string;
  readonly noMatch: (pattern: string) => string;
  readonly emptyList: string;
  readonly unreadFolder: (folder: string) => string;
  readonly links: (folder: string, count: number) => string;
  readonly twice: (first: string, count: number) => string;
  /** Two files of which the results would have one name. */
  readonly sameTarget: (one: string, other: string, target: string) => string;
}

export const INPUT_TEXTS: Readonly<Record<Language, InputTexts>> = {
  zh: {
    noWorkbook: (folder) => `文件夹“${folder}”中没有工作簿文件，没有检查。`,
    noMatch: (pattern) => `没有与“${pattern}”相符的文件。`,
    emptyList: "标准输入中没有文件名，没有检查。",
    unreadFolder: (folder) => `文件夹“${folder}”无法读取，其中的文件没有检查。`,
    links: (folder, count) => `文件夹“${folder}”中有 ${count} 个链接，没有跟随。需要检查链接指向的文件时，请直接给出。`,
    twice: (first, count) =>
      count === 1
        ? `${first}：给出了不止一次，只处理一次。`
        : `有 ${count} 个文件给出了不止一次，只处理一次，如 ${first}。`,
    sameTarget: (one, other, target) =>
      `“${one}”和“${other}”都会写到“${target}”，没有写入任何文件。请分两次写到不同的文件夹。`,
  },
  en: {
    noWorkbook: (folder) => `Folder “${folder}” holds no workbook file; nothing was checked.`,
    noMatch: (pattern) => `No file matches “${pattern}”.`,
    emptyList: "There is no file name on standard input; nothing was checked.",
    unreadFolder: (folder) => `Folder “${folder}” could not be read; the files in it were not checked.`,
    links: (folder, count) =>
      `${count} ${count === 1 ? "link" : "links"} in folder “${folder}” were not followed. Name the files they lead to where they are to be checked.`,
    twice: (first, count) =>
      count === 1
        ? `${first}: named more than once, dealt with once.`
        : `${count} files were named more than once and are dealt with once, ${first} among them.`,
    sameTarget: (one, other, target) =>
      `“${one}” and “${other}” would both be written to “${target}”; no file was written. Write them to different folders, one after the other.`,
  },
};
