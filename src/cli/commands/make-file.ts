import path from "node:path";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { Language } from "../../text/language";
import { createFile, WriteError } from "../output/write-file";
import type { Answering } from "../surroundings";

/** Makes a file where there is none of its name. Where it cannot, the reason is said, and false is given. */
export async function makeFile(
  file: string,
  bytes: Uint8Array,
  { say, folder }: Pick<Answering, "say" | "folder">,
  language: Language,
): Promise<boolean> {
  const texts = WRITE_TEXTS[language];
  try {
    await createFile(path.resolve(folder, file), bytes);
    return true;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    say([error.code === "exists" ? texts.exists(file) : `${file}: ${texts.notWritten(error.code, null)}`]);
    return false;
  }
}
