/** Decompresses raw DEFLATE data (RFC 1951). Null where the data is damaged or does not unpack to exactly `size` bytes. */
export function inflate(source: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let written = 0;
  let at = 0;
  let hold = 0;
  let held = 0;

  /** Tops the bit buffer up; past the end it takes zeros, which `overrun` tells afterwards. */
  const need = (count: number): void => {
    while (held < count) {
      hold |= (source[at++] ?? 0) << held;
      held += 8;
    }
  };
  const bits = (count: number): number => {
    if (count === 0) return 0;
    need(count);
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  };
  const overrun = (): boolean => at - (held >> 3) > source.length;
  const symbol = (table: Uint16Array): number => {
    need(MAX_BITS);
    const entry = table[hold & ((1 << MAX_BITS) - 1)] ?? 0;
    hold >>>= entry & 15;
    held -= entry & 15;
    return (entry & 15) === 0 ? -1 : entry >> 4;
  };

  for (let last = false; !last;) {
    last = bits(1) === 1;
    const kind = bits(2);
    if (kind === 3 || overrun()) return null;
    if (kind === 0) {
      at -= held >> 3;
      hold = held = 0;
      const length = (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8);
      const check = (source[at + 2] ?? 0) | ((source[at + 3] ?? 0) << 8);
      at += 4;
      if ((length ^ check) !== 0xffff || at + length > source.length || written + length > size) return null;
      out.set(source.subarray(at, at + length), written);
      at += length;
      written += length;
      continue;
    }
    const tables = kind === 1 ? fixedTables() : dynamicTables(bits, symbol);
    if (tables === null) return null;
    for (;;) {
      const code = symbol(tables.literals);
      if (code < 0 || overrun()) return null;
      if (code === 256) break;
      if (code < 256) {
        if (written === size) return null;
        out[written++] = code;
        continue;
      }
      const lengthBase = LENGTH_BASE[code - 257];
      if (lengthBase === undefined) return null;
      const length = lengthBase + bits(LENGTH_BITS[code - 257] ?? 0);
      const distanceCode = symbol(tables.distances);
      const distanceBase = DISTANCE_BASE[distanceCode];
      if (distanceBase === undefined) return null;
      const distance = distanceBase + bits(DISTANCE_BITS[distanceCode] ?? 0);
      if (distance > written || written + length > size) return null;
      for (const end = written + length; written < end; written++) out[written] = out[written - distance] ?? 0;
    }
  }
  return written === size && !overrun() ? out : null;
}

const MAX_BITS = 15;
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** Each base is the one before plus what the extra bits before it could tell; the longest length stands apart. */
const bases = (first: number, extra: readonly number[]): number[] => {
  const found: number[] = [];
  let next = first;
  for (const count of extra) {
    found.push(next);
    next += 1 << count;
  }
  return found;
};
const LENGTH_BASE = [...bases(3, LENGTH_BITS.slice(0, -1)), 258];
const DISTANCE_BASE = bases(1, DISTANCE_BITS);
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

interface Tables {
  readonly literals: Uint16Array;
  readonly distances: Uint16Array;
}

/** One look-up for every pattern of the next 15 bits: symbol × 16 + code length; 0 where no code begins so. Null for lengths that make no prefix code. */
function decodingTable(lengths: readonly number[]): Uint16Array | null {
  const counts = new Array<number>(MAX_BITS + 1).fill(0);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Array<number>(MAX_BITS + 2).fill(0);
  for (let length = 1; length <= MAX_BITS; length++) {
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
    if ((next[length + 1] ?? 0) >> 1 > 1 << length) return null;
  }
  const table = new Uint16Array(1 << MAX_BITS);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    for (let index = reversed; index < table.length; index += 1 << length) table[index] = (symbol << 4) | length;
  });
  return table;
}

let fixed: Tables | null = null;

function fixedTables(): Tables | null {
  if (fixed !== null) return fixed;
  const lengths = Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  );
  const literals = decodingTable(lengths);
  const distances = decodingTable(new Array<number>(30).fill(5));
  if (literals !== null && distances !== null) fixed = { literals, distances };
  return fixed;
}

function dynamicTables(bits: (count: number) => number, symbol: (table: Uint16Array) => number): Tables | null {
  const literalCount = bits(5) + 257;
  const distanceCount = bits(5) + 1;
  const codeCount = bits(4) + 4;
  const codeLengths = new Array<number>(19).fill(0);
  for (const place of CODE_LENGTH_ORDER.slice(0, codeCount)) codeLengths[place] = bits(3);
  const codes = decodingTable(codeLengths);
  if (codes === null) return null;
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const code = symbol(codes);
    if (code < 0) return null;
    if (code < 16) {
      lengths.push(code);
      continue;
    }
    const repeated = code === 16 ? lengths.at(-1) : 0;
    const times = code === 16 ? 3 + bits(2) : code === 17 ? 3 + bits(3) : 11 + bits(7);
    if (repeated === undefined) return null;
    for (let n = 0; n < times; n++) lengths.push(repeated);
  }
  if (lengths.length > literalCount + distanceCount) return null;
  const literals = decodingTable(lengths.slice(0, literalCount));
  const distances = decodingTable(lengths.slice(literalCount));
  return literals === null || distances === null ? null : { literals, distances };
}
