/** @jest-environment node */
import { folderLoader, readOffice } from "../../src/taskpane/session/office";

const FOLDER = new URL("https://office.example/jixiao/");

interface Served {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  /** Where a redirect led. */
  readonly url?: string;
}

/** A server with these files; requests are noted. */
function server(files: Readonly<Record<string, Served | "down">>) {
  const requested: string[] = [];
  const get = (async (address: URL) => {
    requested.push(address.href);
    const file = files[address.href.slice(FOLDER.href.length)] ?? { status: 404 };
    if (file === "down") throw new TypeError("Failed to fetch");
    const { status = 200, type = "application/json", body = "", url = address.href } = file;
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    return {
      status,
      ok: status >= 200 && status < 300,
      url,
      headers: { get: () => type },
      arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    };
  }) as unknown as typeof fetch;
  return { requested, read: () => readOffice(folderLoader(FOLDER, get)) };
}

const codes = async (files: Readonly<Record<string, Served | "down">>): Promise<readonly string[]> =>
  (await server(files).read()).problems.map(({ problem }) => problem.code);

test("an office without a file has no settings and no problem", async () => {
  expect(await server({}).read()).toEqual({ layers: [], problems: [], wording: { entries: [], problems: [] } });
  // Some servers answer every address with a page.
  expect(await codes({ "settings.json": { type: "text/html; charset=utf-8", body: "<!doctype html>" } })).toEqual([]);
});

test("its file and what that builds on are read, from the add-in's folder alone", async () => {
  const { requested, read } = server({
    "settings.json": { body: '{"base":"省/基础 1.json","tier":"strict"}' },
    "%E7%9C%81/%E5%9F%BA%E7%A1%80%201.json": { body: '{"name":"省财政厅"}' },
  });
  const { layers, problems } = await read();
  expect(problems).toEqual([]);
  expect(layers.map(({ file }) => file)).toEqual(["省/基础 1.json", "settings.json"]);
  expect(requested.every((address) => address.startsWith(FOLDER.href))).toBe(true);
});

test.each([
  ["a wrong value", { "settings.json": { body: '{"tier":"fast"}' } }, "wrong-value"],
  ["broken JSON", { "settings.json": { body: '{"tier":' } }, "broken-json"],
  ["a base that is not there", { "settings.json": { body: '{"base":"other.json"}' } }, "not-found"],
  ["a base outside the folder", { "settings.json": { body: '{"base":"../other.json"}' } }, "outside-folder"],
  ["a circle", { "settings.json": { body: '{"base":"settings.json"}' } }, "circular-base"],
  ["no access", { "settings.json": { status: 403 } }, "no-access"],
  [
    "a redirect out of the folder",
    { "settings.json": { url: "https://office.example/login", body: "{}" } },
    "no-access",
  ],
  ["a server's failure", { "settings.json": { status: 500 } }, "unreadable"],
  ["no answer", { "settings.json": "down" as const }, "unreadable"],
  ["another encoding", { "settings.json": { body: new Uint8Array([0xc9, 0xcc]) } }, "not-utf8"],
  ["a file without end", { "settings.json": { body: new Uint8Array(3_000_001) } }, "too-much"],
])("%s is a problem of the file", async (_, files, code) => {
  expect(await codes(files)).toEqual([code]);
});

describe("its wording library", () => {
  const wording = async (file: Served | "down") => (await server({ "wording.json": file }).read()).wording;

  test("is read from wording.json, whether or not there are settings", async () => {
    const { entries, problems } = await wording({ body: '{"entries":[{"name":"培训班次","category":"11"}]}' });
    expect(entries).toMatchObject([{ name: "培训班次", category: "11", status: "preferred" }]);
    expect(problems).toEqual([]);
  });

  test("may be longer than settings are", async () => {
    const entries = Array.from({ length: 20_000 }, (_, at) => ({ name: `第${at}项数量`, note: "说明".repeat(40) }));
    const body = JSON.stringify({ entries });
    expect(body.length).toBeGreaterThan(1_000_000);
    expect((await wording({ body })).entries).toHaveLength(20_000);
  });

  test.each<[string, Served | "down", string]>([
    ["broken JSON", { body: '{"entries":' }, "broken-json"],
    ["no access", { status: 403 }, "no-access"],
    ["no answer", "down", "unreadable"],
    ["another encoding", { body: new Uint8Array([0xc9, 0xcc]) }, "not-utf8"],
    ["a file without end", { body: new Uint8Array(30_000_001) }, "too-much"],
  ])("%s is told", async (_, file, code) => {
    const { entries, problems } = await wording(file);
    expect([entries, problems.map((problem) => problem.code)]).toEqual([[], [code]]);
  });
});
