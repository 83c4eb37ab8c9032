import { constants } from "node:fs";
import fs from "node:fs/promises";
import { isCode } from "./error-code";

/** Gives a file a second name that nothing has yet. */
export async function nameOnce(made: string, name: string): Promise<void> {
  try {
    await fs.link(made, name);
  } catch (error) {
    if (isCode(error, "EEXIST")) throw error;
    // Some file systems, such as that of a memory stick, know no second names.
    await copyOnce(made, name);
  }
}

/** A copy that is whole or not there; a process that is killed meanwhile leaves a part of it, but never of the file that is copied. */
async function copyOnce(file: string, name: string): Promise<void> {
  try {
    await fs.copyFile(file, name, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!isCode(error, "EEXIST")) await fs.rm(name, { force: true });
    throw error;
  }
}
