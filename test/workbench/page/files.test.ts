import { PlainError, readPlainly } from "../../../src/workbench/page/files";
import { TEXTS } from "../../../src/workbench/page/texts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a damaged text opens, and what could not be read of it is said", () => {
  const bytes = utf8("项目,金额\n甲,1\n");
  expect(readPlainly(bytes, "表.csv", TEXTS.zh, "zh").notes).toEqual([]);
  bytes[14] = 0xff;
  const file = readPlainly(bytes, "表.csv", TEXTS.zh, "zh");
  expect(file.sheets[0]?.snapshot.values[0]).toEqual(["项目", "金额"]);
  expect(file.notes.join()).toMatch(/^第 2 行第 1 个字符（文件的第 15 个字节）不是 UTF-8/);
  expect(readPlainly(bytes, "表.csv", TEXTS.en, "en").notes.join()).toMatch(/^Line 2, character 1 \(byte 15 /);
});

test("a file that cannot be read is refused in a sentence", () => {
  expect(() => readPlainly(utf8("x"), "表.xlsx", TEXTS.zh, "zh")).toThrow(PlainError);
  expect(() => readPlainly(utf8("x"), "表.xlsx", TEXTS.zh, "zh")).toThrow("没有打开 表.xlsx。它不是");
});
