import type { Language } from "./language";

const ZH: Readonly<Record<string, string>> = {
  "not-xlsx": "只能修改 .xlsx 和 .xlsm 文件。请在 Excel 中另存为 .xlsx。",
  signed: "文件有数字签名，一经修改签名即失效，所以没有修改。请由签名人去掉签名后再修改。",
  strict: "文件按“严格 Open XML”格式保存，这种格式下不能加入批注和工作表，没有修改。请在 Excel 中另存为普通的 .xlsx。",
  shared: "工作簿是旧式的共享工作簿，保留着修订记录，没有修改。请在 Excel 中取消共享后再试。",
  "array-formula": "单元格属于一个占多格的数组公式，不能单独修改，文件没有改动。请在 Excel 中修改公式。",
  "table-header": "单元格是 Excel 表格的标题或汇总行，文件没有改动。请在 Excel 中修改。",
  "not-as-meant": "写出的内容与要写的不一致，已经放弃，文件没有改动。请把文件的种类和来源报给维护人员。",
  changed: "文件在读取之后又被改动，没有写入。请重新运行。",
  open: "文件正在 Excel 或其他程序中打开，没有写入。请先关闭。",
  exists: "目标文件夹中已有同名文件，没有写入。请换一个文件夹。",
  "no-access": "文件是只读的，或没有写入权限，没有改动。",
  "no-space": "磁盘空间不足，没有写入，原文件没有改动。",
  unwritable: "无法写入文件，原文件没有改动。请检查磁盘或网络位置。",
};

const EN: Readonly<Record<string, string>> = {
  "not-xlsx": "Only .xlsx and .xlsm files can be changed. Save it from Excel as .xlsx.",
  signed:
    "The file is signed, and any change would break the signature. It was not changed. Have the signature removed first.",
  strict:
    "The file is saved as Strict Open XML, into which notes and sheets cannot be put. It was not changed. Save it from Excel as an ordinary .xlsx.",
  shared:
    "The workbook is shared in the old way, with a history of changes. It was not changed. Unshare it in Excel and try again.",
  "array-formula":
    "The cell belongs to an array formula over several cells and cannot be changed alone. The file was not changed. Change the formula in Excel.",
  "table-header": "The cell is a header or a total of an Excel table. The file was not changed. Change it in Excel.",
  "not-as-meant":
    "What was written is not what should have been. It was given up, and the file is as it was. Report the kind and origin of the file to those who maintain the program.",
  changed: "The file was changed after it had been read. Nothing was written. Run the command again.",
  open: "The file is open in Excel or another program. Nothing was written. Close it first.",
  exists: "The folder has a file of this name already. Nothing was written. Name another folder.",
  "no-access": "The file is read-only, or may not be written. It is as it was.",
  "no-space": "The disk is full. Nothing was written, and the file is as it was.",
  unwritable: "The file could not be written and is as it was. Check the disk or network place.",
};

/** Why a file was not written, on the command line and in the workbench; `cell` is the one in the way. */
export function notWritten(code: string, cell: string | null, language: Language): string {
  const place = cell === null ? "" : language === "zh" ? `${cell}：` : `${cell}: `;
  return place + ((language === "zh" ? ZH : EN)[code] ?? code);
}
