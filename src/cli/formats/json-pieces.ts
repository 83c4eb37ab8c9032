/** A list of which one item at a time is made, when it is written. */
class Each<T, U> {
  constructor(
    private readonly items: Iterable<T>,
    private readonly make: (item: T) => U,
  ) {}

  *pieces(): Iterable<string> {
    yield "[";
    let separator = "";
    for (const item of this.items) {
      yield `${separator}${JSON.stringify(this.make(item))}`;
      separator = ",";
    }
    yield "]";
  }
}

/** What `make` makes of each item, to be written by `jsonPieces` as an array that never is there as a whole. */
export const eachOf = <T, U>(items: Iterable<T>, make: (item: T) => U): Each<T, U> => new Each(items, make);

/** The JSON of plain values and of lists made with `eachOf`, piece by piece. */
export function* jsonPieces(value: unknown): Iterable<string> {
  if (value instanceof Each) {
    yield* value.pieces();
  } else if (Array.isArray(value)) {
    yield "[";
    for (const [at, item] of value.entries()) {
      if (at > 0) yield ",";
      yield* jsonPieces(item);
    }
    yield "]";
  } else if (typeof value === "object" && value !== null) {
    yield "{";
    let separator = "";
    for (const [name, own] of Object.entries(value)) {
      if (own === undefined) continue;
      yield `${separator}${JSON.stringify(name)}:`;
      yield* jsonPieces(own);
      separator = ",";
    }
    yield "}";
  } else {
    yield JSON.stringify(value);
  }
}
