import { fold } from "../check/indicator/fold";
import { allSyllables, syllablesOf } from "./pinyin";

/** A name taken apart for searching. Spaces and marks are left out: nobody types them. */
export interface SearchableName {
  /** One a character that can be typed, folded and in lower case. */
  readonly characters: readonly string[];
  /** Where each stands in the name, in UTF-16 units. */
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  /** Numbers of the syllables each may be read as. */
  readonly syllables: readonly (readonly number[])[];
}

const TYPED = /[\p{L}\p{N}%‰]/u;

export function searchableName(name: string): SearchableName {
  const characters: string[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  let at = 0;
  for (const character of name) {
    const folded = fold(character).toLowerCase();
    if (TYPED.test(folded)) {
      characters.push(folded);
      offsets.push(at);
      lengths.push(character.length);
    }
    at += character.length;
  }
  return { characters, offsets, lengths, syllables: characters.map(syllablesOf) };
}

/** What was typed, made ready to be looked for in many names. */
export interface Query {
  readonly characters: readonly string[];
  /**
   * By place in the query and number of the syllable: how many letters from there may stand for the syllable, a bit for each count.
   * Null where no letter stands there.
   */
  readonly letters: readonly (Uint8Array | null)[];
}

/** Longer syllables than zhuang there are none. */
const LONGEST_SYLLABLE = 6;

export function readQuery(typed: string): Query {
  const characters = [...fold(typed).toLowerCase().replaceAll("ü", "v")].filter((character) => TYPED.test(character));
  const syllables = allSyllables();
  const letters = characters.map((character, at) => {
    if (!/[a-z]/.test(character)) return null;
    const rest = characters.slice(at, at + LONGEST_SYLLABLE).join("");
    return Uint8Array.from(syllables, (syllable) =>
      lengthsFor(syllable, rest, at + LONGEST_SYLLABLE >= characters.length),
    );
  });
  return { characters, letters };
}

/** A bit for each count of letters that may stand for a syllable: all of them, its initial, or at the query's end any first part. */
function lengthsFor(syllable: string, rest: string, isLast: boolean): number {
  let same = 0;
  while (same < syllable.length && same < rest.length && syllable.charAt(same) === rest.charAt(same)) same += 1;
  if (same === 0) return 0;
  let lengths = 1;
  if (same >= 2 && /^[zcs]h/.test(syllable)) lengths |= 1 << 1;
  if (same === syllable.length || (isLast && same === rest.length)) lengths |= 1 << (same - 1);
  return lengths;
}

/** How a query was found in a name. */
export interface Alignment {
  /** The less, the better. */
  readonly cost: number;
  /** True where the characters found stand side by side. */
  readonly isWhole: boolean;
}

/** What each departure from the name typed in full costs: characters not found cost little, gaps more than anything else. */
const COST = { gap: 10_000, late: 10, lateEach: 0.1, latest: 100, read: 1, shortened: 1, left: 0.05 };

/** Looks for one query in many names. */
export interface Aligner {
  /** Finds the query's characters in their order, letters read as pinyin, with as few gaps as can be; null where they are not all there. */
  find(name: SearchableName): Alignment | null;
  /** The places in `name.characters` where they were found, in order; none where they are not all there. */
  places(name: SearchableName): readonly number[];
}

export function createAligner({ characters, letters }: Query): Aligner {
  const width = characters.length;
  const fullLengths = allSyllables().map(({ length }) => length);
  // By how much of the query is used up: the least cost where the last was found at the character before, at this one, and anywhere earlier.
  const [before, here, earlier] = [row(width), row(width), row(width)];
  let steps: Steps | null = null;
  /** The most of the query that was used up so far: nothing can go on from further on. */
  let reached = 0;

  /** Goes through the name once; the least cost of all that was typed, and the character it ends at. */
  function run({ characters: name, syllables }: SearchableName): { readonly cost: number; readonly end: number } {
    before.fill(Infinity);
    earlier.fill(Infinity);
    let cost = Infinity;
    let end = -1;
    reached = 0;
    for (let at = 0; at < name.length; at += 1) {
      here.fill(Infinity);
      for (let used = Math.min(reached, width - 1); used >= 0; used -= 1) lookAt(name, syllables, at, used);
      if ((here[width] as number) < cost) [cost, end] = [here[width] as number, at];
      for (let used = 1; used <= reached; used += 1) {
        if ((before[used] as number) < (earlier[used] as number)) {
          earlier[used] = before[used] as number;
          steps?.leave(used, at - 1);
        }
      }
      before.set(here);
    }
    return { cost, end };
  }

  /** What of the query from `used` on the character at `at` may stand for. */
  function lookAt(name: readonly string[], syllables: SearchableName["syllables"], at: number, used: number): void {
    const whole = used === 0 ? startAt(at) : (before[used] as number);
    const gapped = (earlier[used] as number) + COST.gap;
    const from = Math.min(whole, gapped);
    if (from === Infinity) return;
    const isGap = gapped < whole;
    if (characters[used] === name[at]) take(at, used, used + 1, from, isGap);
    const lengthsOf = letters[used];
    if (lengthsOf === null || lengthsOf === undefined) return;
    for (const syllable of syllables[at] as readonly number[]) {
      const lengths = lengthsOf[syllable] as number;
      for (let length = 1; lengths >> (length - 1) > 0; length += 1) {
        if ((lengths & (1 << (length - 1))) === 0) continue;
        const price = COST.read + (length === fullLengths[syllable] ? 0 : COST.shortened);
        take(at, used, used + length, from + price, isGap);
      }
    }
  }

  function take(at: number, used: number, now: number, cost: number, isGap: boolean): void {
    if (cost >= (here[now] as number)) return;
    here[now] = cost;
    if (now > reached) reached = now;
    steps?.take(at, used, now, isGap);
  }

  return {
    find(name) {
      const { cost, end } = run(name);
      return end === -1
        ? null
        : { cost: cost + COST.left * Math.min(name.characters.length, COST.latest), isWhole: cost < COST.gap };
    },
    places(name) {
      steps = new Steps(name.characters.length, width);
      const { end } = run(name);
      const places = end === -1 ? [] : steps.back(end);
      steps = null;
      return places;
    },
  };
}

const row = (width: number): Float64Array => new Float64Array(width + 1);

/** Characters further back than the latest make no more of a difference. */
const startAt = (at: number): number => (at === 0 ? 0 : COST.late + COST.lateEach * Math.min(at, COST.latest));

/** The way by which each character of a name was come to, to go back along the best one. */
class Steps {
  /** How much of the query was used before, and the character that was found last then. */
  private readonly used: Int32Array;
  private readonly from: Int32Array;
  /** The character that the best earlier find of so much of the query ended at. */
  private readonly left: Int32Array;
  private readonly row: number;

  constructor(
    height: number,
    private readonly width: number,
  ) {
    this.row = width + 1;
    this.used = new Int32Array(height * this.row);
    this.from = new Int32Array(height * this.row);
    this.left = new Int32Array(this.row);
  }

  take(at: number, used: number, now: number, isGap: boolean): void {
    this.used[at * this.row + now] = used;
    this.from[at * this.row + now] = isGap ? (this.left[used] as number) : at - 1;
  }

  leave(used: number, at: number): void {
    this.left[used] = at;
  }

  back(end: number): number[] {
    const places: number[] = [];
    let at = end;
    let used = this.width;
    while (used > 0) {
      places.unshift(at);
      const cell = at * this.row + used;
      used = this.used[cell] as number;
      at = this.from[cell] as number;
    }
    return places;
  }
}
