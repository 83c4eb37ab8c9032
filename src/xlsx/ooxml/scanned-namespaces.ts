import type { ScannedAttributes } from "./scanned-attributes";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** An open element that declares namespaces. */
interface Scope {
  readonly depth: number;
  /** Its tag as it is written. */
  readonly tag: string;
  /** How many prefixes were bound before. */
  readonly before: number;
}

/** What prefixes stand for in the elements that are open. */
export class ScannedNamespaces {
  /** The namespace of names without a prefix; empty for none. */
  plain = "";
  /** Later ones hide earlier ones. The prefix of plain names is empty. */
  readonly #prefixes = ["xml"];
  readonly #namespaces = [XML];
  readonly #scopes: Scope[] = [];

  /**
   * Takes in what the tag of an element at this depth declares, and looks up its attributes' prefixes. False where it declares something
   * out of the ordinary, where a prefix stands for nothing, or where two attributes are the same one under two prefixes.
   */
  enter(attributes: ScannedAttributes, depth: number, tag: string): boolean {
    const before = this.#prefixes.length;
    for (let at = 0; at < attributes.count; at += 1) {
      const name = attributes.names[at];
      if (name === undefined || (name.prefix !== "xmlns" && name.full !== "xmlns")) continue;
      const namespace = attributes.values[at] ?? "";
      const prefix = name.prefix === "" ? "" : name.local;
      if (prefix === "xml" || prefix === "xmlns" || namespace === XML || namespace === XMLNS) return false;
      if (namespace === "" || namespace !== namespace.trim()) return false;
      this.#prefixes.push(prefix);
      this.#namespaces.push(namespace);
    }
    if (this.#prefixes.length > MOST_PREFIXES) return false;
    if (this.#prefixes.length > before) {
      this.#scopes.push({ depth, tag, before });
      this.plain = this.namespaceOf("") ?? "";
    }
    return this.#areDistinct(attributes);
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    const last = this.#scopes.at(-1);
    if (last?.depth !== depth) return;
    this.#scopes.pop();
    this.#prefixes.length = this.#namespaces.length = last.before;
    this.plain = this.namespaceOf("") ?? "";
  }

  /** What a prefix stands for; null where that is nothing. */
  namespaceOf(prefix: string): string | null {
    for (let at = this.#prefixes.length - 1; at >= 0; at -= 1)
      if (this.#prefixes[at] === prefix) return this.#namespaces[at] ?? null;
    return null;
  }

  /** The tag of the open element at this depth; null where it declares nothing. */
  tagAt(depth: number): string | null {
    return this.#scopes.find((scope) => scope.depth === depth)?.tag ?? null;
  }

  #areDistinct({ names, count }: ScannedAttributes): boolean {
    for (let at = 0; at < count; at += 1) {
      const { prefix = "", local } = names[at] ?? {};
      if (prefix === "" || prefix === "xmlns") continue;
      const namespace = this.namespaceOf(prefix);
      if (namespace === null) return false;
      for (let before = 0; before < at; before += 1) {
        const other = names[before];
        if (other === undefined || other.local !== local || other.prefix === "" || other.prefix === "xmlns") continue;
        if (this.namespaceOf(other.prefix) === namespace) return false;
      }
    }
    return true;
  }
}

/** Prefixes that are bound at a time: each is looked for among all of them. */
const MOST_PREFIXES = 64;
