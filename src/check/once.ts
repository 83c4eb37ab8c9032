/**
 * Remembers what a function made of an object for as long as the object lives. Several rules look at the same table or cell from
 * the same side; tables and cells never change, so the answer does not either.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Remembers the last answer alone: for what many rules ask of one thing, one after the other, before the next one has its turn. */
export function lately<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
