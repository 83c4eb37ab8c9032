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
  readonly way: Way;
  /** The keys that may stand beside it; null for a list where keys belong. */
  readonly allowed: readonly string[] | null;
}

/**
 * Keys of a value that its schema does not know, and lists where keys belong. The schema itself stops at the first key, takes what
 * every object inherits (`constructor`, `__proto__`) for known, and a list for an object.
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
  else if (Array.isArray(value)) yield { way, allowed: null };
  else if (schema.entries !== undefined) {
    const { entries } = schema;
    for (const [key, inner] of Object.entries(value)) {
      const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (known === undefined) yield { way: [...way, key], allowed: Object.keys(entries) };
      else yield* strayKeys(known, inner, [...way, key]);
    }
  }
}
