import type { Texts } from "./types";

export const MESSAGES = {} satisfies Texts;

export const TITLES = {};
