import fc from "fast-check";
import { excerpt, visible, type Piece } from "../../src/text/excerpt";

/** An excerpt in a line: [marked], ‸ for what is missing, … for what is left out. */
const line = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === "marked" ? `[${text}]` : kind === "missing" ? "‸" : text)).join("");

const at = (text: string, ...words: readonly string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

test("marks the faulty characters inside a few of their neighbours", () => {
  const text = "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：不少于5个；年度指标值：不少于5个。";
  expect(line(excerpt(text, at(text, "不少于"), { context: 4 }))).toBe("…指标值：[不少于]5个；年…");
});

test("shows hard breaks, and characters that cannot be seen", () => {
  expect(line(excerpt("财政资金到位\n率", [{ start: 6, end: 7 }]))).toBe("财政资金到位[⏎]率");
  expect(visible("a\u200bb\r\nc\td")).toBe("a␣b⏎c⇥d");
});

test("shows where something is missing", () => {
  expect(line(excerpt("年度指标值：≥2次。", [{ start: 10, end: 10 }], { context: 4 }))).toBe("…≥2次。‸");
  expect(line(excerpt("", [{ start: 0, end: 0 }]))).toBe("‸");
});

test("stretches close together share what is between them, far ones are cut apart", () => {
  const text = "ab:cd;" + "x".repeat(50) + ":ef";
  const colon = text.lastIndexOf(":");
  expect(
    line(
      excerpt(
        text,
        [
          { start: 2, end: 3 },
          { start: 5, end: 6 },
          { start: colon, end: colon + 1 },
        ],
        { context: 3 },
      ),
    ),
  ).toBe("ab[:]cd[;]xxx…xxx[:]ef");
});

test("cuts a long stretch in its middle, and says that there are more", () => {
  expect(line(excerpt("一".repeat(100), [{ start: 0, end: 100 }], { longest: 4 }))).toBe("[一一]…[一一]");
  const text = "aaa:bbb:ccc:d";
  const colons = [3, 7, 11].map((start) => ({ start, end: start + 1 }));
  expect(line(excerpt(text, colons, { most: 2, context: 0 }))).toBe("…[:]…[:]…");
});

test("one or two characters are shown rather than left out", () => {
  const text = "1、培训经费绩效目标表（表）";
  expect(line(excerpt(text, at(text, "经费"), { context: 2 }))).toBe("1、培训[经费]绩效…");
  expect(line(excerpt(text, at(text, "目标"), { context: 4 }))).toBe("…经费绩效[目标]表（表）");
  const colons = [1, 4].map((start) => ({ start, end: start + 1 }));
  expect(line(excerpt("a:bb:c", colons, { context: 0 }))).toBe("a[:]bb[:]c");
  // Of what is at fault but not shown nothing passes for right.
  expect(line(excerpt("a:bb:c", colons, { context: 0, most: 1 }))).toBe("a[:]…");
});

test("never throws, never cuts a character in two, and shows only what is there", () => {
  const stretch = fc.record({ start: fc.integer({ min: -2, max: 40 }), length: fc.integer({ min: 0, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.array(stretch, { maxLength: 5 }), (text, raw) => {
      // A rule's places never stand inside a character.
      const whole = (offset: number): number => {
        const code = text.charCodeAt(offset);
        return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
      };
      const stretches = raw.map(({ start, length }) => ({ start: whole(start), end: whole(start + length) }));
      for (const piece of excerpt(text, stretches, { context: 3, longest: 7 })) {
        expect(() => encodeURIComponent(piece.text)).not.toThrow();
        if (piece.kind === "plain" || piece.kind === "marked") expect(visible(text)).toContain(piece.text);
      }
    }),
  );
});
