/**
 * Remembers what a function made of an object for as long as the object lives: a profile's vocabulary, the merges of a sheet by column.
 * What it is made of never changes, so the answer does not either; the object itself is not written to, and nothing is kept alive.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { value: compute(key) }));
    return entry.value;
  };
}
