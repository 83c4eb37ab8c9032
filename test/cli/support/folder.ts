import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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

const TITLE = "2026年项目支出绩效目标表\n单位：万元\n项目名称,总计,绩效目标,绩效指标\n合计,20,,\n";

/** A table without an error. */
export const GOOD = `${TITLE}培训,20,全年培训600人。,1、1-产出指标；11-数量指标；培训人数；≥600人。2、2-效益指标；22-社会效益指标；政策知晓率；≥90%。3、4-成本指标；41-经济成本指标；人均培训成本；≤300元。\n`;

/** One with errors, warnings and infos, and with nothing that a format could pass on by mistake. */
export const BAD = `${TITLE}培训,30,全年培训600人,1、1-产出指标；11-数量指标；<b>培训</b>人数；不少于600人。2、2-效益指标；22-社会效益指标；政策知晓率；≥120%。\n`;
