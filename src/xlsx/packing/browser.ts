import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "../../checksum";
import type { Packing } from "./packing";

export const packing: Packing = {
  inflate(source, size) {
    try {
      // Room for one byte more than there should be tells where more comes.
      const data = inflateSync(source, { out: new Uint8Array(size + 1) });
      return data.length === size ? data : null;
    } catch {
      // fflate says what is wrong with the stream; to the file's owner it is damage all the same.
      return null;
    }
  },
  deflate: (content) => deflateSync(content),
  crc32,
};
