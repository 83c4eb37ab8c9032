import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { IS_WHOLE } from "../support/runs";
import { expectToWork } from "./support/jobs";
import { filesBelow, newFolder, ROOT, runIn } from "./support/program";

/** What `npm pack` reads of the project: it is packed in a copy, as package.json stands aside meanwhile. */
const PARTS = [
  ...["package.json", "package-lock.json", "webpack.config.js", "README.md", "LICENSE", "CHANGELOG.md"],
  ...["assets", "docs", "scripts", "src", "webpack"],
];

let folder = "";
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

// It builds the command line anew.
(IS_WHOLE ? test : test.skip)(
  "the packed package is installed without a network, and its program works",
  () => {
    const project = path.join(folder, "project");
    for (const name of PARTS) cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(project, "node_modules"), "dir");
    expect(runIn(project, "npm", ["pack", "--silent"])).toMatchObject({ status: 0, out: `jixiao-${version}.tgz\n` });
    expect(readFileSync(path.join(project, "package.json"))).toEqual(readFileSync(path.join(ROOT, "package.json")));
    const place = path.join(folder, "office");
    mkdirSync(place);
    const tarball = path.join(project, `jixiao-${version}.tgz`);
    const npm = ["install", "--offline", "--no-audit", "--no-fund", "--cache", path.join(folder, "cache"), tarball];
    expect(runIn(place, "npm", npm)).toMatchObject({ status: 0 });
    const installed = path.join(place, "node_modules", "jixiao");
    expect(filesBelow(path.join(place, "node_modules")).filter((name) => /^(?!\.|jixiao\/)/.test(name))).toEqual([]);
    expect(Object.keys(JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8")))).not.toContain(
      "dependencies",
    );
    expect(filesBelow(installed)).toEqual(expect.arrayContaining(["LICENSE", "dist/cli/licences.txt"]));
    const program = path.join(place, "node_modules", ".bin", "jixiao");
    expect(runIn(place, program, ["--version"])).toEqual({ status: 0, out: `jixiao ${version}\n`, err: "" });
    expectToWork(place, (args) => runIn(place, program, args));
  },
  180_000,
);
