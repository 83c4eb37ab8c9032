import type { Way } from "./expected";

/** As much of a schema as tells which keys it knows. */
interface Known {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Known>>;
  readonly item?: Known;
  readonly wrapped?: Known;
  readonly options?: readonly unknown[];
}

export interface Stray {
  /** Where they stand. */
  readonly way: Way;
  /** Keys that nothing knows; null for a list that stands where keys belong. */
  readonly keys: readonly string[] | null;
  /** The keys that may stand there. */
  readonly allowed: readonly string[];
}

/**
 * Keys of a value that its schema does not know, place by place, and lists where keys belong. The schema itself stops at the first key,
 * takes what every object inherits (`constructor`, `__proto__`) for known, and a list for an object.
 */
export function* strayKeys(schema: Known, value: unknown, way: Way = []): Generator<Stray> {
  if (typeof value !== "object" || value === null) return;
  if (schema.wrapped !== undefined) yield* strayKeys(schema.wrapped, value, way);
  else if (schema.item !== undefined) {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index += 1) yield* strayKeys(schema.item, value[index], [...way, index]);
  } else if (schema.type === "union") {
    // Where one may choose, one choice at most has keys of its own.
    for (const option of (schema.options ?? []) as readonly Known[]) {
      if (option.entries !== undefined && !Array.isArray(value)) yield* strayKeys(option, value, way);
    }
  } else if (schema.entries === undefined && schema.type !== "record") return;
  else if (Array.isArray(value)) yield { way, keys: null, allowed: [] };
  else if (schema.entries !== undefined) {
    const { entries } = schema;
    const keys = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
    if (keys.length > 0) yield { way, keys, allowed: Object.keys(entries) };
    for (const [key, known] of Object.entries(entries)) {
      if (Object.hasOwn(value, key)) yield* strayKeys(known, (value as Record<string, unknown>)[key], [...way, key]);
    }
  }
}
