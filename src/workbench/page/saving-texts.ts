import type { Language } from "../../text/language";
import type { Obstacle } from "../saving/changes";
import type { Unsaved } from "../saving/unsaved";

/** What the workbench says about saving. */
export interface SavingTexts {
  readonly save: string;
  readonly saveHint: string;
  readonly saveAs: string;
  readonly saveAsHint: string;
  readonly unsaved: string;
  readonly nothingToSave: string;
  readonly saved: (name: string) => string;
  readonly downloaded: (name: string) => string;
  readonly converted: (name: string, old: string) => string;
  readonly without: (unsaved: readonly Unsaved[]) => string;
  readonly obstacle: (obstacle: Obstacle) => string;
  readonly saveAsNew: string;
  readonly changedOnDisk: string;
  readonly failed: (why: string) => string;
  readonly tooLong: string;
  readonly copyName: (stem: string) => string;
  readonly restorable: (name: string, at: number) => string;
  readonly restore: string;
  readonly discard: string;
  readonly discarded: (name: string) => string;
  readonly restored: (name: string) => string;
  readonly restoredAsNew: (name: string, old: string) => string;
  readonly damaged: (names: readonly string[]) => string;
  readonly notKept: string;
  readonly tooLarge: (megabytes: number) => string;
}

/** Places named in a sentence; of more the number is told. */
const MOST_PLACES = 6;

const ZH_KINDS: Readonly<Record<Unsaved["kind"], string>> = {
  validations: "下拉列表等数据验证",
  conditions: "公式以外的条件格式",
  looks: "字体、对齐等格式",
  widths: "列宽",
  heights: "行高",
  "hidden-rows": "隐藏或显示的行",
  frozen: "冻结窗格",
  spills: "公式填入相邻单元格的结果",
  comments: "批注",
  filter: "筛选",
  tables: "表格",
  names: "定义的名称",
  settings: "加载项设置",
};

const ZH_OBSTACLES: Readonly<Record<Obstacle["kind"], string>> = {
  rows: "插入或删除过行",
  columns: "插入或删除过列",
  merges: "改动过合并单元格",
  removed: "已被删除",
  renamed: "已改名",
  moved: "已移动位置",
  visibility: "已隐藏或取消隐藏",
};

const EN_KINDS: Readonly<Record<Unsaved["kind"], string>> = {
  validations: "drop-down lists and other data validation",
  conditions: "conditional formats other than by formula",
  looks: "fonts, alignment and other formats",
  widths: "column widths",
  heights: "row heights",
  "hidden-rows": "rows hidden or shown",
  frozen: "frozen panes",
  spills: "what formulas fill cells beside them with",
  comments: "comments",
  filter: "filters",
  tables: "tables",
  names: "defined names",
  settings: "add-in settings",
};

const EN_OBSTACLES: Readonly<Record<Obstacle["kind"], string>> = {
  rows: "has had rows inserted or deleted",
  columns: "has had columns inserted or deleted",
  merges: "has other merged cells",
  removed: "has been deleted",
  renamed: "has been renamed",
  moved: "has been moved",
  visibility: "has been hidden or shown",
};

const time = (at: number, locale: string): string =>
  new Date(at).toLocaleString(locale, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });

