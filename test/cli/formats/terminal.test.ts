import { run } from "../../../src/cli/run";
import { progressText, withProgress } from "../../../src/cli/output/progress";
import { BAD, testFolder } from "../support/folder";

const { put, folder } = testFolder("terminal");

/** What is written on a terminal. */
async function onTerminal(...args: string[]) {
  let out = "";
  const shown: string[] = [];
  const output = {
    out: (text: string) => void (out += text),
    err: (text: string) => void shown.push(text),
    showsColours: true,
    progress: (text: string) => void shown.push(text),
  };
  await run(args, folder(), output);
  return { out, shown };
}

const ESCAPE = "\u001b[";

test("severities are coloured, and the faulty characters of a finding stand underlined below it", async () => {
  put("坏.csv", BAD);
  const { out } = await onTerminal("check", "坏.csv");
  expect(out).toContain(`${ESCAPE}31m错误${ESCAPE}39m`);
  const lines = out.split("\n");
  const at = lines.findIndex((line) => line.includes("word-operator"));
  expect(lines[at + 1]).toContain(`${ESCAPE}31m${ESCAPE}4m不少于${ESCAPE}24m${ESCAPE}39m`);
});

test("--no-color and --out have no colours and a line a finding", async () => {
  put("坏.csv", BAD);
  expect((await onTerminal("check", "坏.csv", "--no-color")).out).not.toContain(ESCAPE);
  expect((await onTerminal("check", "坏.csv", "--format", "json")).out).not.toContain(ESCAPE);
});

test("progress is shown for several files, cleared at the end, and not with --quiet", async () => {
  for (const at of [1, 2, 3]) put(`${at}.csv`, BAD);
  const { shown } = await onTerminal("check", ".");
  expect(shown).toContain("已检查 3/3 个文件");
  expect(shown.at(-1)).toBe("");
  expect((await onTerminal("check", ".", "--quiet")).shown).toEqual([]);
  expect((await onTerminal("check", "1.csv")).shown.filter((text) => text !== "")).toEqual([]);
});

test("rate and time left are told when they are known", () => {
  expect(progressText(1, 100, 500, "zh")).toBe("已检查 1/100 个文件");
  expect(progressText(50, 200, 2_000, "zh")).toBe("已检查 50/200 个文件，每秒 25.0 个，还需 0:06");
  expect(progressText(100, 100_000, 10_000, "en")).toBe("100/100000 files checked, 10.0 a second, 2:46:30 left");
});

test("a failure clears it", async () => {
  const shown: string[] = [];
  async function* failing(): AsyncGenerator<never> {
    throw new Error("no");
  }
  const all = withProgress(failing(), 5, "zh", (text) => shown.push(text));
  await expect(all[Symbol.asyncIterator]().next()).rejects.toThrow("no");
  expect(shown).toEqual([""]);
});
