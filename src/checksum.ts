/** What each byte adds to the remainder. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The same with a zero byte behind. */
const withZero = (table: Int32Array): Int32Array =>
  table.map((remainder) => (remainder >>> 8) ^ (TABLE[remainder & 255] ?? 0));

/** With one, two and three bytes behind, so that four are taken in one step. */
const BEFORE_ONE = withZero(TABLE);
const BEFORE_TWO = withZero(BEFORE_ONE);
const BEFORE_THREE = withZero(BEFORE_TWO);

/**
 * The CRC-32 of bytes, as zip archives have it: tells whether they are still what was written. `before` is that of the bytes before
 * them, where they come in pieces.
 */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  let at = 0;
  for (; at + 4 <= data.length; at += 4) {
    crc ^= (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
    crc =
      (BEFORE_THREE[crc & 255] ?? 0) ^
      (BEFORE_TWO[(crc >>> 8) & 255] ?? 0) ^
      (BEFORE_ONE[(crc >>> 16) & 255] ?? 0) ^
      (TABLE[crc >>> 24] ?? 0);
  }
  for (; at < data.length; at++) crc = (crc >>> 8) ^ (TABLE[(crc ^ (data[at] ?? 0)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The same of a text, over its UTF-16 code units. */
export function crc32OfText(text: string): number {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 255;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return crc32(bytes);
}