export const SAVING_TEXTS: Readonly<Record<Language, SavingTexts>> = {
  zh: {
    save: "保存",
    saveHint: "保存（Ctrl+S）",
    saveAs: "另存为…",
    saveAsHint: "另存为副本（Ctrl+Shift+S）",
    unsaved: "有未保存的更改",
    nothingToSave: "没有需要保存的更改",
    saved: (name) => `已保存 ${name}。`,
    downloaded: (name) => `已保存为下载的文件 ${name}。`,
    converted: (name, old) =>
      `内容已转换并保存为新文件 ${name}，原文件 ${old} 没有改动。图表、图片、批注、公式以外的条件格式、数据验证、表格、定义的名称、工作表保护、打印设置和宏没有转入新文件。`,
    without: (unsaved) =>
      `以下更改没有保存：${unsaved
        .map(({ kind, sheet, places }) => {
          const more = places.length > MOST_PLACES ? `等 ${places.length} 处` : "";
          const where = sheet === null ? "工作簿" : `工作表“${sheet}”`;
          return `${where}的${ZH_KINDS[kind] ?? kind}（${places.slice(0, MOST_PLACES).join("、")}${more}）`;
        })
        .join("；")}。`,
    obstacle: ({ kind, sheet }) => `工作表“${sheet}”${ZH_OBSTACLES[kind]}，不能写回原文件。可以另存为新文件。`,
    saveAsNew: "另存为新文件",
    changedOnDisk: "文件在打开之后又被其他程序改动，没有写入。请用“另存为…”另存一份，再核对两份文件。",
    failed: (why) => `没有保存。${why}`,
    tooLong: "有单元格的文字超过 32767 个字符，无法写入文件。请先删减。",
    copyName: (stem) => `${stem}-副本`,
    restorable: (name, at) => `${name} 有未保存的更改（${time(at, "zh-CN")}）。`,
    restore: "恢复未保存的更改",
    discard: "丢弃",
    discarded: (name) => `已丢弃 ${name} 未保存的更改`,
    restored: (name) => `已恢复 ${name} 未保存的更改，尚未保存到文件。`,
    restoredAsNew: (name, old) =>
      `已恢复 ${old} 未保存的更改，尚未保存到文件。这些更改不能写回原文件，已转为新文件 ${name}，其中没有原文件的图表、图片、批注等。`,
    damaged: (names) => `${names.join("、")} 未保存的更改已损坏，无法恢复。数据另行留存在浏览器中，没有删除。`,
    notKept: "浏览器不能暂存未保存的更改。关闭页面前请先保存。",
    tooLarge: (megabytes) => `文件超过 ${megabytes} MB，未保存的更改不再暂存。关闭页面前请先保存。`,
  },
  en: {
    save: "Save",
    saveHint: "Save (Ctrl+S)",
    saveAs: "Save as…",
    saveAsHint: "Save a copy (Ctrl+Shift+S)",
    unsaved: "There are unsaved changes",
    nothingToSave: "There is nothing to save",
    saved: (name) => `${name} is saved.`,
    downloaded: (name) => `Saved as the downloaded file ${name}.`,
    converted: (name, old) =>
      `The content was converted and saved as a new file, ${name}; ${old} is as it was. Charts, pictures, comments, conditional formats other than by formula, data validation, tables, defined names, sheet protection, print settings and macros were not carried over.`,
    without: (unsaved) =>
      `These changes were not saved: ${unsaved
        .map(({ kind, sheet, places }) => {
          const more = places.length > MOST_PLACES ? `, ${places.length} places in all` : "";
          const where = sheet === null ? "of the workbook" : `on sheet “${sheet}”`;
          return `${EN_KINDS[kind] ?? kind} ${where} (${places.slice(0, MOST_PLACES).join(", ")}${more})`;
        })
        .join("; ")}.`,
    obstacle: ({ kind, sheet }) =>
      `Sheet “${sheet}” ${EN_OBSTACLES[kind]}, which cannot be written into the original file. It can be saved as a new file.`,
    saveAsNew: "Save as a new file",
    changedOnDisk:
      "Another program has changed the file since it was opened. Nothing was written. Save a copy with “Save as…” and compare the two files.",
    failed: (why) => `Not saved. ${why}`,
    tooLong: "A cell has more than 32,767 characters, which no file can hold. Shorten it first.",
    copyName: (stem) => `${stem}-copy`,
    restorable: (name, at) => `${name} has unsaved changes (${time(at, "en-US")}).`,
    restore: "Restore unsaved changes",
    discard: "Discard",
    discarded: (name) => `The unsaved changes of ${name} are discarded`,
    restored: (name) => `The unsaved changes of ${name} are restored. They are not saved to a file yet.`,
    restoredAsNew: (name, old) =>
      `The unsaved changes of ${old} are restored. They are not saved to a file yet. They cannot be written into the original file and make a new one, ${name}, without its charts, pictures and comments.`,
    damaged: (names) =>
      `The unsaved changes of ${names.join(", ")} are damaged and cannot be restored. The data are set aside in the browser and not deleted.`,
    notKept: "The browser cannot keep unsaved changes. Save before you close the page.",
    tooLarge: (megabytes) =>
      `The file is larger than ${megabytes} MB: unsaved changes are no longer kept. Save before you close the page.`,
  },
};
