import { spawnSync } from "node:child_process";
import { ALL_RULE_IDS } from "../../../src/check/rules/severities";
import { GOOD, testFolder } from "../support/folder";

const { put, read, jixiao } = testFolder("plain");

test("rules lists them all, a line each", async () => {
  const { status, out } = await jixiao(["rules", "--lang", "en"]);
  expect(status).toBe(0);
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => line.split("\t")[0])).toEqual(ALL_RULE_IDS);
  expect(lines).toContain("total-mismatch\terror\tTotal differs from its parts");
});

test.each(ALL_RULE_IDS.map((id) => [id]))("explain %s tells what it rests on and what it finds", async (id) => {
  const { status, out } = await jixiao(["explain", id]);
  expect(status).toBe(0);
  expect(out).toMatch(new RegExp(`^.+ \\(${id}\\)\n程度：.+\n检查范围：.+\n检查对象：.+\n依据：.+\n`));
  expect(out).toContain("\n查出的问题");
});

test("explain shows what is at fault, and names a rule that there is not", async () => {
  expect((await jixiao(["explain", "word-operator"])).out).toMatch(/【.+】/);
  const { status, out, err } = await jixiao(["explain", "nothing", "word-operator"]);
  expect([status, err]).toEqual([2, "jixiao: 没有“nothing”这条规则。规则见 docs/rules。\n"]);
  expect(out).toContain("word-operator");
});

test("init writes settings that check takes, and never over others", async () => {
  expect((await jixiao(["init"])).status).toBe(0);
  put("好.csv", GOOD);
  expect(await jixiao(["check", "好.csv", "--config", "settings.json"])).toMatchObject({ status: 0, err: "" });
  expect(JSON.parse(read("settings.json"))).toMatchObject({ name: "本单位" });
  expect(await jixiao(["init"])).toEqual({ status: 2, out: "", err: "jixiao: settings.json 已经存在，没有写入。\n" });
  expect((await jixiao(["init", "子/office.json", "--lang", "en"])).out).toContain("Written to 子/office.json");
});

const hasBash = spawnSync("bash", ["-c", "true"]).status === 0 ? test : test.skip;
hasBash.each([
  [["jixiao", "che"], ["check"]],
  [["jixiao", "fix", "--in"], ["--in-place"]],
  [
    ["jixiao", "check", "--format", "js"],
    ["json", "jsonl"],
  ],
  [["jixiao", "check", "--rule", "total-m"], ["total-mismatch"]],
  [["jixiao", "merge", "--jo"], []],
  [["jixiao", "wor"], ["wording"]],
  [["jixiao", "new", "--money-unit", "万"], ["万元"]],
])("bash completes %j", async (words, wanted) => {
  const { out } = await jixiao(["completion"]);
  const script = `${out}\nCOMP_WORDS=(${words.join(" ")}); COMP_CWORD=${words.length - 1}; _jixiao; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout.split("\n").filter(Boolean)).toEqual(wanted);
});
