import { Inflate } from "fflate";

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
