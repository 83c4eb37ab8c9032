/** The namespace of the custom XML part that holds the store. It names the version of the format. */
export const STORE_NAMESPACE = "urn:jixiao:store:1";

/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * What is kept in a workbook: settings, accepted findings and the like, each a section by its name. A section that this version does
 * not know is kept as it is.
 */
export interface Store {
  readonly version: 1;
  readonly sections: Readonly<Record<string, JsonValue>>;
}

/** What a workbook's parts of our namespace come to. */
export interface StoreReading {
  /** Null where the workbook has no store yet. */
  readonly store: Store | null;
  /** Further parts of our namespace, which somebody copied in. They are neither read nor written; whoever shows the store says so. */
  readonly copies: number;
}

export type StoreErrorCode =
  | "broken" // our part, but cut off or damaged
  | "foreign" // a document that is not ours
  | "newer" // ours, with something in it that this version does not know and would lose
  | "not-json"; // what should be kept is no JSON; only writing can fail with it

/** Why a store could not be read or written. A store that cannot be read must not be written over. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreError";
  }
}

/** A store with one section put in the place of its old content, or taken out where `content` is undefined. All others stay. */
export function withSection(store: Store | null, name: string, content: JsonValue | undefined): Store {
  const others = Object.entries(store?.sections ?? {}).filter(([other]) => other !== name);
  const own: [string, JsonValue][] = content === undefined ? [] : [[name, content]];
  return { version: 1, sections: Object.fromEntries([...others, ...own]) };
}
