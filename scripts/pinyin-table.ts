import { pinyin } from "pinyin-pro";
import { STANDARD_NAMES } from "../src/check/standard/names";

/** Rows of GB 2312 that hold Chinese characters: 6,763 of them, all that ordinary texts are written with. */
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xf7;
const CHINESE = /[\u3400-\u9fff]/;

/** The characters the table covers, in the order of the standard, and those of the standard names that it lacks. */
export function coveredCharacters(): readonly string[] {
  const decoder = new TextDecoder("gb2312");
  const all: string[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) all.push(decoder.decode(Uint8Array.of(row, cell)));
  all.push(...STANDARD_NAMES.flatMap(({ name }) => [...name]));
  return [...new Set(all.filter((character) => CHINESE.test(character)))];
}

/** Every reading of a character without its tone, the most usual first; ü is v, as it is typed. */
const readingsOf = (character: string): readonly string[] => [
  ...new Set(pinyin(character, { multiple: true, toneType: "none", type: "array", v: true })),
];

/** The text of src/naming/pinyin-table.ts: each syllable with the characters that are read so. */
export function pinyinTable(): string {
  const bySyllable = new Map<string, string>();
  for (const character of coveredCharacters())
    for (const reading of readingsOf(character)) bySyllable.set(reading, (bySyllable.get(reading) ?? "") + character);
  const lines = [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => `  ${syllable}: "${characters}",`);
  return [
    "/**",
    " * Syllables without tones, ü as v, and the characters of GB 2312 that are read so; one with several readings stands under each.",
    " * Source: pinyin-pro. Made by scripts/make-pinyin.mjs, never edited.",
    " */",
    "export const PINYIN_TABLE: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
