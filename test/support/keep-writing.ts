import { readFileSync } from "node:fs";
import { replaceFile } from "../../src/cli/output/write-file";

/** Writes the file named over and over, each time all of it with another digit, until it is killed. */
async function main(): Promise<void> {
  const file = process.argv[2] ?? "";
  let before: Uint8Array = new Uint8Array(readFileSync(file));
  process.stdout.write("ready\n");
  for (let round = 1; ; round += 1) {
    const after = new Uint8Array(before.length).fill(48 + (round % 10));
    await replaceFile(file, { before, after, keepsOld: round % 2 === 0 });
    before = after;
  }
}

void main();
