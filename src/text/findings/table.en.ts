import type { TextsLike, TitlesLike } from "./types";
import type * as zh from "./table.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {};

export const TITLES: TitlesLike<typeof zh.TITLES> = {};
