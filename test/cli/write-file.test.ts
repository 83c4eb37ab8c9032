import { spawn } from "node:child_process";
import fs from "node:fs";
import promises from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFile, replaceFile, WriteError } from "../../src/cli/output/write-file";
import { WRITER } from "./support/started";
import { runs } from "../support/runs";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "jixiao-write-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const text = (bytes: string): Uint8Array => new TextEncoder().encode(bytes);
const there = (name = "甲"): string => fs.readFileSync(at(name), "utf8");
const codeOf = (writing: Promise<unknown>): Promise<string> =>
  writing.then(
    () => "written",
    (error) => (error instanceof WriteError ? error.code : String(error)),
  );
const replace = (before: string, after: string, keepsOld = false) =>
  replaceFile(at("甲"), { before: text(before), after: text(after), keepsOld });

test("a file is replaced whole, with its rights, and nothing is left beside it", async () => {
  fs.writeFileSync(at("甲"), "旧", { mode: 0o640 });
  expect(await replace("旧", "新")).toBeNull();
  expect(there()).toBe("新");
  expect(fs.statSync(at("甲")).mode & 0o777).toBe(0o640);
  expect(fs.readdirSync(folder)).toEqual(["甲"]);
});

test.each([
  ["with other bytes", "别"],
  ["with more", "旧了"],
])("a file that was written since, %s, is left alone", async (_, now) => {
  fs.writeFileSync(at("甲"), now);
  expect(await codeOf(replace("旧", "新"))).toBe("changed");
  expect(there()).toBe(now);
  expect(fs.readdirSync(folder)).toEqual(["甲"]);
});

test("where a file was written since, no old one is kept beside it", async () => {
  fs.writeFileSync(at("甲"), "别");
  expect(await codeOf(replace("旧", "新", true))).toBe("changed");
  expect(fs.readdirSync(folder)).toEqual(["甲"]);
});

test("a copy that fails leaves no part of itself", async () => {
  fs.writeFileSync(at("甲"), "旧");
  jest.spyOn(promises, "link").mockRejectedValue(Object.assign(new Error("EPERM"), { code: "EPERM" }));
  jest.spyOn(promises, "copyFile").mockImplementation(async (_, to) => {
    fs.writeFileSync(to as string, "半");
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  });
  expect(await codeOf(replace("旧", "新", true))).toBe("no-space");
  expect(await codeOf(createFile(at("乙"), text("二")))).toBe("no-space");
  expect(fs.readdirSync(folder)).toEqual(["甲"]);
  expect(there()).toBe("旧");
});

test("a file that is gone is not made anew", async () => {
  expect(await codeOf(replace("旧", "新"))).toBe("changed");
  expect(fs.readdirSync(folder)).toEqual([]);
});

test.each([
  ["ENOSPC", "no-space"],
  ["EIO", "unwritable"],
])("where writing fails with %s the file is as it was", async (code, told) => {
  fs.writeFileSync(at("甲"), "旧");
  jest.spyOn(promises, "rename").mockRejectedValue(Object.assign(new Error(code), { code }));
  expect(await codeOf(replace("旧", "新"))).toBe(told);
  expect(there()).toBe("旧");
  expect(fs.readdirSync(folder)).toEqual(["甲"]);
});

test("where files cannot have two names the old one is kept as a copy", async () => {
  fs.writeFileSync(at("甲"), "旧");
  jest.spyOn(promises, "link").mockRejectedValue(Object.assign(new Error("EPERM"), { code: "EPERM" }));
  expect(await replace("旧", "新", true)).toBe(at("甲.bak"));
  expect([there(), there("甲.bak")]).toEqual(["新", "旧"]);
});

test("a new file is written over nothing", async () => {
  await createFile(at("里/乙"), text("一"));
  expect(await codeOf(createFile(at("里/乙"), text("二")))).toBe("exists");
  expect(there("里/乙")).toBe("一");
  expect(fs.readdirSync(at("里"))).toEqual(["乙"]);
});

const SIZE = 3_000_000;

/** Writes a file over and over in another process, and ends that process at any moment. */
async function killedAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [WRITER, at("甲")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((ready) => child.stdout.once("data", ready));
  await new Promise((later) => setTimeout(later, milliseconds));
  child.kill("SIGKILL");
  await new Promise((gone) => child.once("close", gone));
}

test("a process that is killed while it writes leaves the old file or the new one, whole", async () => {
  const seen = new Set<number>();
  for (let run = 0; run < runs(200); run += 1) {
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    fs.writeFileSync(at("甲"), Buffer.alloc(SIZE, "0"));
    await killedAfter((run * 37) % 90);
    const left = fs.readFileSync(at("甲"));
    expect(left.length).toBe(SIZE);
    expect(left.every((byte) => byte === left[0])).toBe(true);
    seen.add(left[0] ?? 0);
  }
  expect(seen.size).toBeGreaterThan(1);
}, 300_000);
