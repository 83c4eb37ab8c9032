import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { run } from "../../src/cli/run";
import type { JsonValue } from "../../src/store/store";
import { bookOf, keeping, storeXml } from "../support/kept";
import { SAMPLE } from "../support/seeds";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-kept-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Checks a workbook with documents kept in it. */
async function check(book: Uint8Array, documents: readonly string[], ...options: string[]) {
  const file = path.join(folder, "book.xlsx");
  writeFileSync(file, keeping(book, ...documents));
  let out = "";
  const err: string[] = [];
  const status = await run(["check", file, ...options], folder, {
    out: (text) => (out += text),
    err: (text) => err.push(text.replace(file, "book.xlsx").trimEnd()),
  });
  return { status, out, err };
}

const sample = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));
const kept = (sections: Record<string, JsonValue>): string => storeXml(sections);

test("a workbook's own settings are taken, unless they are to be left out", async () => {
  const own = kept({ settings: { severities: { "word-operator": "off" } } });
  expect((await check(sample(), [own])).out).not.toContain(" word-operator ");
  expect((await check(sample(), [own], "--ignore-workbook-choices")).out).toContain(" word-operator ");
});

test("what an office locks stays, and the workbook's attempt is said", async () => {
  writeFileSync(
    path.join(folder, "office.json"),
    JSON.stringify({ name: "市财政局", severities: { "word-operator": "info" }, locked: ["severities.word-operator"] }),
  );
  const own = kept({ settings: { severities: { "word-operator": "off" } } });
  const { out, err } = await check(sample(), [own], "--config", "office.json");
  expect(out).toContain(" 提示 word-operator ");
  expect(err).toEqual(["jixiao: book.xlsx: “severities.word-operator”已由“市财政局”锁定，工作簿里的值没有采用。"]);
});

test("settings that cannot be used are named, left out, and the status is 2", async () => {
  const { status, out, err } = await check(sample(), [kept({ settings: { tier: "fast" } })]);
  expect(status).toBe(2);
  expect(err).toEqual([expect.stringContaining("“tier”是文字“fast”，应为 quick、default、strict 之一。")]);
  expect(out).toContain(" word-operator ");
});

test.each([
  ["a damaged store", "<jixiao xmlns='urn:jixiao:store:1'><section", "已损坏"],
  ["one of a newer version", "<jixiao xmlns='urn:jixiao:store:1' since='2'/>", "更新的版本"],
])("%s is said with status 2, and the file is checked without it", async (_, xml, words) => {
  const { status, out, err } = await check(sample(), [xml]);
  expect(status).toBe(2);
  expect(err).toEqual([expect.stringMatching(new RegExp(`^jixiao: book.xlsx: .*${words}`))]);
  expect(out).toContain("错误");
  expect((await check(sample(), [xml], "--ignore-workbook-choices")).status).toBe(1);
});

test("a copy of the store is said; the first one counts", async () => {
  const first = kept({ settings: { severities: { "word-operator": "off" } } });
  const { status, out, err } = await check(sample(), [first, kept({})]);
  expect(status).toBe(1);
  expect(err).toEqual(["jixiao: book.xlsx: 工作簿里另有 1 份重复的设置，只采用了第一份。"]);
  expect(out).not.toContain(" word-operator ");
});

describe("columns named by hand", () => {
  const ROWS = [
    ["工程", "做什么", "做到多少"],
    ["培训经费", "培训人数", "不少于5人"],
    [null, "参训人员满意度", "≥90%"],
  ];
  const MAPPING = {
    sheet: "清单",
    header: { top: 0, bottom: 0 },
    columns: {
      name: { column: 0, label: "工程" },
      indicator: { column: 1, label: "做什么" },
      annual: { column: 2, label: "做到多少" },
    },
  };

  test("are read from the workbook", async () => {
    const { out } = await check(bookOf("清单", ROWS), [kept({ mappings: [MAPPING] })]);
    expect(out).toContain(" word-operator ");
  });

  test("that are gone are said, with what a sheet was recognised as", async () => {
    const [head = [], ...body] = ROWS;
    const changed = [[...head.slice(0, 2), "指标值"], ...body];
    const { out } = await check(bookOf("清单", changed), [kept({ mappings: [MAPPING] })]);
    expect(out).toContain("工作表“清单”没有检查：指定过的列里，找不到“年度指标值”的表头了。");
  });

  test("that cannot be used are said with status 2", async () => {
    const { status, err } = await check(bookOf("清单", ROWS), [kept({ mappings: [{ ...MAPPING, columns: {} }] })]);
    expect(status).toBe(2);
    expect(err.join()).toContain("工作簿里指定的列");
  });
});

test("a sheet that was not read says what was recognised, in text and in JSON", async () => {
  const book = bookOf("清单", [
    ["工程", "指标名称", "指标值"],
    ["培训经费", "培训人数", "5人"],
  ]);
  expect((await check(book, [])).out).toContain(
    "工作表“清单”没有检查：第 1 行像是表头。认出了 B 列“三级指标（指标名称）”、C 列“年度指标值”。还缺“项目名称”。",
  );
  const answer = JSON.parse((await check(book, [], "--format", "json")).out) as {
    files: { sheets: { recognised: boolean; unread: unknown }[] }[];
  };
  expect(answer.files[0]?.sheets[0]).toMatchObject({
    recognised: false,
    unread: {
      refusedLayouts: [],
      lostColumns: null,
      headers: [
        {
          rows: { first: 1, last: 1 },
          columns: [
            { column: "A", label: "工程", role: null },
            { column: "B", label: "指标名称", role: "indicator" },
            { column: "C", label: "指标值", role: "annual" },
          ],
          missing: ["name"],
        },
      ],
    },
  });
});

test("a sheet of notes beside a table is not spoken of", async () => {
  const book = bookOf("表", [...HEAD, sumRow("合计", 20), projectRow("培训经费", 20)]);
  expect((await check(book, [])).out).not.toContain("没有检查");
});
