import type { BadBytes } from "../check/sheet/file-note";

/** A text file's characters, with U+FFFD for what could not be read and a note that says where. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly BadBytes[];
}

/**
 * Reads a text file: UTF-8, with or without a mark, UTF-16 with one or where it is certain without, and GB 18030, in which a Chinese
 * Excel saves CSV. One bad byte does not make UTF-8 another encoding: the one that explains most of the bytes is taken. Null where
 * the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes, utf16Faults(bytes, true));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes, utf16Faults(bytes, false));
  if (bytes.subarray(0, LOOKED_AT).includes(0)) {
    const label = certainUtf16(bytes);
    return label === null ? null : decodeAs(label, bytes, NO_FAULTS);
  }
  const asUtf8 = scan(bytes, utf8Sequence);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark || asUtf8.count === 0 || asUtf8.sound > asUtf8.unsound) return decodeAs("utf-8", bytes, asUtf8);
  return decodeAs("gb18030", bytes, scan(bytes, gbSequence));
}

/** Bytes in which a zero tells that they are no UTF-8 and no GB 18030. */
const LOOKED_AT = 4096;

type Label = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

interface Faults {
  readonly count: number;
  /** Byte of the first. */
  readonly first: number;
}

const NO_FAULTS: Faults = { count: 0, first: -1 };

function decodeAs(label: Label, bytes: Uint8Array, faults: Faults): DecodedText {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (faults.count === 0) return { text, notes: [] };
  const lines = decoder.decode(bytes.subarray(0, faults.first)).split(/\r\n?|\n/);
  const place = { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1, byte: faults.first + 1 };
  const encoding = label.startsWith("utf-16") ? "utf-16" : (label as BadBytes["encoding"]);
  return { text, notes: [{ code: "bad-bytes", encoding, ...place, count: faults.count }] };
}

/** Length of the sequence at a place; below zero where it is none, by as many bytes as are to be passed over. */
type Sequence = (bytes: Uint8Array, at: number) => number;

/**
 * Looks at a whole text: its faults, how many bytes belong to sequences of three or four, as Chinese characters do in UTF-8, and how
 * many to none. Sequences of two prove nothing: in GBK they come about by chance.
 */
function scan(bytes: Uint8Array, sequence: Sequence): Faults & { readonly sound: number; readonly unsound: number } {
  let [count, first, sound, unsound] = [0, -1, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = sequence(bytes, at);
    if (length > 2) sound += length;
    if (length < 0) {
      count += 1;
      unsound -= length;
      if (first < 0) first = at;
    }
    at += Math.abs(length);
  }
  return { count, first, sound, unsound };
}

const within = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

const utf8Sequence: Sequence = (bytes, at) => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  // What follows these may not be everything: no longer form of a shorter sequence, no half of a pair, nothing beyond Unicode.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (!within(bytes[at + 1], lowest, highest)) return -1;
  for (let next = 2; next <= more; next += 1) if (!within(bytes[at + next], 0x80, 0xbf)) return -next;
  return more + 1;
};

const gbSequence: Sequence = (bytes, at) => {
  const lead = bytes[at] ?? 0;
  if (lead <= 0x80) return 1; // 0x80 is the euro sign of the older GBK
  if (lead === 0xff) return -1;
  const second = bytes[at + 1];
  if (within(second, 0x40, 0xfe) && second !== 0x7f) return 2;
  const isFour = within(second, 0x30, 0x39) && within(bytes[at + 2], 0x81, 0xfe) && within(bytes[at + 3], 0x30, 0x39);
  return isFour ? 4 : -1;
};

/** Halves of pairs without the other, and a byte left over at the end. */
function utf16Faults(bytes: Uint8Array, isLittle: boolean): Faults {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = (at: number): number => (at + 1 < bytes.length ? view.getUint16(at, isLittle) : 0);
  let [count, first] = [0, -1];
  const fault = (at: number): void => {
    count += 1;
    if (first < 0) first = at;
  };
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const kind = unit(at) & 0xfc00;
    if (kind === 0xd800 && (unit(at + 2) & 0xfc00) === 0xdc00) at += 2;
    else if (kind === 0xd800 || kind === 0xdc00) fault(at);
  }
  if (bytes.length % 2 === 1) fault(bytes.length - 1);
  return { count, first };
}

/** The byte order of UTF-16 without a mark: the only one in which the bytes are a text of more than one cell. */
function certainUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const fitting = (["utf-16le", "utf-16be"] as const).filter((label) => {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return /[\t\r\n]/.test(text) && !NO_TEXT.test(text);
    } catch {
      return false;
    }
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;
