import { INIT_TEXTS } from "../../text/cli-init";
import type { Language } from "../../text/language";
import type { Answering, ExitStatus } from "../surroundings";
import { makeFile } from "./make-file";

const USUAL_NAME = "settings.json";

/** `init [FILE]`: writes a settings file to begin with, where there is none of its name. */
export async function init(
  file: string = USUAL_NAME,
  language: Language,
  surroundings: Pick<Answering, "out" | "say" | "folder">,
): Promise<ExitStatus> {
  const settings = { name: INIT_TEXTS[language].name, base: "guangdong", tier: "default", severities: {} };
  const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
  if (!(await makeFile(file, bytes, surroundings, language))) return 2;
  surroundings.out(`${INIT_TEXTS[language].written(file)}\n`);
  return 0;
}
