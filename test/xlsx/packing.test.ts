import fc from "fast-check";
import { packing as inBrowser } from "../../src/xlsx/packing/browser";
import { packing as inNode } from "../../src/xlsx/packing/node";
import { runs } from "../support/runs";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc
    .tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(400))
    .map(([piece, times]) =>
      Uint8Array.from({ length: piece.length * times }, (_, at) => piece[at % piece.length] ?? 0),
    ),
);

/** The bytes as they are to be compared: in the browser's an Uint8Array, in Node's one too, and no Buffer, whose `slice` is no copy. */
function listed(data: Uint8Array | null): readonly number[] | null {
  if (data !== null) expect(data.constructor).toBe(Uint8Array);
  return data && [...data];
}

test("what one packs the other unpacks", () => {
  fc.assert(
    fc.property(bytes, (content) => {
      for (const one of [inBrowser, inNode])
        for (const other of [inBrowser, inNode])
          expect(listed(other.inflate(one.deflate(content), content.length))).toEqual([...content]);
      expect(inNode.crc32(content)).toBe(inBrowser.crc32(content));
      expect(inNode.crc32(content.subarray(7), inNode.crc32(content.subarray(0, 7)))).toBe(inBrowser.crc32(content));
    }),
    { numRuns: runs(800) },
  );
});

test("both refuse what comes to another number of bytes, or is cut off, and give the same or nothing where a byte is wrong", () => {
  const content = Uint8Array.from({ length: 5_000 }, (_, at) => (at * at) % 251);
  const packed = inNode.deflate(content);
  for (const one of [inBrowser, inNode]) {
    for (const size of [0, 1, 4_999, 5_001, 70_000]) expect(one.inflate(packed, size)).toBeNull();
    for (let end = 0; end < packed.length; end += 1) expect(one.inflate(packed.subarray(0, end), 5_000)).toBeNull();
    expect(one.inflate(new Uint8Array(), 0)).toBeNull();
  }
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), (place, byte) => {
      const damaged = new Uint8Array(packed);
      damaged[place] = byte;
      const [a, b] = [inBrowser.inflate(damaged, 5_000), inNode.inflate(damaged, 5_000)];
      // zlib refuses some streams that fflate takes for whole: their checksum is wrong in either case.
      if (a !== null && b !== null) expect(listed(b)).toEqual(listed(a));
    }),
    { numRuns: runs(2_000) },
  );
});
