import type { Language } from "../../text/language";
import type { WorkbookErrorCode } from "../../xlsx/workbook";

/** Every word of the workbench's own page. */
export interface Texts {
  readonly title: string;
  readonly open: string;
  readonly openHint: string;
  readonly drop: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly theme: string;
  readonly profile: string;
  readonly noProfile: string;
  readonly unknownProfile: (name: string, known: readonly string[]) => string;
  readonly light: string;
  readonly dark: string;
  readonly dismiss: string;
  readonly closePane: string;
  readonly splitter: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly pane: string;
  readonly locked: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly notOpened: (name: string, why: string) => string;
  readonly errors: Readonly<Record<WorkbookErrorCode, string>>;
  readonly unreachable: (address: string) => string;
  readonly otherOrigin: (address: string) => string;
  readonly badManifest: (address: string, why: string) => string;
  readonly badCommand: (label: string, why: string) => string;
  /** Over the buttons of the menu that Excel shows at a cell. */
  readonly cellMenu: string;
  readonly notShown: (why: string) => string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  zh: {
    title: "工作台",
    open: "打开工作簿…",
    openHint: "也可以把文件拖到窗口里。支持 .xlsx、.xls、.xlsb、.ods、.csv、.txt",
    drop: "松开鼠标，打开这个工作簿",
    language: "语言",
    otherLanguage: "English",
    theme: "面板外观",
    profile: "平台",
    noProfile: "按文档",
    unknownProfile: (name, known) =>
      `没有名为“${name}”的平台。请从 ${known.join("、")} 中选择一个，或去掉地址中的 profile。`,
    light: "浅色",
    dark: "深色",
    dismiss: "关闭提示",
    closePane: "关闭面板",
    splitter: "调整面板宽度",
    ribbon: "功能区",
    grid: "工作表",
    pane: "任务窗格",
    locked: "工作表受保护",
    opening: (name) => `正在打开 ${name}…`,
    opened: (name) => `已打开 ${name}`,
    notOpened: (name, why) => `没有打开 ${name}。${why}`,
    errors: {
      "not-a-workbook": "它不是 Excel 或 OpenDocument 工作簿。请用电子表格软件另存为 .xlsx 后再试。",
      "web-archive": "它是单个文件网页（.mht），不是工作簿。请在 Excel 中打开后另存为 .xlsx 后再试。",
      encrypted: "它有打开密码。请先在 Excel 中去掉密码。",
      broken: "文件已损坏或不完整。请重新复制或下载一份。",
      "unknown-encoding": "它没有写明文字编码，按中文编码也读不通。请在 Excel 中核对文字后另存为 .xlsx。",
      "too-large": "它解开后过大，无法在这里读取。请删去多余的行列后再试。",
      "no-sheets": "它没有工作表。",
    },
    unreachable: (address) => `读不到 ${address}。请检查地址，或从文件打开。`,
    otherOrigin: (address) => `${address} 在另一个网站上，这里只打开本站的文件。`,
    badManifest: (address, why) => `清单 ${address} 无法使用（${why}），因此没有功能区按钮。`,
    badCommand: (label, why) => `“${label}”没有执行。${why}`,
    cellMenu: "单元格右键菜单",
    notShown: (why) => `表格无法显示：${why}`,
  },
  en: {
    title: "Workbench",
    open: "Open workbook…",
    openHint: "Or drag a file into the window. Reads .xlsx, .xls, .xlsb, .ods, .csv and .txt",
    drop: "Let go to open this workbook",
    language: "Language",
    otherLanguage: "中文",
    theme: "Pane theme",
    profile: "Platform",
    noProfile: "As documented",
    unknownProfile: (name, known) =>
      `There is no platform “${name}”. Choose one of ${known.join(", ")}, or take profile out of the address.`,
    light: "Light",
    dark: "Dark",
    dismiss: "Dismiss",
    closePane: "Close the pane",
    splitter: "Width of the pane",
    ribbon: "Ribbon",
    grid: "Worksheet",
    pane: "Task pane",
    locked: "Sheet is protected",
    opening: (name) => `Opening ${name}…`,
    opened: (name) => `${name} is open`,
    notOpened: (name, why) => `${name} was not opened. ${why}`,
    errors: {
      "not-a-workbook":
        "It is not an Excel or OpenDocument workbook. Save it as .xlsx in a spreadsheet program and try again.",
      "web-archive": "It is a web page in a single file (.mht), not a workbook. Open it in Excel and save it as .xlsx.",
      encrypted: "It has a password. Remove it in Excel first.",
      broken: "The file is damaged or incomplete. Copy or download it again.",
      "unknown-encoding":
        "It does not tell how its texts are encoded, and no Chinese encoding fits. Check the texts in Excel and save it as .xlsx.",
      "too-large": "Unpacked, it is too large to be read here. Delete what it does not need and try again.",
      "no-sheets": "It has no worksheet.",
    },
    unreachable: (address) => `${address} cannot be read. Check the address, or open a file.`,
    otherOrigin: (address) => `${address} is on another site; only files of this one are opened here.`,
    badManifest: (address, why) => `The manifest ${address} cannot be used (${why}), so there are no ribbon buttons.`,
    badCommand: (label, why) => `“${label}” did not run. ${why}`,
    cellMenu: "Menu of a Cell",
    notShown: (why) => `The sheet cannot be shown: ${why}`,
  },
};
