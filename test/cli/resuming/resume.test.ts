import fs from "node:fs";
import fc from "fast-check";
import { runs } from "../../support/runs";
import { BAD, GOOD, testFolder } from "../support/folder";

const { at, put, read, jixiao } = testFolder("resume");

const FILES = 7;
const NAME = (nth: number): string => `报送/${nth % 3}/表${nth}.csv`;

beforeEach(() => {
  for (let nth = 0; nth < FILES; nth += 1) put(NAME(nth), nth % 2 === 0 ? BAD.replaceAll("培训", `培训${nth}`) : GOOD);
  put("报送/坏.xlsx", "x");
});

const check = (...more: string[]) => jixiao(["check", "报送", "--format", "jsonl", "--out", "x.jsonl", ...more]);

/** What one run gives, and its status. */
async function oneRun() {
  const { status } = await check();
  const whole = fs.readFileSync(at("x.jsonl"));
  fs.rmSync(at("x.jsonl"));
  return { status, whole };
}

test("wherever a run is cut, --resume gives what one run gives", async () => {
  const { status, whole } = await oneRun();
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), async (bytes) => {
      fs.writeFileSync(at("x.jsonl.part"), whole.subarray(0, bytes));
      const resumed = await check("--resume");
      expect(resumed.status).toBe(status);
      expect(fs.readFileSync(at("x.jsonl")).equals(whole)).toBe(true);
      expect(fs.existsSync(at("x.jsonl.part"))).toBe(false);
      const lines = whole.subarray(0, bytes).toString("utf8").split("\n");
      // What could not be read has no contents by which it would be known again.
      const kept = lines.slice(0, -1).filter((line) => !line.includes("坏.xlsx")).length;
      expect(resumed.err).toContain(`沿用上次的 ${kept} 个结果`);
      expect(resumed.err.includes("没有写完的一行")).toBe(lines.at(-1) !== "");
      fs.rmSync(at("x.jsonl"));
    }),
    { numRuns: runs(200), examples: [[0], [whole.length], [whole.length - 1]] },
  );
}, 300_000);

test("a run that is whole can be resumed as well: what is new is checked", async () => {
  await check();
  put("报送/1/新.csv", BAD);
  const { err } = await check("--resume");
  expect(err).toContain(`沿用上次的 ${FILES} 个结果；1 个文件有变化、上次没有读成，或检查的设置不同，重新检查。`);
  const resumed = read("x.jsonl");
  await check();
  expect(resumed).toBe(read("x.jsonl"));
});

test("files that changed or went away, and other options, are not taken over", async () => {
  await check();
  put(NAME(2), GOOD);
  fs.rmSync(at(NAME(3)));
  expect((await check("--resume")).err).toContain(`沿用上次的 ${FILES - 2} 个结果；2 个文件有变化`);
  const resumed = read("x.jsonl");
  await check();
  expect(resumed).toBe(read("x.jsonl"));
  for (const option of [
    ["--lang", "en"],
    ["--tier", "strict"],
    ["--severity", "error"],
    ["--max-findings", "1"],
  ])
    expect((await check("--resume", ...option)).err).toMatch(/沿用上次的 0 个结果|^jixiao: 0 answers/);
});

test("a cut run is not written over without being asked", async () => {
  put("x.jsonl.part", "{");
  const { status, out, err } = await check();
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain("“x.jsonl.part”是一次中断了的或还在进行的运行留下的");
  expect(read("x.jsonl.part")).toBe("{");
});

test("lines that are none of ours are checked again", async () => {
  const { whole } = await oneRun();
  const [first = "", ...others] = whole.toString("utf8").split("\n");
  put("x.jsonl.part", [`${first.slice(0, -2)}`, "\0\0\0", ...others].join("\n"));
  expect((await check("--resume")).status).toBe(2);
  expect(fs.readFileSync(at("x.jsonl")).equals(whole)).toBe(true);
});

test("a shard is resumed as one, with the line that closes it", async () => {
  await check("--shard", "1/2");
  const whole = read("x.jsonl");
  put("x.jsonl.part", whole.slice(0, whole.length / 2));
  fs.rmSync(at("x.jsonl"));
  await check("--shard", "1/2", "--resume");
  expect(read("x.jsonl")).toBe(whole);
  expect(whole.trimEnd().split("\n").at(-1)).toMatch(/^\{"version":1,"shard":\{"part":1,"of":2\},"files":\d\}$/);
});

test("what is to be checked is not written over", async () => {
  put("报送/表.csv", GOOD);
  const { status } = await jixiao(["check", "报送", "--format", "jsonl", "--out", "报送/表.csv"]);
  expect(status).toBe(2);
  expect(read("报送/表.csv")).toBe(GOOD);
});
