import type { Language } from "./language";
import { count } from "./pane/types";

/** How many files came to what. */
interface Counts {
  readonly all: number;
  readonly checked: number;
  readonly noTable: number;
  readonly unread: number;
  readonly waiting: number;
}

/** What the view 检查多个文件 says; loaded with it. */
export interface FilesTexts {
  readonly choose: string;
  readonly drop: string;
  /** What becomes of the files. */
  readonly here: string;
  readonly kinds: string;
  /** The list. */
  readonly files: string;
  readonly left: (names: readonly string[]) => string;
  readonly folders: (names: readonly string[]) => string;
  readonly full: (most: string) => string;
  readonly summary: (counts: Counts) => string;
  readonly checking: (done: number, all: number, name: string) => string;
  readonly goOn: string;
  readonly clear: string;
  readonly order: { readonly label: string; readonly given: string; readonly errors: string };
  readonly state: { readonly waiting: string; readonly checking: string };
  readonly noTable: (why: string) => string;
  readonly unread: (why: string) => string;
  readonly tables: (tables: number, projects: number) => string;
  /** There is something to be said of the file besides its findings. */
  readonly notes: (notes: number) => string;
  readonly checkedBy: (basis: string) => string;
  readonly none: string;
  /** All that was found is left out by the filter. */
  readonly noMatch: string;
  readonly accepted: (why: string) => string;
  readonly list: {
    readonly label: string;
    readonly making: string;
    /** Name of the file, without its kind. */
    readonly file: string;
    readonly xlsx: string;
    readonly csv: string;
    /** Where the pane cannot save files. */
    readonly cannot: string;
    readonly saved: (file: string) => string;
  };
  readonly done: (counts: Counts) => string;
  readonly stopped: (counts: Counts) => string;
}

/** Names that are told; the rest is counted. */
const NAMED = 5;

const zhNames = (names: readonly string[]): string =>
  names.slice(0, NAMED).join("、") + (names.length > NAMED ? ` 等 ${count(names.length)} 个` : "");
const enNames = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(", ") + (names.length > NAMED ? ` and ${count(names.length - NAMED)} more` : "");

const zhCounts = ({ checked, noTable, unread, waiting }: Counts): string =>
  [
    `已检查 ${count(checked)} 个`,
    ...(noTable > 0 ? [`没有找到目标表 ${count(noTable)} 个`] : []),
    ...(unread > 0 ? [`没有读取 ${count(unread)} 个`] : []),
    ...(waiting > 0 ? [`尚未检查 ${count(waiting)} 个`] : []),
  ].join("，");
const enCounts = ({ checked, noTable, unread, waiting }: Counts): string =>
  [
    `${count(checked)} checked`,
    ...(noTable > 0 ? [`${count(noTable)} without a table`] : []),
    ...(unread > 0 ? [`${count(unread)} not read`] : []),
    ...(waiting > 0 ? [`${count(waiting)} not checked yet`] : []),
  ].join(", ");
const enFiles = (files: number): string => (files === 1 ? "1 file" : `${count(files)} files`);

export const FILES_TEXTS: Readonly<Record<Language, FilesTexts>> = {
  zh: {
    choose: "选择文件…",
    drop: "或将文件拖放到面板中",
    here: "文件只在本机读取和检查：不在 Excel 中打开，不写入任何工作簿，不上传。",
    kinds: "可以读取 .xlsx、.xlsm、.xlsb、.xls、.ods、.csv、.tsv 和 .txt。",
    files: "文件",
    left: (names) => `不是可以读取的文件，没有放入：${zhNames(names)}。`,
    folders: (names) => `不能放入文件夹：${zhNames(names)}。请打开文件夹，选择其中的文件。`,
    full: (most) => `已列出的问题超过 ${most} 处，其余文件没有检查。请保存问题清单，清空后再放入其余文件。`,
    summary: (counts) => `${count(counts.all)} 个文件：${zhCounts(counts)}`,
    checking: (done, all, name) => `已完成 ${count(done)} / ${count(all)} 个，正在检查 ${name}`,
    goOn: "继续",
    clear: "清空",
    order: { label: "排列", given: "按放入的顺序", errors: "错误多的在前" },
    state: { waiting: "尚未检查", checking: "正在检查" },
    noTable: (why) => `没有检查：${why}`,
    unread: (why) => `没有读取：${why}`,
    tables: (tables, projects) => `${count(tables)} 张目标表，${count(projects)} 个项目`,
    notes: (notes) => `${count(notes)} 项说明`,
    checkedBy: (basis) => `检查依据：${basis}`,
    none: "未发现问题。",
    noMatch: "没有所选程度的问题。",
    accepted: (why) => `已接受${why === "" ? "" : `：${why}`}`,
    list: {
      label: "问题清单",
      making: "正在生成…",
      file: "多文件问题清单",
      xlsx: "保存为 .xlsx",
      csv: "保存为 .csv",
      cannot: "Mac 版 Excel 的面板不能保存文件，请用 .csv，复制其中的文字",
      saved: (file) => `已交给浏览器保存：${file}。`,
    },
    done: (counts) => `检查完毕，共 ${count(counts.all)} 个文件：${zhCounts(counts)}。`,
    stopped: (counts) => `已停止，共 ${count(counts.all)} 个文件：${zhCounts(counts)}。`,
  },
  en: {
    choose: "Choose files…",
    drop: "or drop them on the pane",
    here: "The files are read and checked on this machine: they are not opened in Excel, no workbook is written to, and nothing is sent.",
    kinds: "Files that are read: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv and .txt.",
    files: "Files",
    left: (names) => `Left out, as they are of no kind that is read: ${enNames(names)}.`,
    folders: (names) => `Folders cannot be checked: ${enNames(names)}. Open them and choose the files.`,
    full: (most) =>
      `More than ${most} findings are listed, so the other files were not checked. Save the list of findings, clear the files, and add the others.`,
    summary: (counts) => `${enFiles(counts.all)}: ${enCounts(counts)}`,
    checking: (done, all, name) => `${count(done)} of ${count(all)} done, checking ${name}`,
    goOn: "Go on",
    clear: "Clear",
    order: { label: "Order", given: "As added", errors: "Most errors first" },
    state: { waiting: "Not checked yet", checking: "Being checked" },
    noTable: (why) => `Not checked. ${why}`,
    unread: (why) => `Not read. ${why}`,
    tables: (tables, projects) =>
      `${tables === 1 ? "1 table" : `${count(tables)} tables`}, ${projects === 1 ? "1 project" : `${count(projects)} projects`}`,
    notes: (notes) => (notes === 1 ? "1 note" : `${count(notes)} notes`),
    checkedBy: (basis) => `Checked by: ${basis}`,
    none: "Nothing found.",
    noMatch: "Nothing of the chosen severity.",
    accepted: (why) => `Accepted${why === "" ? "" : `: ${why}`}`,
    list: {
      label: "List of findings",
      making: "Being made…",
      file: "Findings of several files",
      xlsx: "Save as .xlsx",
      csv: "Save as .csv",
      cannot: "The pane of Excel for Mac cannot save files: take .csv and copy its text",
      saved: (file) => `Handed to the browser to be saved: ${file}.`,
    },
    done: (counts) => `Finished. ${enFiles(counts.all)}: ${enCounts(counts)}.`,
    stopped: (counts) => `Stopped. ${enFiles(counts.all)}: ${enCounts(counts)}.`,
  },
};
