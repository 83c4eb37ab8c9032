import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { manifestFor } from "../serve.mjs";
import { billOfMaterials, type Product } from "./bill-of-materials";
import { checksums, type Files } from "./archive";
import { licenceTexts, shippedPackages } from "./packages";

/** Folders and files of the project that are handed out as they are. */
const AS_THEY_ARE = [
  "docs",
  "deploy",
  "assets/settings.schema.json",
  "INSTALL.md",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
];

/** What is handed out, made of a built project: the add-in for a server at `origin`, the command line and all that goes with them. */
export function contents(root: string, origin: string): Files {
  const product = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Product;
  const packages = shippedPackages(root);
  const manifest = bytesOf(manifestFor(join(root, "dist"), origin));
  const files = new Map([
    ...filesOf(join(root, "dist", "cli", "jixiao.mjs"), "cli/jixiao.mjs"),
    ...filesOf(join(root, "dist"), "add-in").filter(([name]) => !name.startsWith("add-in/cli/")),
    ...AS_THEY_ARE.flatMap((name) => filesOf(join(root, name), name)),
    ["add-in/manifest.xml", manifest] as const,
    ["manifest.xml", manifest] as const,
    ["licences.txt", bytesOf(licenceTexts(packages))] as const,
    ["sbom.cdx.json", bytesOf(billOfMaterials(product, packages))] as const,
  ]);
  return files.set("SHA256SUMS", bytesOf(checksums(files)));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file, or all files below a folder, each with its path below `under`. */
function filesOf(place: string, under: string): (readonly [string, Uint8Array])[] {
  if (statSync(place).isFile()) return [[under, readFileSync(place)]];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [`${under}/${relative(place, file).replaceAll(sep, "/")}`, readFileSync(file)] as const);
}
