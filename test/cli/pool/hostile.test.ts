import fs from "node:fs";
import path from "node:path";
import { caseFile, describeCases } from "../../support/cases";
import { GOOD, testFolder } from "../support/folder";

const { at, put, jixiao } = testFolder("hostile");

/** Files that are good, among which the hostile ones stand. */
const GOOD_FILES = 40;

interface Answer {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly recognised: boolean;
}

describeCases("hostile files among good ones", () => {
  test("each good one has its answer, each bad one its sentence, with one thread and with two", async () => {
    const folder = caseFile("hostile") ?? "";
    const hostile = fs.readdirSync(folder);
    expect(hostile.length).toBeGreaterThan(15);
    for (const name of hostile) {
      put(`报送/坏/${name}`, "");
      fs.copyFileSync(path.join(folder, name), at(`报送/坏/${name}`));
    }
    for (let nth = 0; nth < GOOD_FILES; nth += 1) put(`报送/${nth}.csv`, GOOD);
    const one = await jixiao(["check", "报送", "--format", "jsonl", "--jobs", "1"]);
    const answers = one.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer);
    expect(answers).toHaveLength(GOOD_FILES + hostile.length);
    const good = answers.filter(({ file }) => !file.includes("/坏/"));
    expect(good.filter(({ recognised }) => recognised)).toHaveLength(GOOD_FILES);
    const refused = answers.flatMap(({ error }) => error ?? []);
    expect(refused.length).toBeGreaterThan(5);
    for (const { code, message } of refused) {
      expect(code).not.toBe("fault");
      expect(message).toMatch(/^[^\n]+。$/);
    }
    expect(await jixiao(["check", "报送", "--format", "jsonl", "--jobs", "2"])).toEqual(one);
  }, 120_000);
});
