import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { FAULTLESS_CELL } from "../../../src/check/rules/example";
import { run } from "../../../src/cli/run";

/** What a run of the command line came to. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for each test, in which commands are run. */
export function testFolder(name: string) {
  let folder = "";
  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), `jixiao-${name}-`)));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });
  const at = (file: string): string => path.join(folder, file);
  return {
    at,
    folder: () => folder,
    put(file: string, content: string | Uint8Array): void {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.writeFileSync(at(file), content);
    },
    read: (file: string): string => fs.readFileSync(at(file), "utf8"),
    async jixiao(args: readonly string[], input: string | Uint8Array = ""): Promise<Ran> {
      let out = "";
      let err = "";
      const output = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
      const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
      const status = await run(args, folder, output, undefined, () => Promise.resolve(bytes));
      return { status, out, err };
    },
  };
}

/** The files below a folder by their paths from it; none where there is no such folder. */
export const filesBelow = (folder: string): string[] =>
  !fs.existsSync(folder)
    ? []
    : fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort();

const TITLE = "2026年项目支出绩效目标表\n单位：万元\n项目名称,总计,绩效目标,绩效指标\n合计,20,,\n";

/** A table without a finding. */
export const GOOD = `${TITLE}培训,20,全年办好2次培训。,${FAULTLESS_CELL}\n`;

/** One with errors, warnings and infos, and with signs that a format could pass on as its own. */
export const BAD = `${TITLE}培训,30,全年培训600人,${FAULTLESS_CELL.replace("≥", "不少于")}9、1-产出指标；11-数量指标；<b>次&数</b>；实施周期指标值：≥6次；年度指标值：≥6次。\n`;
