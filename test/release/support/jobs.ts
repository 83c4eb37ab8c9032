import fs from "node:fs";
import path from "node:path";
import { SAMPLE, snapshotsOf } from "../../support/seeds";
import type { Ended } from "./program";

interface Answer {
  readonly files: readonly {
    readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  }[];
}

/** How many findings an answer counts in its first file. */
function countOf({ out }: Ended): number {
  const [file] = (JSON.parse(out) as Answer).files;
  return file === undefined ? NaN : file.counts.error + file.counts.warning + file.counts.info;
}

/**
 * Has a command line that was handed out check, mend and annotate the sample in a folder, and looks at what it says and writes.
 * `jixiao` runs it in that folder.
 */
export function expectToWork(folder: string, jixiao: (args: readonly string[]) => Ended): void {
  const at = (name: string): string => path.join(folder, name);
  const before = fs.readFileSync(SAMPLE);
  fs.writeFileSync(at("表.xlsx"), before);
  const checked = jixiao(["check", "表.xlsx", "--format", "json"]);
  expect([checked.status, checked.err, countOf(checked)]).toEqual([1, "", expect.any(Number)]);
  expect(jixiao(["fix", "表.xlsx", "--out-dir", "改好的"]).err).toBe("");
  expect(countOf(jixiao(["check", "改好的/表.xlsx", "--format", "json"]))).toBeLessThan(countOf(checked));
  expect(jixiao(["annotate", "表.xlsx"]).err).toBe("");
  expect(snapshotsOf(at("表-标注.xlsx")).map(({ name }) => name)).toContain("问题清单");
  expect(fs.readFileSync(at("表.xlsx")).equals(before)).toBe(true);
}
