import type { FileNote } from "../../src/check/sheet/file-note";
import { fileNote } from "../../src/text/file-notes";

const bytes: FileNote = { code: "bad-bytes", encoding: "gb18030", line: 3, column: 2, byte: 40, count: 1 };
const texts: FileNote = { code: "bad-texts", encoding: "gb18030", sheet: "表", cell: "B4", count: 1 };

test.each<[FileNote, string, string]>([
  [
    bytes,
    "第 3 行第 2 个字符（文件的第 40 个字节）不是 GB 18030，已读作“\ufffd”。请对照原文更正，再重新保存。",
    "Line 3, character 2 (byte 40 of the file) is not GB 18030 and was read as “\ufffd”. Correct the text and save it again.",
  ],
  [
    { ...bytes, count: 3 },
    "第 3 行第 2 个字符（文件的第 40 个字节）不是 GB 18030，已读作“\ufffd”，这样的地方共 3 处。请对照原文更正，再重新保存。",
    "Line 3, character 2 (byte 40 of the file), the first of 3 such places, is not GB 18030 and was read as “\ufffd”. Correct the text and save it again.",
  ],
  [
    texts,
    "工作表“表”B4 的文字有不是 GB 18030 的字节，已读作“\ufffd”。请对照原文更正。",
    "Sheet “表”, B4 holds bytes that are not GB 18030; they were read as “\ufffd”. Correct the text.",
  ],
  [
    { ...texts, count: 2 },
    "工作表“表”B4 等 2 个单元格的文字有不是 GB 18030 的字节，已读作“\ufffd”。请对照原文更正。",
    "Sheet “表”, B4 and 1 more cell hold bytes that are not GB 18030; they were read as “\ufffd”. Correct the texts.",
  ],
  [
    { code: "web-page" },
    "这个文件其实是网页，只是扩展名像工作簿，已按网页中的表格读取。",
    "This file is a web page, whatever its extension says, and the tables in it were read.",
  ],
])("%j is said", (note, zh, en) => {
  expect(fileNote(note, "zh")).toBe(zh);
  expect(fileNote(note, "en")).toBe(en);
});
