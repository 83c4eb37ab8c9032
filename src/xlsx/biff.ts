/** The first record of an Excel stream, by version: workbooks of Excel 2 to 4, and some of 5, are the bare stream. */
const BEGINNINGS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00, 0x00, 0x05],
];

/** Whether the bytes are an Excel workbook without the container that later versions put around it. */
export const isBareStream = (bytes: Uint8Array): boolean =>
  BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));

const BOF = 0x0809;
const CODE_PAGE = 0x0042;
const FILE_PASS = 0x002f;
const BIFF8 = 0x0600;
/** Latin-1: each byte becomes the character with its number, so that no byte is lost. */
const LATIN1 = 28591;

/** What an Excel stream says of the encoding of its texts. */
export interface StreamFacts {
  /** Whether the texts are Unicode: Excel 97 and later. */
  readonly isUnicode: boolean;
  /** The code page that is told; null where none is. */
  readonly codePage: number | null;
}

/**
 * Looks through the records of a stream for its code page. In a stream of before Excel 97 it then writes Latin-1 there, in place: the
 * parser would read texts by tables it may or may not have, and Latin-1 hands every byte over as it is (see ansi.ts).
 */
export function takeCodePage(stream: Uint8Array | number[]): StreamFacts {
  const word = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  const isUnicode = word(0) === BOF && word(4) === BIFF8;
  let codePage: number | null = null;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = word(at);
    const length = word(at + 2);
    if (type === FILE_PASS) break; // what follows is encrypted
    if (type === CODE_PAGE && length >= 2 && at + 6 <= stream.length) {
      codePage ??= word(at + 4);
      if (!isUnicode) [stream[at + 4], stream[at + 5]] = [LATIN1 & 0xff, LATIN1 >> 8];
    }
    at += 4 + length;
  }
  return { isUnicode, codePage };
}

/** The code page to parse a stream with that tells none. */
export const PARSE_AS = LATIN1;
