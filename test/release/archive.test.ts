import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { version } from "../../package.json";
import { COMMANDS } from "../../src/commands";
import { manifestProblems } from "../manifest/check";
import { expectToWork } from "./support/jobs";
import { newFolder, ROOT, runIn } from "./support/program";

jest.setTimeout(180_000);
const ORIGIN = "https://jixiao.example.cn:8443";
const MAIN = path.join(ROOT, "scripts", "release", "main.ts");
const TSX = ["--import", path.join(ROOT, "scripts", "installed.mjs"), "--import", "tsx", MAIN];

/** As `npm run release` does, in the project's folder. */
const release = (...args: readonly string[]) => runIn(ROOT, process.execPath, [...TSX, ...args]);

let folder = "";
let files: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(() => {
  folder = newFolder();
  expect(release("--origin", ORIGIN, "--out", path.join(folder, "a.zip"))).toMatchObject({ status: 0, err: "" });
  const top = `jixiao-${version}/`;
  const entries = Object.entries(unzipSync(readFileSync(path.join(folder, "a.zip"))));
  expect(entries.filter(([name]) => !name.startsWith(top) || name.includes(".."))).toEqual([]);
  files = new Map(entries.map(([name, bytes]) => [name.slice(top.length), bytes]));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const bytes = (name: string): Uint8Array => {
  const found = files.get(name);
  if (found === undefined) throw new Error(`no ${name} in the archive`);
  return found;
};
const text = (name: string): string => new TextDecoder().decode(bytes(name));

test("made again, at another time and place, it has the same bytes", () => {
  process.env.TZ = "America/New_York";
  try {
    expect(release("--origin", `${ORIGIN}/`, "--out", path.join(folder, "b.zip"))).toMatchObject({ status: 0 });
  } finally {
    delete process.env.TZ;
  }
  expect(readFileSync(path.join(folder, "b.zip")).equals(readFileSync(path.join(folder, "a.zip")))).toBe(true);
});

test.each([
  ["http://jixiao.example.cn"],
  ["jixiao.example.cn"],
  ["https://jixiao.example.cn/add-in"],
  ["https://user@jixiao.example.cn"],
  ["https://jixiao.example.cn/?a=b"],
])("an address that is no https origin is refused: %s", (address) => {
  const file = path.join(folder, "none.zip");
  const { status, err } = release("--origin", address, "--out", file);
  expect(status).toBe(2);
  expect(err).toContain(`“${address}”`);
  expect(readdirSync(folder)).not.toContain("none.zip");
});

test("the manifest is in order, and every address in it is on the server", () => {
  const manifest = text("manifest.xml");
  expect(text("add-in/manifest.xml")).toBe(manifest);
  expect(manifest).not.toContain("localhost");
  const addresses = [...manifest.matchAll(/"(https?:\/\/[^"]*)"/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !/schemas\.(microsoft|openxmlformats)\.|www\.w3\.org/.test(address));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    expect(new URL(address).origin).toBe(ORIGIN);
    bytes(`add-in${new URL(address).pathname}`);
  }
  const iconSize = (url: string) => {
    const picture = Buffer.from(bytes(`add-in${new URL(url).pathname}`));
    return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
  };
  expect(manifestProblems(manifest, { iconSize, functions: Object.keys(COMMANDS), locales: ["en-US"] })).toEqual([]);
});

test("the pane's page finds all of its files in it, Office.js among them", () => {
  const scripts = [...text("add-in/taskpane.html").matchAll(/(?:src|href)="([^"]*\.(?:js|css))"/g)].map(
    ([, name = ""]) => name,
  );
  expect(scripts).toEqual(expect.arrayContaining(["office/office.js", "old-excel.js", "taskpane.js"]));
  for (const name of scripts) bytes(`add-in/${name}`);
  const built = readdirSync(path.join(ROOT, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(ROOT, "dist"), path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => !name.startsWith("cli/"));
  expect(built.filter((name) => !files.has(`add-in/${name}`))).toEqual([]);
});

test("the checksums are those of all other files", () => {
  const lines = [...files]
    .filter(([name]) => name !== "SHA256SUMS")
    .map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}`);
  expect(text("SHA256SUMS").trimEnd().split("\n").sort()).toEqual(lines.sort());
});

test("the command line in it works alone", () => {
  const place = path.join(folder, "cli");
  mkdirSync(place);
  writeFileSync(path.join(place, "jixiao.mjs"), bytes("cli/jixiao.mjs"));
  expectToWork(place, (args) => runIn(place, process.execPath, ["jixiao.mjs", ...args]));
});

test("what the guide names is there, and each of its links leads to a file", () => {
  const guide = text("INSTALL.md");
  const links = [...guide.matchAll(/\]\(([^)]*)\)/g)].map(([, link = ""]) => link);
  const names = [...guide.matchAll(/^\| `([^`]*)`/gm)].map(([, name = ""]) => name);
  expect([links.length > 2, names.length]).toEqual([true, 8]);
  for (const name of [...links, ...names])
    expect([
      name,
      [...files.keys()].some((file) => file === name || (name.endsWith("/") && file.startsWith(name))),
    ]).toEqual([name, true]);
});

