import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SAMPLE } from "../support/seeds";

const ROOT = path.join(__dirname, "..", "..");

/** Runs an npm script, with the user standing in another folder. */
const npm = (project: string, args: string) =>
  spawnSync(`npm --prefix "${project}" ${args}`, { shell: true, encoding: "utf8", cwd: tmpdir() });

describe("without npm ci", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jixiao-bare-"));
    for (const name of ["package.json", "scripts", "src"])
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([["run -s jixiao -- check x.xlsx"], ["start -s"], ["run -s start:excel"], ["test -s"]])(
    "npm %s says in a sentence that it is missing",
    (args) => {
      const { status, stdout, stderr } = npm(folder, args);
      expect([status, stdout, stderr]).toEqual([
        2,
        "",
        "还没有安装所需的程序包。请先在项目文件夹里运行 npm ci。\nThe packages this needs are not installed. Run npm ci in the project's folder first.\n",
      ]);
    },
  );
});

test("with it, the command line keeps its exit status, its answer and what it is given", () => {
  // Told how long a file may take, the check runs in a thread, here one that starts from the sources.
  const answer = npm(ROOT, `run -s jixiao -- check "${SAMPLE}" --format json --timeout 120`);
  expect([answer.status, answer.stderr]).toEqual([1, ""]);
  expect(JSON.parse(answer.stdout)).toMatchObject({ version: 1, files: [{ error: null }] });
  expect(npm(ROOT, "run -s jixiao -- --help").status).toBe(0);
  expect(npm(ROOT, "run -s jixiao -- mend").status).toBe(2);
});
