import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { coveredCharacters, pinyinTable } from "../../scripts/pinyin-table";
import { STANDARD_NAMES } from "../../src/check/standard/names";
import { readTables } from "../../src/check/table/read";
import { allSyllables, syllablesOf } from "../../src/naming/pinyin";
import { describeSeeds, SEEDS, seedFile, snapshotsOf } from "../support/seeds";

const shipped = readFileSync(path.resolve(__dirname, "../../src/naming/pinyin-table.ts"), "utf8");
const readingsOf = (character: string): string[] =>
  syllablesOf(character).map((number) => allSyllables()[number] ?? "");
const unread = (texts: readonly string[]): string[] =>
  [...new Set(texts.join(""))].filter((one) => /[\u3400-\u9fff]/.test(one) && syllablesOf(one).length === 0);

test("the table that is shipped is the one made from pinyin-pro; else run npx tsx scripts/make-pinyin.mjs", () => {
  expect(shipped).toBe(pinyinTable());
});

test("it stays small enough to be sent along with the page", () => {
  expect(gzipSync(shipped).length).toBeLessThan(20_000);
});

test("every character of ordinary texts and of the standard names is in it", () => {
  expect(coveredCharacters().length).toBeGreaterThan(6_700);
  expect(unread(coveredCharacters())).toEqual([]);
  expect(unread(STANDARD_NAMES.map(({ name }) => name))).toEqual([]);
});

test.each([
  ["率", ["lv", "lu", "shuai"]],
  ["数", ["shu"]],
  ["长", ["chang", "zhang"]],
  ["行", ["hang", "xing"]],
  ["重", ["chong", "zhong"]],
  ["参", ["can", "cen", "shen"]],
  ["差", ["cha", "chai", "ci"]],
  ["调", ["diao", "tiao"]],
  ["量", ["liang"]],
])("%s is read %j", (character, readings) => {
  expect(readingsOf(character)).toEqual(expect.arrayContaining(readings));
});

test("what is no Chinese character has no reading", () => {
  expect(["A", "1", "，", "😀", ""].map(syllablesOf)).toEqual([[], [], [], [], []]);
});

describeSeeds("the published tables", () => {
  test.each(SEEDS)("every character of the names and targets of %s is in it", (seed) => {
    const texts = readTables(snapshotsOf(seedFile(`${seed}.xlsx`) ?? "")).flatMap(({ projects }) =>
      projects.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
    expect(texts.length).toBeGreaterThan(5);
    expect(unread(texts)).toEqual([]);
  });
});
