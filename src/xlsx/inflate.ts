import { Inflate, inflateSync } from "fflate";

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

/** Bytes that are decompressed at once: they come to no more than a thousand times as many. */
const PIECE = 16_384;

/** Decompresses raw DEFLATE data piece by piece. Throws what `damaged` makes where the data is damaged or cut off. */
export function inflateInPieces(source: Uint8Array, take: (piece: Uint8Array) => void, damaged: () => Error): void {
  let isTaking = false;
  const stream = new Inflate((piece) => {
    isTaking = true;
    if (piece.length > 0) take(piece);
    isTaking = false;
  });
  for (let at = 0; at === 0 || at < source.length; at += PIECE) {
    try {
      stream.push(source.subarray(at, at + PIECE), at + PIECE >= source.length);
    } catch (error) {
      // What the taker throws is not about the stream.
      throw isTaking ? error : damaged();
    }
  }
}
