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
