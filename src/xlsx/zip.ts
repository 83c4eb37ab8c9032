import { packing } from "#packing";
import { inflateInPieces } from "./packing/in-pieces";
import { LIMITS, WorkbookError } from "./workbook";

/** One entry of a zip, by what its central directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
  /** Its record in the central directory, byte for byte. */
  readonly record: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_END = 22 + 0xffff;
const IN_ZIP64 = 0xffffffff;

const broken = (why: string) => new WorkbookError("broken", `The file is damaged or was cut off: ${why}.`);

const MAGIC = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte);

/** Lists a zip's entries. Throws WorkbookError "broken" where the directory is missing or points outside the file. */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(bytes);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const directoryEnd = at + view.getUint32(end + 12, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken("its directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw broken("its directory is damaged");
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
    const flags = view.getUint16(at + 8, true);
    const wide = zip64Sizes(view, at + 46 + nameLength, extraLength);
    const number = (where: number): number => {
      const value = view.getUint32(at + where, true);
      return value === IN_ZIP64 ? (wide.shift() ?? value) : value;
    };
    const size = number(24);
    const packedSize = number(20);
    const offset = number(42);
    if (offset + 30 + packedSize > bytes.length) throw broken(`${name} is not all there`);
    entries.push({
      name,
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      offset,
      record: bytes.subarray(at, next),
    });
    at = next;
  }
  if (at !== directoryEnd) throw broken("its directory is damaged");
  return entries;
}

/** Where the record stands that ends a zip. */
export function endOfDirectory(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stop = Math.max(0, bytes.length - LONGEST_END);
  for (let end = bytes.length - 22; end >= stop; end--) if (view.getUint32(end, true) === END_OF_DIRECTORY) return end;
  throw broken("its directory is missing");
}

const nameIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\//, "");

/** The 64-bit sizes of an entry's extra field, in the order in which the short fields refer to them. */
function zip64Sizes(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const fieldLength = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const sizes: number[] = [];
      for (let place = at + 4; place + 8 <= Math.min(at + 4 + fieldLength, start + length); place += 8) {
        sizes.push(view.getUint32(place, true) + view.getUint32(place + 4, true) * 2 ** 32);
      }
      return sizes;
    }
    at += 4 + fieldLength;
  }
  return [];
}

/** Throws WorkbookError "too-large" where so many bytes are more than may be unpacked. */
export function checkUnpacked(bytes: number): void {
  if (bytes > LIMITS.unpackedBytes)
    throw new WorkbookError(
      "too-large",
      `Unpacked, the workbook takes ${Math.ceil(bytes / 2 ** 20)} MB; the limit is ${LIMITS.unpackedBytes / 2 ** 20} MB.`,
    );
}

/**
 * Unpacks the entries named. What unpacks to more than its directory declares is damaged, so that the declared sizes, which are
 * summed up first, bound the memory.
 */
export function unzip(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, Uint8Array> {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  checkUnpacked(total);
  return new Map(entries.map((entry) => [entry.name, unpack(bytes, entry)]));
}

/**
 * Unpacks an entry and gives it to `take` piece by piece. Throws WorkbookError "broken" where it is not what was packed. A long one is
 * unpacked as it is taken, so that no more than a piece of it is held; that it is broken may then show at its end, and what was taken
 * until then is of no use.
 */
export function unzipInPieces(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  if (entry.size <= MOST_HELD) takeInPieces(unpack(bytes, entry), take);
  else unzipLong(bytes, entry, take);
}

/** Bytes of an entry that is unpacked at once: piece by piece, what came before each piece is copied. */
const MOST_HELD = 16 * 1024 * 1024;
/** Bytes that are taken at once. */
const PIECE = 65_536;

/** A piece ends behind a tag where there is one in it: nothing of it has then to be kept for the next. */
function takeInPieces(data: Uint8Array, take: (piece: Uint8Array) => void): void {
  for (let at = 0; at < data.length;) {
    const most = at + PIECE;
    const tag = most < data.length ? data.lastIndexOf(GREATER, most - 1) : -1;
    const end = tag >= at ? tag + 1 : most;
    take(data.subarray(at, end));
    at = end;
  }
}

/** The character > in UTF-8. */
const GREATER = 0x3e;

function unzipLong(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const packed = packedBytes(bytes, entry);
  let size = 0;
  let crc = 0;
  const took = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) throw broken(`${entry.name} does not unpack`);
    crc = packing.crc32(piece, crc);
    take(piece);
  };
  if (entry.method === 0) takeInPieces(packed, took);
  else inflateInPieces(packed, took, () => broken(`${entry.name} does not unpack`));
  if (size !== entry.size || crc !== entry.crc) throw broken(`${entry.name} does not unpack`);
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const data =
    entry.method === 8
      ? packing.inflate(packed, entry.size)
      : packed.length === entry.size
        ? new Uint8Array(packed)
        : null;
  if (data === null || packing.crc32(data) !== entry.crc) throw broken(`${entry.name} does not unpack`);
  return data;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const local = bytes.subarray(entry.offset + 30, entry.offset + 30 + view.getUint16(entry.offset + 26, true));
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER || nameIn(local) !== entry.name)
    throw broken(`${entry.name} is not where it should be`);
  // The local header repeats the sizes, but leaves them out where they were not yet known; the directory's count.
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw broken(`${entry.name} is not all there`);
  if (entry.method !== 0 && entry.method !== 8) throw broken(`${entry.name} is packed in an unknown way`);
  return packed;
}
