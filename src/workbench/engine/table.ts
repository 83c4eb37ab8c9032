import type { Environment } from "./environment";
import type { HostObject, ObjectOf, TypeName } from "./objects";

/**
 * The members of one object type, by the PascalCase names of the protocol. To teach the emulator a member, add an entry;
 * whatever has none fails loudly.
 */
export interface Members<T extends HostObject> {
  readonly scalars?: Readonly<Record<string, (object: T, env: Environment) => unknown>>;
  readonly setters?: Readonly<Record<string, (object: T, value: unknown, env: Environment) => void>>;
  readonly navigations?: Readonly<Record<string, (object: T, env: Environment) => HostObject | null>>;
  /** Return a host object for methods that give one, null for a null object, else the scalar result or nothing. */
  readonly methods?: Readonly<Record<string, (object: T, args: readonly unknown[], env: Environment) => unknown>>;
  /** For collections: all items, and one by id or name. */
  readonly items?: (object: T, env: Environment) => readonly HostObject[];
  readonly item?: (object: T, key: unknown, env: Environment) => HostObject;
  /** What the client learns of an object when it is made, besides a reference id. */
  readonly identity?: (object: T, env: Environment) => Readonly<Record<string, unknown>>;
}

export type MemberTable = { readonly [N in TypeName]: Members<ObjectOf<N>> };
