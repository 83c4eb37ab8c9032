import { readOffice } from "../../../src/check/settings";

const rules = ["missing-cost"];

/** Reads `first` of some files; a file that is no object is a reason why it cannot be loaded. */
async function read(first: string, files: Readonly<Record<string, object | "not-found" | "no-access">>) {
  const asked: string[] = [];
  const load = (path: string) => {
    asked.push(path);
    const file = Object.hasOwn(files, path) ? (files[path] ?? "not-found") : "not-found";
    return Promise.resolve(typeof file === "string" ? { error: file } : { text: JSON.stringify(file) });
  };
  return { asked, ...(await readOffice(first, load, { rules })) };
}

test("what a file builds on lies under it", async () => {
  const { layers, problems } = await read("unit.json", {
    "unit.json": { base: "areas/city.json" },
    "areas/city.json": { base: "../province.json" },
    "province.json": { base: "central-2021" },
  });
  expect(problems).toEqual([]);
  expect(layers?.map(({ source, file }) => [source, file])).toEqual([
    ["office", "province.json"],
    ["office", "areas/city.json"],
    ["office", "unit.json"],
  ]);
});

test("a chain may be as long as it likes", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`${at}.json`, at < 499 ? { base: `${at + 1}.json` } : {}]),
  );
  expect((await read("0.json", files)).layers).toHaveLength(500);
});

test.each([
  ["itself", { "a.json": { base: "a.json" } }, "a.json", ["a.json", "a.json"]],
  ["itself by another way", { "a.json": { base: "x/.././a.json" } }, "a.json", ["a.json", "a.json"]],
  [
    "another",
    { "a.json": { base: "b.json" }, "b.json": { base: "./a.json" } },
    "b.json",
    ["a.json", "b.json", "a.json"],
  ],
  [
    "a circle it leads to",
    { "a.json": { base: "b.json" }, "b.json": { base: "c.json" }, "c.json": { base: "b.json" } },
    "c.json",
    ["b.json", "c.json", "b.json"],
  ],
])("a file that builds on %s is told with the whole circle", async (_name, files, file, chain) => {
  const { layers, problems } = await read("a.json", files);
  expect(layers).toBeNull();
  expect(problems).toEqual([{ file, problem: { path: "base", code: "circular-base", chain } }]);
});

test.each([["../other.json"], ["x/../../other.json"], ["../../etc/passwd.json"], ["./.././x.json"]])(
  "%s leads out of the folder, and is not asked for",
  async (base) => {
    const { asked, problems } = await read("a.json", { "a.json": { base } });
    expect(problems).toEqual([{ file: "a.json", problem: { path: "base", code: "outside-folder", value: base } }]);
    expect(asked).toEqual(["a.json"]);
  },
);

test("a file that is not there is told where it is named", async () => {
  expect((await read("a.json", {})).problems).toEqual([
    { file: "a.json", problem: { path: "", code: "not-found", value: "a.json" } },
  ]);
  expect((await read("a.json", { "a.json": { base: "b.json" }, "b.json": "no-access" })).problems).toEqual([
    { file: "a.json", problem: { path: "base", code: "no-access", value: "b.json" } },
  ]);
});

test("a fault is told with the file it is in", async () => {
  const { problems } = await read("a.json", { "a.json": { base: "b.json" }, "b.json": { teir: "x" } });
  expect(problems).toEqual([{ file: "b.json", problem: { path: "teir", code: "unknown-key", near: "tier" } }]);
});
