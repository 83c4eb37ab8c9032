import type { Language } from "../language";
import { rehearsal as en } from "./words.en";
import { rehearsal as zh, type RehearsalText } from "./words.zh";

/** What the pane says around the steps; apart from its other sentences, as few people ever see it. */
export const REHEARSAL_WORDS: Readonly<Record<Language, RehearsalText>> = { zh, en };
