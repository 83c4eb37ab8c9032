import { packing } from "#packing";
import { strToU8 } from "fflate";
import { WorkbookError } from "./workbook";
import { endOfDirectory, listZip, type ZipEntry } from "./zip";

/** What becomes of the entries of a zip; what is not named stays as it is. */
export interface ZipChanges {
  /** New contents by the entry's name. */
  readonly changed: ReadonlyMap<string, Uint8Array>;
  readonly removed: ReadonlySet<string>;
  /** Entries to come after the others, by their names. */
  readonly added: ReadonlyMap<string, Uint8Array>;
}

/**
 * A zip with some entries changed. All other entries are copied byte for byte, packed as they are, in their order; only their places in
 * the directory are new. Throws WorkbookError "broken" where entries lie over each other.
 */
export function rewriteZip(bytes: Uint8Array, { changed, removed, added }: ZipChanges): Uint8Array {
  const entries = listZip(bytes);
  const ends = endsOf(bytes, entries);
  const pieces: Uint8Array[] = [];
  const records = new Map<ZipEntry, Uint8Array>();
  let at = 0;
  const write = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (removed.has(entry.name)) continue;
    const next = changed.get(entry.name);
    if (next === undefined) {
      records.set(entry, movedRecord(entry, at));
      write(bytes.subarray(entry.offset, ends.get(entry)));
    } else {
      const packed = packedEntry(entry.record, next, at);
      records.set(entry, packed.record);
      write(packed.local);
    }
  }
  const directory = entries.flatMap((entry) => records.get(entry) ?? []);
  for (const [name, content] of added) {
    const packed = packedEntry(newRecord(name), content, at);
    directory.push(packed.record);
    write(packed.local);
  }
  const start = at;
  directory.forEach(write);
  write(endRecord(bytes.subarray(endOfDirectory(bytes)), directory.length, start, at - start));
  const whole = new Uint8Array(at);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

/** Where each entry's bytes end: with what follows its data, where sizes were written behind it. */
function endsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const directory = (entries[0]?.record.byteOffset ?? bytes.byteOffset) - bytes.byteOffset;
  return new Map(
    inOrder.map((entry, nth) => {
      const end = inOrder[nth + 1]?.offset ?? directory;
      if (entry.offset + LOCAL_SIZE + entry.packedSize > end)
        throw new WorkbookError("broken", `The file is damaged: ${entry.name} lies over another part.`);
      return [entry, end];
    }),
  );
}

const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const IN_ZIP64 = 0xffffffff;

/** Copies are made by the constructor throughout: `slice` of a Buffer of Node gives the same bytes, not others. */
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** An entry's record with another place. */
function movedRecord({ record: old }: ZipEntry, offset: number): Uint8Array {
  const record = new Uint8Array(old);
  const view = viewOf(record);
  if (view.getUint32(42, true) !== IN_ZIP64) view.setUint32(42, offset, true);
  else {
    const place = wideOffset(view);
    view.setUint32(place, offset, true);
    view.setUint32(place + 4, 0, true);
  }
  return record;
}

/** Where the extra field of a record holds the entry's place in 64 bits, behind those of its sizes that stand there. */
function wideOffset(view: DataView): number {
  const wide = [24, 20].filter((size) => view.getUint32(size, true) === IN_ZIP64).length;
  const start = RECORD_SIZE + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4 + 8 * wide;
  throw new WorkbookError("broken", "The file is damaged: its directory is damaged.");
}

/** Compresses new content for an entry: gives its local header with data, and its directory record. Name, time and rights come from `old`. */
function packedEntry(old: Uint8Array, content: Uint8Array, offset: number) {
  const data = packing.deflate(content);
  const nameLength = viewOf(old).getUint16(28, true);
  const record = new Uint8Array(old.subarray(0, RECORD_SIZE + nameLength));
  const view = viewOf(record);
  view.setUint16(6, 20, true); // the version that unpacks it
  view.setUint16(8, view.getUint16(8, true) & UTF8_NAME, true);
  view.setUint16(10, 8, true); // deflated
  view.setUint32(16, packing.crc32(content), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  view.setUint16(30, 0, true); // no extra field
  view.setUint16(32, 0, true); // no comment
  view.setUint32(42, offset, true);
  const local = new Uint8Array(LOCAL_SIZE + nameLength + data.length);
  viewOf(local).setUint32(0, 0x04034b50, true);
  local.set(record.subarray(6, 32), 4); // version, flags, method, time, checksum, sizes and the lengths of name and extra field
  local.set(record.subarray(RECORD_SIZE), LOCAL_SIZE);
  local.set(data, LOCAL_SIZE + nameLength);
  return { local, record };
}

const UTF8_NAME = 0x0800;
/** 1980-01-01, the first day a zip knows: a day of its own would make other bytes each time. */
const FIRST_DAY = 0x21;

function newRecord(name: string): Uint8Array {
  const bytes = strToU8(name);
  const record = new Uint8Array(RECORD_SIZE + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, UTF8_NAME, true);
  view.setUint16(14, FIRST_DAY, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, RECORD_SIZE);
  return record;
}

/** The zip's last record; its comment stays. */
function endRecord(old: Uint8Array, entries: number, start: number, size: number): Uint8Array {
  const record = new Uint8Array(old);
  const view = viewOf(record);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}
