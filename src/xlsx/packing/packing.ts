/**
 * How the parts of a zip are packed and unpacked. `#packing` is Node's own zlib on the command line and fflate in a browser, which has
 * nothing of its own that answers at once; package.json says which.
 */
export interface Packing {
  /** Decompresses raw DEFLATE data. Null where the data is damaged or cut off, or comes to more or less than `size` bytes. */
  inflate(source: Uint8Array, size: number): Uint8Array | null;
  /** Compresses to raw DEFLATE data. */
  deflate(content: Uint8Array): Uint8Array;
  /** The CRC-32 of bytes. `before` is that of the bytes before them, where they come in pieces. */
  crc32(data: Uint8Array, before?: number): number;
}
