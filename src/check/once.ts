/**
 * Remembers what a function made of an object for as long as the object lives. Several rules look at the same table or cell from
 * the same side; tables and cells never change, so the answer does not either.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const id = nextId;
  nextId += 1;
  return (key) => {
    const notes = Noted.on(key);
    for (let at = 0; at < notes.length; at += 2) if (notes[at] === id) return notes[at + 1] as V;
    const value = compute(key);
    Noted.add(key, id, value);
    return value;
  };
}

let nextId = 0;

/** Hands its argument on as the object under construction, so that a subclass's private fields are put on that. */
const Given = function (object: object) {
  return object;
} as unknown as new (object: object) => object;

/**
 * A private field on any object. Nobody else sees it, and copies do not take it along. A WeakMap would do the same; a hundred thousand
 * entries in one make every garbage collection slow.
 */
class Noted extends Given {
  /** A function's id and what it made of the object, in turns. Few functions ask about the same object, so it is short. */
  #notes: readonly unknown[] = NONE;

  static on(object: object): readonly unknown[] {
    return #notes in object ? (object as Noted).#notes : NONE;
  }

  static add(object: object, id: number, value: unknown): void {
    if (!(#notes in object)) new Noted(object);
    const noted = object as Noted;
    // No longer than it has to be: there are a hundred thousand of them.
    noted.#notes = noted.#notes.concat([id, value]);
  }
}

const NONE: readonly unknown[] = [];

/** Remembers the last answer alone: for what many rules ask of one thing, one after the other, before the next one has its turn. */
export function lately<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
