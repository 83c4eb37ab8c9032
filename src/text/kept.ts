import type { MappingExpected, MappingProblem } from "../check/table/validate-mapping";
import type { Language } from "./language";
import { roleNames } from "./recognition";

/** Why what a workbook keeps for us could not be read: the store's reasons, or a part of its file that may be the store. */
export type KeptTrouble = "broken" | "foreign" | "newer" | "not-json" | "unreadable-part";

interface KeptTexts {
  readonly trouble: Readonly<Record<KeptTrouble, string>>;
  readonly copies: (n: number) => string;
  readonly acceptedUnread: (n: number) => string;
  readonly baselineUnread: string;
  readonly mapping: (path: string, what: string, todo: string) => string;
  readonly unknownKey: string;
  readonly missingKey: (expected: string) => string;
  readonly wrongValue: (expected: string) => string;
  readonly missingColumns: (roles: string) => string;
  readonly again: string;
  readonly expected: Readonly<Record<MappingExpected, string>>;
}

const TEXTS: Readonly<Record<Language, KeptTexts>> = {
  zh: {
    trouble: {
      broken:
        "工作簿里保存的设置已损坏，没有采用，也不会改写。可用 Excel 的“检查文档”删去自定义 XML 数据，再重新设置。",
      foreign: "工作簿里保存设置的地方被别的内容占用，设置没有采用，也不会改写。",
      newer: "工作簿里的设置由更新的版本保存，这个版本不认识，没有采用，也不会改写。请更新到新版本。",
      "not-json": "工作簿里的设置无法保存。",
      "unreadable-part": "工作簿文件里有一部分读不出来，其中可能有保存的设置，没有采用。可在 Excel 中另存一份再试。",
    },
    copies: (n) => `工作簿里另有 ${n} 份重复的设置，只采用了第一份。`,
    acceptedUnread: (n) =>
      `工作簿里有 ${n} 条接受记录读不出来，可能由更新的版本保存，没有采用；其中接受的问题仍按未接受列出。`,
    baselineUnread: "工作簿里上次检查的记录读不出来，可能由更新的版本保存，没有采用，也不会改写；无法与上次对比。",
    mapping: (path, what, todo) => `工作簿里指定的列${path === "" ? "" : `“${path}”`}${what}，没有采用。${todo}`,
    unknownKey: "不是可以指定的内容",
    missingKey: (expected) => `缺少${expected}`,
    wrongValue: (expected) => `应为${expected}`,
    missingColumns: (roles) => `缺少“${roles}”`,
    again: "请在面板里重新指定。",
    expected: {
      object: "一组键",
      text: "文字",
      row: "行号",
      column: "列号",
      "header-rows": "最多三行的表头",
      count: "从 1 数起的序号",
      role: "列的内容",
      columns: "必需的列",
    },
  },
  en: {
    trouble: {
      broken:
        "The settings kept in the workbook are damaged. They were not taken and will not be written over. Excel's Inspect Document can remove custom XML data, to start anew.",
      foreign:
        "Something else stands where the workbook keeps its settings. They were not taken and will not be written over.",
      newer:
        "The settings in the workbook were kept by a newer version. They were not taken and will not be written over. Please update.",
      "not-json": "The settings cannot be kept in the workbook.",
      "unreadable-part":
        "A part of the workbook file that may hold its settings cannot be read. They were not taken. Save the workbook anew from Excel and try again.",
    },
    copies: (n) => `Copies of the settings in the workbook: ${n}. Only the first one was taken.`,
    acceptedUnread: (n) =>
      `Records of accepted findings in the workbook that cannot be read: ${n}. A newer version may have kept them. They were not taken: what they accept is listed as open.`,
    baselineUnread:
      "What the workbook remembers of the last check cannot be read: a newer version may have kept it. It was not taken, nor written over, and there is nothing to compare with.",
    mapping: (path, what, todo) =>
      `The columns named in the workbook${path === "" ? "" : ` (“${path}”)`} ${what}. They were not taken. ${todo}`,
    unknownKey: "hold something that is not known",
    missingKey: (expected) => `lack ${expected}`,
    wrongValue: (expected) => `should be ${expected}`,
    missingColumns: (roles) => `lack: ${roles}`,
    again: "Name them again in the pane.",
    expected: {
      object: "a set of keys",
      text: "a text",
      row: "a row number",
      column: "a column number",
      "header-rows": "a header of three rows at most",
      count: "a number counted from 1",
      role: "what a column holds",
      columns: "the columns it takes",
    },
  },
};

/** Says that what the workbook keeps was not taken, and what can be done about it. */
export function keptTrouble(trouble: KeptTrouble, language: Language): string {
  return TEXTS[language].trouble[trouble];
}

/** Says that somebody copied the store within the workbook. */
export function keptCopies(copies: number, language: Language): string {
  return TEXTS[language].copies(copies);
}

/** Says that some of what was accepted in the workbook could not be read. */
export function keptAcceptedUnread(entries: number, language: Language): string {
  return TEXTS[language].acceptedUnread(entries);
}

/** What is wrong with the columns named for a sheet. */
export function mappingProblem({ path, code, expected, missing }: MappingProblem, language: Language): string {
  const texts = TEXTS[language];
  const word = texts.expected[expected];
  const what =
    missing !== undefined
      ? texts.missingColumns(roleNames(missing, language))
      : code === "unknown-key"
        ? texts.unknownKey
        : code === "missing-key"
          ? texts.missingKey(word)
          : texts.wrongValue(word);
  return texts.mapping(path, what, texts.again);
}

/** Says that what was remembered of earlier checks could not be read. */
export const keptBaselineUnread = (language: Language): string => TEXTS[language].baselineUnread;
