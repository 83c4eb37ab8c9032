import zlib from "node:zlib";
import { crc32 } from "../../checksum";
import type { Packing } from "./packing";

/** What zlib gives may be a Buffer over bytes of others: `slice` of one is no copy. */
const plain = ({ buffer, byteOffset, length }: Uint8Array): Uint8Array => new Uint8Array(buffer, byteOffset, length);

/** Added to Node 20 on the way, and not there in its first versions. */
const nativeCrc = (zlib as { readonly crc32?: typeof zlib.crc32 }).crc32;

export const packing: Packing = {
  inflate(source, size) {
    try {
      // With room for one byte more than there should be it is done in one go, and one that comes to more is told.
      const data = zlib.inflateRawSync(source, { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, SMALLEST) });
      return data.length === size ? plain(data) : null;
    } catch {
      return null;
    }
  },
  deflate: (content) => plain(zlib.deflateRawSync(content)),
  crc32: (data, before = 0) => (nativeCrc === undefined ? crc32(data, before) : nativeCrc(data, before)),
};

/** The smallest room that zlib takes. */
const SMALLEST = 64;
