import type { FilePiece } from "../formats/piece";

/** What a file adds to the answer, as it comes from another thread. */
export interface Made extends Omit<FilePiece, "blocks" | "later"> {
  readonly blocks: readonly Uint8Array[];
  readonly later: readonly string[];
}

export const pieceOfMade = ({ blocks, later, ...facts }: Made): FilePiece => ({ ...facts, blocks, later: () => later });
