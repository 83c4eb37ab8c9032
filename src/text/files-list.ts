import type { Language } from "./language";

/** What became of a file among several. */
export type FileStateName = "checked" | "no-table" | "unread" | "waiting";

/** What the list of findings of several files says of the files. */
interface FilesListTexts {
  /** The sheet of the files. */
  readonly name: string;
  readonly header: readonly string[];
  readonly state: Readonly<Record<FileStateName, string>>;
  readonly basis: (standard: string, tier: string) => string;
  /** How many files came to something, of those that some did. */
  readonly counted: (state: string, files: number) => string;
  /** The first line of the list; `files` and `findings` are counts with their names. */
  readonly about: (all: number, files: string, findings: string) => string;
  /** Where the files are told of: on a sheet beside the list, or behind it. */
  readonly beside: string;
  readonly behind: string;
  readonly on: (day: string) => string;
}

export const FILES_LIST: Readonly<Record<Language, FilesListTexts>> = {
  zh: {
    name: "文件",
    header: ["文件", "情况", "检查依据", "目标表", "项目", "错误", "警告", "提示", "已接受", "说明"],
    state: { checked: "已检查", "no-table": "没有找到目标表", unread: "没有读取", waiting: "尚未检查" },
    basis: (standard, tier) => `${standard}，${tier}`,
    counted: (state, files) => `${state} ${files} 个`,
    about: (all, files, findings) => `共 ${all} 个文件：${files}。${findings}。“整改情况”由填报单位填写。`,
    beside: "各文件的情况见工作表“文件”。单元格地址通向同一文件夹中的文件。",
    behind: "各文件的情况列在最后。",
    on: (day) => `检查日期：${day}。`,
  },
  en: {
    name: "Files",
    header: ["File", "State", "Checked by", "Tables", "Projects", "Errors", "Warnings", "Infos", "Accepted", "Remarks"],
    state: { checked: "checked", "no-table": "no table found", unread: "not read", waiting: "not checked yet" },
    basis: (standard, tier) => `${standard}, ${tier}`,
    counted: (state, files) => `${state} ${files}`,
    about: (all, files, findings) =>
      `${all} ${all === 1 ? "file" : "files"}: ${files}. Findings: ${findings}. The last column is for the unit to fill in. `,
    beside: "Sheet “Files” tells of each file. Addresses lead to the files in the same folder. ",
    behind: "The files are told of at the end. ",
    on: (day) => `Checked on ${day}.`,
  },
};