/** The schemas of CycloneDX, which stand in no clone of this project: see Tests in README.md. */
const BILL_SCHEMAS = process.env.JIXIAO_CYCLONEDX_SCHEMA;

describe("the official schema of the bill of materials [JIXIAO_CYCLONEDX_SCHEMA]", () => {
  if (BILL_SCHEMAS === undefined) test.skip("the folder is not at hand", () => undefined);
  else
    test("takes it", async () => {
      const { default: Ajv } = await import("ajv");
      // Formats of addresses in other languages are not known to it.
      const ajv = new Ajv({ allErrors: true, unknownFormats: "ignore", logger: false });
      const schema = (name: string): object =>
        JSON.parse(readFileSync(path.join(BILL_SCHEMAS, name), "utf8")) as object;
      for (const name of ["spdx.schema.json", "jsf-0.82.schema.json"]) ajv.addSchema(schema(name));
      const validate = ajv.compile(schema("bom-1.5.schema.json"));
      const bill = JSON.parse(text("sbom.cdx.json")) as { components: { licenses: unknown }[] };
      validate(bill);
      expect(validate.errors).toBeNull();
      for (const one of bill.components) one.licenses = [{ license: { id: "None such" } }];
      expect(validate(bill)).toBe(false);
    });
});

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

test("the bill of materials names every package that the product is built from, with its licence", () => {
  const bill = JSON.parse(text("sbom.cdx.json")) as {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly metadata: { readonly component: Component };
    readonly components: readonly Component[];
  };
  expect([bill.bomFormat, bill.specVersion]).toEqual(["CycloneDX", "1.5"]);
  expect(bill.metadata.component).toMatchObject({ name: "jixiao", version });
  const listed = new Set(bill.components.map(({ name, version: of }) => `${name}@${of}`));
  expect(listed.size).toBe(bill.components.length);
  expect([...installedPackages()].filter((one) => !listed.has(one))).toEqual([]);
  for (const { licenses, purl } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
    for (const { license, expression } of licenses) expect(expression ?? license?.id ?? license?.name).toMatch(/\w/);
    expect(licenses.length).toBeGreaterThan(0);
  }
  // Each has its section in the licences.
  const licences = text("licences.txt");
  for (const { name, version: of } of bill.components) expect(licences).toContain(`${name} ${of} (`);
});

/** All packages that package.json needs when nothing is developed, as they are found in node_modules, by the way Node looks for them. */
function installedPackages(): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (folderOf: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(folderOf, "package.json"), "utf8")) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(dependencies)) {
      const place = packageFolder(folderOf, name);
      const { version: of } = JSON.parse(readFileSync(path.join(place, "package.json"), "utf8")) as { version: string };
      if (found.has(`${name}@${of}`)) continue;
      found.add(`${name}@${of}`);
      look(place);
    }
  };
  look(ROOT);
  return found;
}

function packageFolder(from: string, name: string): string {
  const place = path.join(from, "node_modules", name);
  if (existsSync(path.join(place, "package.json"))) return place;
  if (path.dirname(from) === from) throw new Error(`${name} is not installed`);
  return packageFolder(path.dirname(from), name);
}
