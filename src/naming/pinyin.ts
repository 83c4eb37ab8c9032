import { PINYIN_TABLE } from "./pinyin-table";

/** Syllables by their number, and the numbers of the syllables each character may be read as. */
interface Readings {
  readonly syllables: readonly string[];
  readonly byCharacter: ReadonlyMap<string, readonly number[]>;
}

const NONE: readonly number[] = [];
let known: Readings | null = null;

/** Made when somebody first searches: 416 short strings hold less than a map of every character does. */
function readings(): Readings {
  if (known !== null) return known;
  const syllables: string[] = [];
  const byCharacter = new Map<string, number[]>();
  const add = (syllable: string, characters: string): void => {
    const number = syllables.push(syllable) - 1;
    for (const character of characters) {
      const own = byCharacter.get(character);
      if (own === undefined) byCharacter.set(character, [number]);
      else own.push(number);
    }
  };
  for (const [syllable, characters] of Object.entries(PINYIN_TABLE)) {
    add(syllable, characters);
    // Who has no ü types lv, and just as often lu.
    if (/^[ln]v/.test(syllable)) add(syllable.replace("v", "u"), characters);
  }
  return (known = { syllables, byCharacter });
}

/** All syllables a character may be read as, as they are typed; `syllablesOf` gives their numbers. */
export const allSyllables = (): readonly string[] => readings().syllables;

/** Numbers of the syllables a character may be read as, in `allSyllables`; none for what is no Chinese character of the table. */
export const syllablesOf = (character: string): readonly number[] => readings().byCharacter.get(character) ?? NONE;
