import fc from "fast-check";
import { decodeText } from "../../src/xlsx/decode";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (Uint8Array | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...part])));

/** In either byte order. */
function utf16(text: string, isLittle = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** Every character of GB 2312 that stands for text, with its two bytes. */
const GB2312 = new Map<string, readonly [number, number]>();
for (let lead = 0xb0; lead <= 0xf7; lead += 1)
  for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
    const character = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
    if (/^\p{Script=Han}$/u.test(character)) GB2312.set(character, [lead, trail]);
  }
for (const [character, pair] of [
  ["，", [0xa3, 0xac]],
  ["；", [0xa3, 0xbb]],
  ["。", [0xa1, 0xa3]],
  ["≥", [0xa1, 0xdd]],
] as const)
  GB2312.set(character, pair);
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => GB2312.get(character) ?? [character.charCodeAt(0)]));

/** Text as tables hold it: the common characters of GB 2312's first level, marks, digits, separators. */
const common = [...GB2312.keys()].filter((character) => (GB2312.get(character)?.[0] ?? 0) < 0xd8);
const chinese = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...common) }, fc.constantFrom(..."0123456789,.%\n")), {
    minLength: 8,
    maxLength: 80,
  })
  .map((characters) => `项目名称,绩效指标\n${characters.join("")}`);

test("text is read in every encoding a spreadsheet saves it in", () => {
  const text = "项目\t1\r\n培训≥2次\t2\r\n";
  const plain = { text, notes: [] };
  expect(decodeText(utf8(text))).toEqual(plain);
  expect(decodeText(utf8(`\ufeff${text}`))).toEqual(plain);
  expect(decodeText(gbk(text))).toEqual(plain);
  expect(decodeText(utf16(`\ufeff${text}`))).toEqual(plain);
  expect(decodeText(utf16(`\ufeff${text}`, false))).toEqual(plain);
});

test("UTF-16 without a mark is read where the bytes cannot be anything else", () => {
  expect(decodeText(utf16("项目\t1\r\n"))?.text).toBe("项目\t1\r\n");
  expect(decodeText(utf16("项目\t1\r\n", false))?.text).toBe("项目\t1\r\n");
  // One byte short, no line and no column, or control characters: no text that anybody could be sure of.
  expect(decodeText(utf16("项目\t1\r\n").subarray(1))).toBeNull();
  expect(decodeText(utf16("a1"))).toBeNull();
  expect(decodeText(Uint8Array.of(1, 0, 2, 0, 9, 0))).toBeNull();
});

test("UTF-8 with one bad byte stays UTF-8, and the byte is named", () => {
  const { text, notes } = decodeText(bytes(utf8("项目,金额\r\n培训"), 0xff, utf8("费,1\n"))) ?? { text: "", notes: [] };
  expect(text).toBe("项目,金额\r\n培训\ufffd费,1\n");
  expect(notes).toEqual([{ code: "bad-bytes", encoding: "utf-8", line: 2, column: 3, byte: 22, count: 1 }]);
});

test("a character cut off at the end is a fault of its encoding and no reason for another one", () => {
  const inUtf8 = decodeText(utf8("项目,绩效").subarray(0, -1));
  expect(inUtf8?.text).toBe("项目,绩\ufffd");
  expect(inUtf8?.notes).toMatchObject([{ encoding: "utf-8", line: 1, column: 5, byte: 11, count: 1 }]);
  const inGbk = decodeText(gbk("项目,绩效").subarray(0, -1));
  expect(inGbk?.text).toBe("项目,绩\ufffd");
  expect(inGbk?.notes).toMatchObject([{ encoding: "gb18030", line: 1, column: 5, byte: 8, count: 1 }]);
  const inUtf16 = decodeText(utf16("\ufeff项目\t绩效").subarray(0, -1));
  expect(inUtf16?.text).toBe("项目\t绩\ufffd");
  expect(inUtf16?.notes).toMatchObject([{ encoding: "utf-16", line: 1, column: 5, byte: 11, count: 1 }]);
});

test("a mark settles what it is", () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xd0, 0xa7, 0xff))?.notes).toMatchObject([{ encoding: "utf-8", byte: 6 }]);
});

test("half of a pair in UTF-16 is named", () => {
  expect(decodeText(utf16("\ufeff甲\ud800乙"))?.notes).toMatchObject([{ encoding: "utf-16", column: 2, byte: 5 }]);
  expect(decodeText(utf16("\ufeff甲\u{20000}乙"))?.notes).toEqual([]);
});

test("any Chinese text comes back from GBK and from UTF-8", () => {
  fc.assert(
    fc.property(chinese, (text) => {
      expect(decodeText(gbk(text))).toEqual({ text, notes: [] });
      expect(decodeText(utf8(text))).toEqual({ text, notes: [] });
    }),
  );
});

test("damage to one byte never makes a text another encoding, and is told wherever a character is lost", () => {
  fc.assert(
    fc.property(chinese, fc.nat(), fc.integer({ min: 0x80, max: 0xff }), (text, at, byte) => {
      for (const [encoding, encode] of [["utf-8", utf8] as const, ["gb18030", gbk] as const]) {
        const damaged = encode(text);
        damaged[at % damaged.length] = byte;
        const read = decodeText(damaged);
        expect(read?.notes.map((note) => note.encoding)).toEqual(read?.text.includes("\ufffd") ? [encoding] : []);
        expect(read?.text.startsWith("项目") || at % damaged.length < 6).toBe(true);
      }
    }),
  );
});
