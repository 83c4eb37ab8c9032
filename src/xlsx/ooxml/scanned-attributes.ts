import type { ScannedName } from "./scanned-names";
import type { Attributes } from "./xml-reader";

/** The attributes of one tag after the other. */
export class ScannedAttributes {
  /** Of this tag and, behind `count`, of those before. */
  readonly names: ScannedName[] = [];
  readonly values: string[] = [];
  count = 0;
  /** Whether one of them has a prefix or declares a namespace. */
  hasPrefixes = false;
  /** As a reader asks for them. */
  readonly asked: Attributes = Object.assign((name: string) => this.#named(name), {
    prefixed: (local: string) => this.#prefixed(local),
    others: (known: ReadonlySet<string>) => this.#others(known),
  });

  clear(): void {
    this.count = 0;
    this.hasPrefixes = false;
  }

  /** False where there is one of this name already. */
  add(name: ScannedName, value: string): boolean {
    for (let at = 0; at < this.count; at += 1) if (this.names[at]?.full === name.full) return false;
    this.names[this.count] = name;
    this.values[this.count] = value;
    this.count += 1;
    this.hasPrefixes ||= name.prefix !== "" || name.full === "xmlns";
    return true;
  }

  #named(name: string): string | undefined {
    for (let at = 0; at < this.count; at += 1) if (this.names[at]?.full === name) return this.values[at];
    return undefined;
  }

  #prefixed(local: string): string | undefined {
    for (let at = 0; at < this.count; at += 1) {
      const name = this.names[at];
      if (name?.local === local && name.prefix !== "" && name.prefix !== "xmlns") return this.values[at];
    }
    return undefined;
  }

  #others(known: ReadonlySet<string>): readonly string[] {
    let others: string[] | null = null;
    for (let at = 0; at < this.count; at += 1) {
      const { full = "", prefix = "" } = this.names[at] ?? {};
      if (prefix === "" && full !== "xmlns" && !known.has(full)) (others ??= []).push(this.values[at] ?? "");
    }
    return others ?? NONE;
  }
}

const NONE: readonly string[] = [];
