import { strToU8, unzipSync } from "fflate";
import { listZip } from "../../../src/xlsx/zip";
import { rewriteZip } from "../../../src/xlsx/zip-rewrite";
import { raw } from "../support/raw";
import { zipOf } from "../support/zip";

const PARTS = { "a.txt": "一", "b.txt": "二".repeat(100), "c.txt": "三" };
const none = { changed: new Map(), removed: new Set<string>(), added: new Map() };

/** The zip with its entries' sizes and places in 64 bits, as programs write them that do not know how long a file becomes. */
function wide(bytes: Uint8Array): Uint8Array {
  const records = listZip(bytes).map(({ record, size, packedSize, offset }) => {
    const next = new Uint8Array(record.length + 28);
    next.set(record);
    const view = new DataView(next.buffer);
    for (const place of [20, 24, 42]) view.setUint32(place, 0xffffffff, true);
    view.setUint16(30, 28, true);
    view.setUint16(record.length, 1, true);
    view.setUint16(record.length + 2, 24, true);
    [size, packedSize, offset].forEach((value, nth) => view.setUint32(record.length + 4 + nth * 8, value, true));
    return next;
  });
  const first = listZip(bytes)[0]?.record.byteOffset ?? 0;
  const start = first - bytes.byteOffset;
  const end = bytes.slice(bytes.length - 22);
  const size = records.reduce((sum, { length }) => sum + length, 0);
  new DataView(end.buffer).setUint32(12, size, true);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), ...records, end]));
}

test.each([
  ["as most programs write it", zipOf(PARTS)],
  ["with 64-bit sizes", wide(zipOf(PARTS))],
])("a zip %s: what is not named stays byte for byte, in its order", (_, bytes) => {
  const made = rewriteZip(bytes, {
    changed: new Map([["a.txt", strToU8("长".repeat(1_000))]]),
    removed: new Set(["b.txt"]),
    added: new Map([["新.txt", strToU8("新")]]),
  });
  expect(Object.keys(unzipSync(made))).toEqual(["a.txt", "c.txt", "新.txt"]);
  expect(Buffer.from(unzipSync(made)["a.txt"] ?? []).toString()).toBe("长".repeat(1_000));
  const [c, old] = [made, bytes].map((zip) => raw(zip, listZip(zip).find(({ name }) => name === "c.txt") as never));
  expect(c).toBe(old);
});

test("without changes a zip is the same bytes", () => {
  expect(rewriteZip(zipOf(PARTS), none)).toEqual(zipOf(PARTS));
  expect(rewriteZip(wide(zipOf(PARTS)), none)).toEqual(wide(zipOf(PARTS)));
});

test("what stands between entries, and the zip's comment, stay with what they follow", () => {
  const bytes = zipOf(PARTS);
  const commented = new Uint8Array([...bytes, ...strToU8("note")]);
  new DataView(commented.buffer).setUint16(bytes.length - 2, 4, true);
  expect(rewriteZip(commented, none)).toEqual(commented);
});

test("entries that lie over each other are refused", () => {
  const bytes = zipOf(PARTS);
  const [first, second] = listZip(bytes);
  const start = (second?.record.byteOffset ?? 0) - bytes.byteOffset;
  new DataView(bytes.buffer).setUint32(start + 42, (first?.offset ?? 0) + 2, true);
  expect(() => rewriteZip(bytes, none)).toThrow("lies over another part");
});
