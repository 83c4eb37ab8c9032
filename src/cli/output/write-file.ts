import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { isCode } from "./error-code";
import { nameOnce } from "./name-once";

/** Why a file was not written. What stood there is as it was. */
export type WriteErrorCode =
  /** It is not what was read any more. */
  | "changed"
  /** Another program has it open: Excel and LibreOffice each put a file beside it that says so. */
  | "open"
  /** A file of this name is there already. */
  | "exists"
  | "no-access"
  | "no-space"
  | "unwritable";

export class WriteError extends Error {
  constructor(
    readonly code: WriteErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "WriteError";
  }
}

/**
 * Puts new contents in place of a file's, which must still be those that were read: written beside it, flushed, and renamed over it, so
 * that at any moment there is the one or the other, whole. With `keepsOld` the old file stays beside it; its name is given, else null.
 * A link stays one: what it leads to is replaced.
 */
export async function replaceFile(
  file: string,
  { before, after, keepsOld }: { before: Uint8Array; after: Uint8Array; keepsOld: boolean },
): Promise<string | null> {
  return asWriteError(async () => {
    const target = await fs.realpath(file);
    await fs.access(target, constants.W_OK);
    await refuseOpen(target);
    const facts = await fs.stat(target);
    const made = await writeBeside(target, after, facts);
    let old: string | null = null;
    try {
      if (keepsOld) old = await keepOld(target);
      // As late as can be: what happens between this look and the renaming cannot be ruled out by any program.
      if (!(await isStill(target, before, facts))) throw new WriteError("changed");
      await fs.rename(made, target);
      await flushFolder(target);
      return old;
    } catch (error) {
      await fs.rm(made, { force: true });
      if (old !== null) await fs.rm(old, { force: true });
      throw error;
    }
  });
}

/** Writes a file that is not there yet; whole, or not at all. */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  await asWriteError(async () => {
    await fs.mkdir(path.dirname(file), { recursive: true });
    const made = await writeBeside(file, bytes, null);
    try {
      await nameOnce(made, file);
      await flushFolder(file);
    } finally {
      await fs.rm(made, { force: true });
    }
  });
}

/** The old file under a name beside its own; one that was kept before is not written over. */
async function keepOld(target: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${target}${number === 1 ? "" : `.${number}`}.bak`;
    try {
      await nameOnce(target, name);
      return name;
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
  }
}

/** A new file in the same folder, with the rights of the old one, on the disk when this ends. */
async function writeBeside(target: string, bytes: Uint8Array, old: Stats | null): Promise<string> {
  const name = path.join(path.dirname(target), `.jixiao-${randomBytes(6).toString("hex")}.tmp`);
  const file = await fs.open(name, "wx", old === null ? 0o666 : 0o600);
  try {
    await file.writeFile(bytes);
    if (old !== null) {
      await file.chmod(old.mode & 0o7777);
      // Only an administrator may keep the old file's owner. Else the new file belongs to the user who runs the command.
      await file.chown(old.uid, old.gid).catch(() => undefined);
    }
    await file.sync();
    await file.close();
    return name;
  } catch (error) {
    await file.close().catch(() => undefined);
    await fs.rm(name, { force: true });
    throw error;
  }
}

async function isStill(target: string, before: Uint8Array, { ino }: Stats): Promise<boolean> {
  const now = await fs.stat(target);
  return now.ino === ino && now.size === before.length && Buffer.compare(await fs.readFile(target), before) === 0;
}

async function refuseOpen(target: string): Promise<void> {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    const isThere = await fs.access(path.join(folder, lock)).then(
      () => true,
      () => false,
    );
    if (isThere) throw new WriteError("open");
  }
}

/** A name is on the disk when its folder is. Windows knows no such thing. */
async function flushFolder(file: string): Promise<void> {
  const folder = await fs.open(path.dirname(file), "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Throws what goes wrong as a WriteError. */
export async function asWriteError<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(CODES[(error as NodeJS.ErrnoException | null)?.code ?? ""] ?? "unwritable", { cause: error });
  }
}

const CODES: Readonly<Record<string, WriteErrorCode>> = {
  EEXIST: "exists",
  EACCES: "no-access",
  EPERM: "no-access",
  EROFS: "no-access",
  ENOSPC: "no-space",
  EDQUOT: "no-space",
  ENOENT: "changed",
  EBUSY: "open",
};
