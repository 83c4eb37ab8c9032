import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A package that the product is built from. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or the title of the package's own licence. */
  readonly licence: string;
  readonly isSpdx: boolean;
  /** As npm has it, `sha512-…` in Base64. */
  readonly integrity: string | null;
  /** The text of its licence, with its notice; null where the package has none. */
  readonly text: string | null;
}

interface LockEntry {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** All packages of package-lock.json that are not for development alone, by name and version. They must be installed. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  return Object.entries(packages)
    .filter(([place, entry]) => place !== "" && !entry.dev && !entry.devOptional)
    .map(([place, entry]) => shippedPackage(root, place, entry))
    .sort((a, b) => order(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

/** By code units: the same wherever it runs. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function shippedPackage(root: string, place: string, { version, license, integrity }: LockEntry): ShippedPackage {
  const name = place.replace(/^.*node_modules\//, "");
  const text = licenceText(join(root, place));
  // Some name no licence, or their file with it.
  const isSpdx = license !== undefined && !/^(SEE )?LICEN[CS]E/i.test(license);
  const licence = isSpdx ? license : titleOf(text);
  if (licence === null) throw new Error(`${name}@${version} says nothing of its licence`);
  return { name, version, licence, isSpdx, integrity: integrity ?? null, text };
}

function licenceText(folder: string): string | null {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort(order);
  if (files.length === 0) return null;
  return files.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
}

/** The first paragraph of a text, in one line. */
function titleOf(text: string | null): string | null {
  const [paragraph = ""] = (text ?? "").trim().split(/\n\s*\n/);
  return paragraph === "" ? null : paragraph.replace(/\s+/g, " ").trim();
}

/** The licences of all packages, to be handed out with what is built from them. */
export const licenceTexts = (packages: readonly ShippedPackage[]): string =>
  packages
    .map(({ name, version, licence, text }) => {
      const head = `${name} ${version} (${licence})`;
      return [head, "=".repeat(head.length), text ?? "(The package has no text of it.)"].join("\n");
    })
    .join("\n\n\n")
    .concat("\n");
