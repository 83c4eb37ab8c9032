/** Endings of workbook files that are looked for in folders; a .txt may be any text and is read where it is named. */
const IN_FOLDERS = /\.(xlsx|xlsm|xlsb|xls|et|ods|csv)$/i;
/** Those that a pattern may name besides. */
const BY_PATTERN = /\.(xlsx|xlsm|xlsb|xls|et|ods|csv|tsv|txt)$/i;

/** Whether a file of a folder is looked at: hidden files and those by which Excel and LibreOffice say that they have one open are not. */
export const isWorkbookName = (name: string): boolean => IN_FOLDERS.test(name) && !isLeftOut(name);

export const isPatternName = (name: string): boolean => BY_PATTERN.test(name) && !isLeftOut(name);

/** Hidden files and folders, and lock files. */
export const isLeftOut = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");
