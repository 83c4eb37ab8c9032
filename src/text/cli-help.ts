import { en } from "./cli-help.en";
import type { HelpTexts } from "./cli-help.types";
import { zh } from "./cli-help.zh";
import type { Language } from "./language";

/** The help of the command line. A test holds it to the commands and options there are. */
export const HELP_TEXTS: Readonly<Record<Language, HelpTexts>> = { zh, en };
