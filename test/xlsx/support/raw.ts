import type { ZipEntry } from "../../../src/xlsx/zip";

/** An entry's bytes with its header, as they lie in the file. */
export const raw = (bytes: Uint8Array, { offset, packedSize, name }: ZipEntry): string =>
  Buffer.from(bytes.subarray(offset, offset + 30 + Buffer.byteLength(name) + packedSize)).toString("base64");
