import { inflateSync } from "fflate";

/** Decompresses raw DEFLATE data. Null where the data is damaged or cut off; never more than `size` bytes. */
export function inflate(source: Uint8Array, size: number): Uint8Array | null {
  try {
    const data = inflateSync(source, { out: new Uint8Array(size) });
    return data.length === size ? data : null;
  } catch {
    // fflate says what is wrong with the stream; to the file's owner it is damage all the same.
    return null;
  }
}
