import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { SAMPLE } from "../support/seeds";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-settings-"));
  mkdirSync(path.join(folder, "areas"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a settings file and gives its name as seen from the folder. */
function file(name: string, content: object | string | Uint8Array): string {
  const text = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
  writeFileSync(path.join(folder, name), text);
  return name;
}

async function check(...options: string[]) {
  let out = "";
  let err = "";
  const args = ["check", SAMPLE, "--format", "json", ...options];
  const status = await run(args, folder, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err: err.trimEnd().split("\n") };
}

async function checked(...options: string[]) {
  const { out, err } = await check(...options);
  expect(err).toEqual([""]);
  const answer = JSON.parse(out) as {
    files: { profile: unknown; sheets: { findings: { rule: string; severity: string }[] }[] }[];
  };
  const { profile, sheets } = answer.files[0] as (typeof answer.files)[0];
  const of = (rule: string) => sheets.flatMap(({ findings }) => findings).filter((finding) => finding.rule === rule);
  return { profile, of };
}

describe("what is checked with", () => {
  test("is Guangdong's list unless said, and named in the answer", async () => {
    const { profile, of } = await checked();
    expect(profile).toEqual({ id: "guangdong", name: "广东省" });
    expect(of("amount-column-blank")).toEqual([]);
  });

  test("--tier says how much", async () => {
    expect((await checked("--tier", "strict")).of("amount-column-blank")).toHaveLength(2);
    const quick = await checked("--tier", "quick");
    expect(quick.of("cell-halfwidth-separator")).toEqual([]);
    expect(quick.of("word-operator")).toHaveLength(20);
  });

  test("--config takes an office's file and what it builds on, each severity its own", async () => {
    file("areas/province.json", { name: "省财政厅", tier: "strict", severities: { "word-operator": "error" } });
    const city = file("city.json", {
      name: "市财政局",
      base: "areas/province.json",
      severities: { "total-rounding": "off" },
    });
    for (const config of [city, path.join(folder, city)]) {
      const { profile, of } = await checked("--config", config);
      expect(profile).toEqual({ id: "city", name: "市财政局" });
      expect(of("amount-column-blank")).toHaveLength(2);
      expect(of("total-rounding")).toEqual([]);
      expect(new Set(of("word-operator").map(({ severity }) => severity))).toEqual(new Set(["error"]));
    }
  });

  test("--tier comes before the file's, and --ignore-workbook-choices is taken", async () => {
    const config = file("strict.json", { tier: "strict" });
    const { of } = await checked("--config", config, "--tier", "default", "--ignore-workbook-choices");
    expect(of("amount-column-blank")).toEqual([]);
  });

  test("the text names it too", async () => {
    let out = "";
    await run(["check", SAMPLE], folder, { out: (text) => (out += text), err: () => undefined });
    expect(out.split("\n")[0]).toBe(`${SAMPLE}（按广东省分类，有编码）`);
  });
});

describe("settings that cannot be used stop the check with status 2, a line a fault", () => {
  test.each<[string, object | string | Uint8Array, RegExp[]]>([
    ["a wrong key", { teir: "strict" }, [/^jixiao: bad\.json：没有“teir”这个键。是不是“tier”？$/]],
    ["a wrong rule", { severities: { "missing-benfit": "info" } }, [/没有这条规则。是不是“missing-benefit”？$/]],
    [
      "a wrong value and a wrong type",
      { tier: "strickt", required: { cost: "是" } },
      [
        /“tier”是文字“strickt”，应为 quick、default、strict 之一。是不是“strict”？$/,
        /“required\.cost”是文字“是”，应为 true 或 false，不加引号。$/,
      ],
    ],
    ["a circle", { base: "bad.json" }, [/绕成了一圈：bad\.json → bad\.json。请改掉其中一份的 base。$/]],
    ["a file outside", { base: "../city.json" }, [/在第一份设置文件所在的文件夹之外。/]],
    ["a missing file", { base: "none.json" }, [/“base”：找不到设置文件“none\.json”。/]],
    ["broken JSON", '{\n  "tier": "strict",\n}', [/第 3 行第 1 列不符合 JSON 格式。/]],
    ["an empty file", "", [/文件是空的。/]],
    ["a file of 10 MB", `{"name": "${"x".repeat(10_000_000)}"}`, [/过大，没有读取。/]],
    ["2 MB of one byte a character", `{"name": "${"x".repeat(2_000_000)}"}`, [/超过 1000000 个字符，没有读取。/]],
    ["another encoding", new Uint8Array([0x7b, 0x22, 0xca, 0xd0, 0x22, 0x7d]), [/不是 UTF-8 编码。/]],
    ["__proto__", '{"__proto__": {"tier": "strict"}}', [/没有“__proto__”这个键。/]],
  ])("%s", async (_name, content, lines) => {
    const { status, out, err } = await check("--config", file("bad.json", content));
    expect([status, out]).toEqual([2, ""]);
    expect(err).toHaveLength(lines.length);
    lines.forEach((line, index) => expect(err[index]).toMatch(line));
  });

  test("a file that is not there, a folder, and in English", async () => {
    expect(await check("--config", "none.json", "--lang", "en")).toEqual({
      status: 2,
      out: "",
      err: ["jixiao: none.json: There is no settings file “none.json”. Check the path."],
    });
    const { status, err } = await check("--config", "areas");
    expect([status, err]).toEqual([2, ["jixiao: areas：“areas”不是文件。请给出一份设置文件。"]]);
  });

  test("a key given twice", async () => {
    const { status, err } = await check("--config", file("bad.json", '{"tier": "quick",\n"\\u0074ier": "strict"}'));
    expect([status, err]).toEqual([
      2,
      ["jixiao: bad.json：“tier”写了两次，在第 1 行和第 2 行。每个键只能写一次，请删去一处。"],
    ]);
  });

  const onUnix = process.platform === "win32" ? test.skip : test;
  onUnix("a device or a pipe, at once", async () => {
    execFileSync("mkfifo", [path.join(folder, "pipe.json")]);
    symlinkSync("/dev/zero", path.join(folder, "zero.json"));
    const notAFile = (name: string) => [`jixiao: ${name}：“${path.basename(name)}”不是文件。请给出一份设置文件。`];
    for (const name of ["/dev/zero", "zero.json", "pipe.json"])
      expect(await check("--config", name)).toMatchObject({ status: 2, err: notAFile(name) });
    for (const base of ["pipe.json", "areas.json"]) {
      if (base === "areas.json") mkdirSync(path.join(folder, base));
      const { status, err } = await check("--config", file("top.json", { base }));
      expect([status, err]).toEqual([2, [`jixiao: top.json：“base”：“${base}”不是文件。请给出一份设置文件。`]]);
    }
  });

  test("a tier that the office locks", async () => {
    const config = file("locked.json", { name: "市财政局", tier: "strict", locked: ["tier"] });
    expect((await check("--config", config, "--tier", "quick")).err).toEqual([
      "jixiao: “tier”已由“市财政局”锁定，命令里的值没有采用。",
    ]);
    expect((await checked("--config", config, "--tier", "strict")).of("amount-column-blank")).toHaveLength(2);
  });

  test("a tier there is not", async () => {
    const { status, err } = await check("--tier", "gentle");
    expect([status, err[0]]).toEqual([2, "jixiao: --tier 只能是 quick、default 或 strict，不能是“gentle”。"]);
  });
});

describe("links among settings files", () => {
  let outside = "";
  beforeAll(() => {
    outside = mkdtempSync(path.join(tmpdir(), "jixiao-outside-"));
    writeFileSync(path.join(outside, "province.json"), JSON.stringify({ tier: "strict" }));
    symlinkSync(path.join(outside, "province.json"), path.join(folder, "linked.json"));
    symlinkSync(outside, path.join(folder, "province"));
    symlinkSync("linked.json", path.join(folder, "twice.json"));
  });
  afterAll(() => {
    rmSync(outside, { recursive: true });
  });

  test.each([["linked.json"], ["province/province.json"], ["twice.json"]])(
    "%s leads out of the folder and is not read",
    async (base) => {
      const config = file("city.json", { base });
      expect(await check("--config", config)).toMatchObject({
        status: 2,
        err: [
          `jixiao: city.json：“base”：“${base}”经链接通向第一份设置文件所在的文件夹之外，没有读取。请把文件本身放进这个文件夹。`,
        ],
      });
      expect((await check("--config", config, "--lang", "en")).err).toEqual([
        `jixiao: city.json: “base”: “${base}” leads by a link out of the folder of the first settings file and was not read. Put the file itself into that folder.`,
      ]);
    },
  );

  test("one within the folder is followed, also where the folder itself is a link", async () => {
    file("areas/strict.json", { tier: "strict" });
    symlinkSync("areas/strict.json", path.join(folder, "strictly.json"));
    symlinkSync(folder, path.join(outside, "folder"));
    file("city.json", { base: "strictly.json" });
    for (const config of ["city.json", path.join(outside, "folder", "city.json")])
      expect((await checked("--config", config)).of("amount-column-blank")).toHaveLength(2);
  });

  test("the file that is named may be one: what it builds on is looked for beside the link", async () => {
    writeFileSync(path.join(outside, "county.json"), JSON.stringify({ base: "areas/strict.json" }));
    symlinkSync(path.join(outside, "county.json"), path.join(folder, "county.json"));
    expect((await checked("--config", "county.json")).of("amount-column-blank")).toHaveLength(2);
  });

  test("one that leads to nothing is told", async () => {
    symlinkSync("nothing.json", path.join(folder, "dangling.json"));
    expect((await check("--config", file("city.json", { base: "dangling.json" }))).err).toEqual([
      "jixiao: city.json：“base”：“dangling.json”是一个链接，但它不通向任何文件。请给出文件本身。",
    ]);
  });
});

test("what a file under another locks is told, and the check goes on", async () => {
  file("areas/province.json", { name: "省财政厅", tier: "strict", locked: ["tier"] });
  const { status, err } = await check("--config", file("city.json", { base: "areas/province.json", tier: "quick" }));
  expect([status, err]).toEqual([1, ["jixiao: “tier”已由“省财政厅”锁定，“city”里的值没有采用。"]]);
});
