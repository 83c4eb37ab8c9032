import fc from "fast-check";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { wordingText } from "../../src/check/wording/write";
import { libraryWorkbook, MOST_LIBRARY_BYTES, readLibraryFile } from "../../src/wording/file";
import { entry, libraries } from "../support/wording";

const { categories } = GUANGDONG;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (name: string, content: Uint8Array) =>
  readLibraryFile(name, content, categories).problems.map(({ code }) => code);

test("a library that is written as a workbook or as JSON is read again with the same entries", () => {
  fc.assert(
    fc.property(libraries, (library) => {
      const ofWorkbook = readLibraryFile("词库.xlsx", libraryWorkbook(library, categories), categories);
      expect(ofWorkbook.entries).toEqual(library);
      expect(readLibraryFile("词库.JSON", bytes(wordingText(library)), categories).entries).toEqual(library);
    }),
    { numRuns: 30 },
  );
});

test("a CSV with the columns of a library is one", () => {
  const csv = bytes("指标名称,二级指标,同义词\n培训人数,数量指标,参训人数；受训人数\n");
  expect(readLibraryFile("词库.csv", csv, categories)).toEqual({
    entries: [entry("培训人数", { category: "11", synonyms: ["参训人数", "受训人数"] })],
    problems: [],
  });
});

test("a file that is no library says why", () => {
  expect(codes("说明.docx", bytes("不是词库"))).toEqual(["not-a-workbook"]);
  expect(codes("说明.txt", bytes("不是词库"))).toEqual(["no-library"]);
  expect(codes("词库.xlsx", bytes(""))).toEqual(["not-a-workbook"]);
  expect(codes("词库.json", bytes("{"))).toEqual(["broken-json"]);
  expect(codes("词库.json", new Uint8Array([0x7b, 0xff, 0xfe]))).toEqual(["not-utf8"]);
  expect(codes("词库.json", new Uint8Array(MOST_LIBRARY_BYTES + 1))).toEqual(["too-much"]);
  expect(codes("别的.csv", bytes("a,b\n1,2\n"))).toEqual(["no-library"]);
});
