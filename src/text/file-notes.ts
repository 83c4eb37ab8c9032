import type { FileNote } from "../check/sheet/file-note";
import type { Language } from "./language";

/** What a person reads of a file that was read although something in it was not. */
export function fileNote(note: FileNote, language: Language): string {
  return language === "zh" ? inChinese(note) : inEnglish(note);
}

const ENCODINGS: Readonly<Record<string, string>> = { "utf-8": "UTF-8", gb18030: "GB 18030", "utf-16": "UTF-16" };

const named = (encoding: string): string => ENCODINGS[encoding] ?? encoding;

function inChinese(note: FileNote): string {
  if (note.code === "web-page") return "这个文件其实是网页，只是扩展名像工作簿，已按网页中的表格读取。";
  const encoding = named(note.encoding);
  if (note.code === "bad-texts") {
    const many = note.count > 1 ? `等 ${note.count} 个单元格的文字` : "的文字";
    return `工作表“${note.sheet}”${note.cell} ${many}有不是 ${encoding} 的字节，已读作“\ufffd”。请对照原文更正。`;
  }
  const { line, column, byte, count } = note;
  const more = count > 1 ? `，这样的地方共 ${count} 处` : "";
  return `第 ${line} 行第 ${column} 个字符（文件的第 ${byte} 个字节）不是 ${encoding}，已读作“\ufffd”${more}。请对照原文更正，再重新保存。`;
}

function inEnglish(note: FileNote): string {
  if (note.code === "web-page")
    return "This file is a web page, whatever its extension says, and the tables in it were read.";
  const encoding = named(note.encoding);
  if (note.code === "bad-texts") {
    const [cells, text] =
      note.count === 1
        ? [`${note.cell} holds`, "text"]
        : [`${note.cell} and ${note.count - 1} more ${note.count === 2 ? "cell" : "cells"} hold`, "texts"];
    return `Sheet “${note.sheet}”, ${cells} bytes that are not ${encoding}; they were read as “\ufffd”. Correct the ${text}.`;
  }
  const { line, column, byte, count } = note;
  const more = count > 1 ? `, the first of ${count} such places,` : "";
  return `Line ${line}, character ${column} (byte ${byte} of the file)${more} is not ${encoding} and was read as “\ufffd”. Correct the text and save it again.`;
}
