import path from "node:path";
import { INIT_TEXTS } from "../../text/cli-init";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { Language } from "../../text/language";
import { createFile, WriteError } from "../output/write-file";
import type { Answering, ExitStatus } from "../surroundings";

const USUAL_NAME = "settings.json";

/** `init [FILE]`: writes a settings file to begin with, where there is none of its name. */
export async function init(
  file: string = USUAL_NAME,
  language: Language,
  { out, say, folder }: Pick<Answering, "out" | "say" | "folder">,
): Promise<ExitStatus> {
  const settings = { name: INIT_TEXTS[language].name, base: "guangdong", tier: "default", severities: {} };
  try {
    await createFile(path.resolve(folder, file), new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`));
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    say([
      error.code === "exists"
        ? INIT_TEXTS[language].exists(file)
        : `${file}: ${WRITE_TEXTS[language].notWritten(error.code, null)}`,
    ]);
    return 2;
  }
  out(`${INIT_TEXTS[language].written(file)}\n`);
  return 0;
}
