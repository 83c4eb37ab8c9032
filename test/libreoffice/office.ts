import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { escapedText } from "../../src/xlsx/escapes";

const OFFICE = process.env.JIXIAO_LIBREOFFICE ?? "soffice";
const folder = mkdtempSync(path.join(tmpdir(), "jixiao-libreoffice-"));

/** A file of the folder that is removed at the end. */
export const at = (name: string): string => path.join(folder, name);

export const removeFolder = (): void => rmSync(folder, { recursive: true });

export const isOfficeThere = (): boolean => spawnSync(OFFICE, ["--version"]).status === 0;

function office(...args: string[]): void {
  const profile = `-env:UserInstallation=file://${at("profile")}`;
  execFileSync(OFFICE, [profile, "--headless", "--norestore", ...args], { stdio: "ignore", timeout: 120_000 });
}

/** The command line in that folder; gives what it printed, and throws where it ends with another status than 0. */
export const jixiao = (...args: string[]): Promise<string> => jixiaoEnding(0, ...args);

/** The same, where another status is right: 1 says that there are errors in the tables. */
export async function jixiaoEnding(expected: number, ...args: string[]): Promise<string> {
  const printed: string[] = [];
  const status = await run(args, folder, { out: (text) => printed.push(text), err: (text) => printed.push(text) });
  if (status !== expected) throw new Error(printed.join(""));
  return printed.join("");
}

/** The names of LibreOffice's filters. */
export const FILTERS = { ".xlsx": "Calc MS Excel 2007 XML", ".xlsm": "Calc MS Excel 2007 VBA XML" } as const;

/** The file as LibreOffice writes what it read. */
export function throughOffice(name: string): Buffer {
  const out = at(path.join("out", path.dirname(name)));
  const kind = path.extname(name) === ".xlsm" ? ".xlsm" : ".xlsx";
  office("--convert-to", `${kind.slice(1)}:${FILTERS[kind]}`, "--outdir", out, at(name));
  return readFileSync(path.join(out, path.basename(name)));
}

/** Runs a procedure of a Basic module, which must be named Module1: LibreOffice makes one of that name in a new profile. */
export function runBasic(module: string, procedure: string, args: readonly string[]): void {
  const library = at("profile/user/basic/Standard");
  if (!existsSync(library)) office("--terminate_after_init");
  mkdirSync(library, { recursive: true });
  const namespace = "http://openoffice.org/2000/script";
  writeFileSync(
    path.join(library, "Module1.xba"),
    `<script:module xmlns:script="${namespace}" script:name="Module1" script:language="StarBasic">${escapedText(module)}</script:module>`,
  );
  office(`macro:///Standard.Module1.${procedure}(${args.map((arg) => `"${arg}"`).join()})`);
}

export const expect = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(what);
};
