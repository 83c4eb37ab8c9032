import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";
import { withRibbon } from "../../scripts/manifest";
import { COMMANDS } from "../../src/commands";
import { describePublished, publishedFile } from "../support/published";
import { manifestProblems, type Surroundings } from "./check";

// Two ES modules that Jest cannot load: reading an XML manifest needs neither JSON manifests nor new ids.
jest.mock("@microsoft/app-manifest", () => ({}));
jest.mock("uuid", () => ({}));

const ROOT = join(__dirname, "../..");
const FILE = join(ROOT, "manifest.xml");
const manifest = readFileSync(FILE, "utf8");

/** Width and height as the picture's own header says. */
function pngSize(file: string) {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const surroundings: Surroundings = {
  iconSize(url) {
    const file = join(ROOT, new URL(url).pathname);
    return existsSync(file) ? pngSize(file) : null;
  },
  functions: Object.keys(COMMANDS),
  locales: ["en-US"],
};

test("its ribbon is the one of src/host/ribbon.ts: else run `npx tsx scripts/make-manifest.mjs`", () => {
  expect(withRibbon(manifest)).toBe(manifest);
});

test("each key acts by a function that exists, and no key stands twice", () => {
  const keys = JSON.parse(readFileSync(join(ROOT, "assets/shortcuts.json"), "utf8")) as {
    readonly actions: readonly { readonly id: string; readonly type: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  };
  expect(Object.keys(COMMANDS)).toEqual(expect.arrayContaining(keys.actions.map(({ id }) => id)));
  expect(keys.shortcuts.map(({ action }) => action)).toEqual(keys.actions.map(({ id }) => id));
  expect(new Set(keys.shortcuts.map(({ key }) => key.default)).size).toBe(keys.shortcuts.length);
  expect(manifest).toContain('<ExtendedOverrides Url="https://localhost:3000/assets/shortcuts.json"/>');
});

test("Excel has nothing to object to", () => {
  expect(manifestProblems(manifest, surroundings)).toEqual([]);
});

/** Replaces once, and insists that there was something to replace. */
function broken(before: string | RegExp, after: string): string {
  const copy = manifest.replace(before, after);
  expect(copy).not.toBe(manifest);
  return copy;
}

const control = /<Control xsi:type="Button" id="Jixiao.Check">[^]*?<\/Control>/.exec(manifest)?.[0] ?? "";
const group = /<Group id="Jixiao.CheckGroup">[^]*?<\/Group>/.exec(manifest)?.[0] ?? "";
const copies = (text: string, count: number) =>
  Array.from({ length: count }, (_, index) => text.replace(/ id="([^"]*)"/g, ` id="$1.${index}"`)).join("");

test.each<[string, () => string, string]>([
  ["a dangling resid", () => broken('resid="Tab.Label"', 'resid="Tab.Lable"'), "Tab.Lable: no such resource"],
  ["an unused resource", () => broken('resid="Tab.Label"', 'resid="CheckGroup.Label"'), "Tab.Label: nobody uses"],
  [
    "a resource told twice",
    () => broken('bt:String id="Open.Label"', 'bt:String id="Check.Label"'),
    "two resources have the same id",
  ],
  ["too long an id", () => manifest.replaceAll("Open.Tip", "Open.Tip".repeat(5)), "at most 32"],
  ["a missing icon size", () => broken(/<bt:Image size="80"[^>]*>/, ""), "an icon lacks 80 px"],
  ["a missing icon file", () => broken("check-80.png", "chekc-80.png"), "chekc-80.png: no such picture"],
  ["an icon of another size", () => broken("check-80.png", "check-64.png"), "64×64 instead of 80×80"],
  ["a wrong store icon", () => broken("icons/app-64.png", "icons/app-32.png"), "32×32 instead of 64×64"],
  ["an unknown function", () => broken(">JixiaoNext<", ">JixiaoNxet<"), "JixiaoNxet: no such command"],
  ["a command nobody calls", () => broken(">JixiaoNext<", ">JixiaoCheck<"), "JixiaoNext: no button"],
  ["a missing translation", () => broken(/<bt:Override[^>]*>/, ""), "not told in en-US"],
  ["an untranslated name", () => broken(/<Override[^>]*>/, ""), "DisplayName: not told in en-US"],
  ["an empty text", () => broken('DefaultValue="打开面板"', 'DefaultValue=" "'), "Open.Label: empty"],
  ["too long a label", () => broken("打开面板", "打".repeat(126)), "126 of 125"],
  ["too long a translation", () => broken("Opens the pane", "O".repeat(251)), "of 250 characters in en-US"],
  [
    "an address without https",
    () => broken("https://localhost:3000/taskpane", "http://localhost:3000/taskpane"),
    "not https",
  ],
  [
    "a second origin",
    () => broken("https://localhost:3000/taskpane", "https://localhost:4000/taskpane"),
    "more than one origin",
  ],
  ["too many commands", () => broken(control, control + copies(control, 5)), "8 commands, at most 7"],
  ["too many groups", () => broken(group, group + copies(group, 1)), "7 groups, at most 6"],
  ["a control told twice", () => broken('id="Jixiao.Next"', 'id="Jixiao.Previous"'), "the same id"],
  ["a high requirement", () => broken('" MinVersion="1.1"', '" MinVersion="1.13"'), "hide the add-in"],
  ["another requirement", () => broken('Name="ExcelApi"', 'Name="SharedRuntime"'), "hide the add-in"],
  ["a short-lived page", () => broken('lifetime="long"', 'lifetime="short"'), "no shared runtime"],
  [
    "another function file",
    () => broken('FunctionFile resid="Pane.Url"', 'FunctionFile resid="Pane.Title"'),
    "function file",
  ],
])("%s is noticed", (_fault, copy, problem) => {
  expect(manifestProblems(copy(), surroundings).join("\n")).toContain(problem);
});

test("office-addin-manifest reads it", async () => {
  const info = await OfficeAddinManifest.readManifestFile(FILE);
  expect(info).toMatchObject({
    defaultLocale: "zh-CN",
    displayName: "绩效目标表检查",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

const ENTRY = "OfficeAppManifestV1_1.xsd";

describePublished("JIXIAO_MANIFEST_SCHEMA", "the published schemas", () => {
  const SCHEMAS = publishedFile("JIXIAO_MANIFEST_SCHEMA") ?? "";
  const read = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8") });
  const validate = (contents: string) =>
    validateXML({
      xml: { fileName: "manifest.xml", contents },
      schema: [read(ENTRY)],
      preload: readdirSync(SCHEMAS)
        .filter((name) => name.endsWith(".xsd") && name !== ENTRY)
        .map(read),
    });

  test("accept it", async () => {
    expect((await validate(manifest)).errors).toEqual([]);
  });

  test("refuse a broken copy", async () => {
    expect((await validate(broken(/<Permissions>.*<\/Permissions>/, ""))).valid).toBe(false);
    expect((await validate(broken(/<Label resid="Tab.Label"\/>/, ""))).valid).toBe(false);
  });
});
