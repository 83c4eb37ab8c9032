import { createHash } from "node:crypto";

/** One of several parts of the files: of `of` machines, the one that is number `part`, from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

const MOST = 10_000;

/** Reads 2/8 and the like. */
export function readShard(text: string): Shard | "wrong" {
  const [, part, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST ? shard : "wrong";
}

/**
 * Whether a file belongs to a part: by its path from where the command is started, which is the same on every machine. A Mac puts the
 * characters of names together otherwise than others, so both spellings are one. Must never change: shards are run apart.
 */
export function isInShard(file: string, { part, of }: Shard): boolean {
  const hash = createHash("sha256").update(file.normalize("NFC")).digest();
  return hash.readUIntBE(0, 6) % of === part - 1;
}
