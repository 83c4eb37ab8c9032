import { checkedByThreads } from "../../../src/cli/pool/pool";
import { readArguments } from "../../../src/cli/arguments/read";
import type { CheckArguments } from "../../../src/cli/arguments/types";
import { BAD, GOOD, testFolder } from "../support/folder";

const { put, folder, jixiao } = testFolder("pool");

/** What a pool makes of files of the folder, as json, file by file. */
async function checkWith(files: readonly string[], options: Parameters<typeof checkedByThreads>[2]) {
  const wished = readArguments(["check", "x", "--format", "json"], []) as CheckArguments;
  const wish = { ...wished, isColoured: false, comparesFiles: false };
  const choices = { office: [], tier: null, wording: [], ignoresWorkbook: false };
  const inputs = files.map((file) => ({ path: file, file, under: file }));
  const answers: { path: string; error: { code: string; message: string } | null }[] = [];
  for await (const piece of checkedByThreads(
    inputs,
    { wished, wish, choices, folder: folder(), baseline: null },
    options,
  )) {
    const bytes = Buffer.concat([...piece.blocks].map((block) => Buffer.from(block as Uint8Array)));
    answers.push(JSON.parse(bytes.toString("utf8")));
  }
  return answers;
}

const codes = (answers: Awaited<ReturnType<typeof checkWith>>) => answers.map(({ error }) => error?.code ?? null);

test("with two threads the answer has the same bytes as with one", async () => {
  for (let at = 0; at < 12; at += 1)
    put(`报送/${at}/表.csv`, at % 2 === 0 ? BAD.replaceAll("培训", `培训${at}`) : GOOD);
  put("报送/坏.xlsx", "x");
  put("报送/别的.csv", "姓名,金额\n");
  for (const format of ["text", "jsonl", "sarif"]) {
    const one = await jixiao(["check", "报送", "--format", format, "--jobs", "1"]);
    expect(await jixiao(["check", "报送", "--format", format, "--jobs", "2"])).toEqual(one);
  }
}, 60_000);

test("a file that takes too long gives its error, says how long it may take, and another thread goes on", async () => {
  put("好.csv", GOOD);
  const files = ["好.csv", "没有.csv", "好.csv"];
  expect(codes(await checkWith(files, { threads: 1, timeout: 1e-6 }))).toEqual(["timed-out", "timed-out", "timed-out"]);
  expect(codes(await checkWith(files, { threads: 1, timeout: 60 }))).toEqual([null, "not-found", null]);
  const [answer] = await checkWith(["好.csv"], { threads: 1, timeout: 1e-6 });
  expect(answer?.error?.message).toBe(
    "检查这个文件超过 0.000001 秒还没有完成，已经停止，没有检查。请放宽 --timeout，或拆分工作簿。",
  );
}, 60_000);

test("a file that needs too much memory gives its error, and those behind it are checked", async () => {
  const at = GOOD.indexOf("培训,");
  const [head, row] = [GOOD.slice(0, at), GOOD.slice(at)];
  put("长.csv", head + Array.from({ length: 40_000 }, (_, nth) => row.replace("培训", `培训${nth}`)).join(""));
  put("好.csv", GOOD);
  const answers = await checkWith(["好.csv", "长.csv", "好.csv"], { threads: 2, timeout: null, megabytes: 96 });
  expect(codes(answers)).toEqual([null, "out-of-memory", null]);
}, 120_000);

test("when nobody wants the rest, no thread goes on", async () => {
  for (let at = 0; at < 6; at += 1) put(`${at}.csv`, GOOD);
  const wished = readArguments(["check", "x"], []) as CheckArguments;
  const task = {
    ...{ wished, wish: { ...wished, isColoured: false, comparesFiles: false }, folder: folder(), baseline: null },
    choices: { office: [], tier: null, wording: [], ignoresWorkbook: false },
  };
  const inputs = Array.from({ length: 6 }, (_, at) => ({ path: `${at}.csv`, file: `${at}.csv`, under: `${at}.csv` }));
  let seen = 0;
  for await (const _ of checkedByThreads(inputs, task, { threads: 2, timeout: null })) {
    seen += 1;
    break;
  }
  expect(seen).toBe(1);
}, 60_000);
