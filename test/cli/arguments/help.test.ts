import { COMMANDS } from "../../../src/cli/arguments/types";
import { OPTION_NAMES } from "../../../src/cli/arguments/options";
import { HELP_TEXTS } from "../../../src/text/cli-help";
import { LANGUAGES } from "../../../src/text/language";
import { version } from "../../../package.json";
import { testFolder } from "../support/folder";

const { jixiao } = testFolder("help");

test.each(LANGUAGES)("in %s there is help for each command and option, and for nothing else", (language) => {
  const { ofCommand, ofOption } = HELP_TEXTS[language];
  expect(Object.keys(ofCommand).sort()).toEqual([...COMMANDS].sort());
  expect(Object.keys(ofOption).sort()).toEqual([...OPTION_NAMES].sort());
});

test.each(COMMANDS)("%s --help shows an example and its own options", async (command) => {
  const { status, out, err } = await jixiao([command, "--help", ...(command === "completion" ? [] : ["--lang", "zh"])]);
  expect([status, err]).toEqual([0, ""]);
  expect(out).toMatch(new RegExp(`^用法： jixiao ${command}\\b`));
  expect(out).toContain(`示例： jixiao ${command}`);
  expect(out.includes("--in-place")).toBe(command === "fix");
  expect(out.includes("--format 格式")).toBe(command === "check" || command === "merge");
});

test.each([[["--version"]], [["check", "--version"]]])("%j tells the version of package.json", async (args) => {
  expect(await jixiao(args)).toEqual({ status: 0, out: `jixiao ${version}\n`, err: "" });
});

test("--help alone shows all commands with examples, in both languages", async () => {
  const { status, out } = await jixiao(["--help"]);
  expect(status).toBe(0);
  for (const command of COMMANDS) expect(out.match(new RegExp(`jixiao ${command}\\b`, "g"))).toHaveLength(4);
  expect(out).toContain("退出码：");
  expect(out).toContain("Exit status:");
});

test("the examples of the help are right usage", async () => {
  for (const language of LANGUAGES)
    for (const { example } of Object.values(HELP_TEXTS[language].ofCommand)) {
      const { err } = await jixiao(example.split(" > ")[0]?.split(" ").slice(1) ?? []);
      expect(err).not.toContain(HELP_TEXTS.zh.usage);
    }
});

test.each([
  [["check", "x", "--format", "xml"], "没有“xml”这种格式"],
  [["check", "x", "--severity", "fatal"], "没有“fatal”这种程度"],
  [["check", "x", "--max-findings", "0"], "--max-findings 要写大于 0 的整数"],
  [["check", "x", "--jobs", "two"], "--jobs 要写大于 0 的整数"],
  [["check", "x", "--rule", "no-such"], "没有“no-such”这条规则"],
  [["check", "x", "--shard", "5/4", "--format", "jsonl"], "--shard 要写成 i/n"],
  [["check", "x", "--shard", "1/4"], "--shard 只与 --format jsonl 同用"],
  [["check", "x", "--resume", "--format", "jsonl"], "--resume 只与 --format jsonl 和 --out 同用"],
  [["rules", "x"], "rules 后面不能写“x”"],
  [["explain"], "没有给出"],
  [["merge", "x", "--jobs", "2"], "merge 没有 --jobs 这个选项"],
])("wrong usage %j is told, and what is right", async (args, said) => {
  const { status, out, err } = await jixiao(args);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(err).toContain("用法： jixiao check 名称…");
});
