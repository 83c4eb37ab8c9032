import type { Closing } from "../answer/line";
import type { MergeNote } from "./note";

/** What a file of jsonl says of the part of the files that it holds. */
export interface ShardOf {
  readonly source: string;
  /** Null where no line closes it. */
  readonly closing: Closing | null;
  /** Lines about files. */
  readonly lines: number;
}

/** Parts that are not there, are there twice or were cut. Nothing where no part is among what is joined. */
export function shardNotes(shards: readonly ShardOf[]): readonly MergeNote[] {
  const closed = shards.flatMap(({ source, closing, lines }) => (closing === null ? [] : [{ source, closing, lines }]));
  if (closed.length === 0) return [];
  const notes: MergeNote[] = shards.flatMap(({ source, closing }): MergeNote[] =>
    closing === null ? [{ code: "not-closed", source }] : [],
  );
  const counts = [...new Set(closed.map(({ closing }) => closing.shard.of))];
  if (counts.length > 1) notes.push({ code: "counts-differ", counts });
  for (const of of counts) {
    const sources = new Map<number, string[]>();
    for (const { source, closing, lines } of closed) {
      if (closing.shard.of !== of) continue;
      sources.set(closing.shard.part, [...(sources.get(closing.shard.part) ?? []), source]);
      if (lines !== closing.files) notes.push({ code: "incomplete", source, lines, files: closing.files });
    }
    const missing = Array.from({ length: of }, (_, at) => at + 1).filter((part) => !sources.has(part));
    if (missing.length > 0) notes.push({ code: "missing", of, parts: missing });
    for (const [part, own] of sources) if (own.length > 1) notes.push({ code: "double", of, part, sources: own });
  }
  return notes;
}
