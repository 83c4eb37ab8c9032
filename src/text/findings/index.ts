import type { Language } from "../language";
import * as cellZh from "./cell.zh";
import * as evaluationZh from "./evaluation.zh";
import * as goalZh from "./goal.zh";
import * as indicatorZh from "./indicator.zh";
import * as moneyZh from "./money.zh";
import * as projectZh from "./project.zh";
import * as setZh from "./set.zh";
import * as tableZh from "./table.zh";
import * as targetZh from "./target.zh";
import * as cellEn from "./cell.en";
import * as evaluationEn from "./evaluation.en";
import * as goalEn from "./goal.en";
import * as indicatorEn from "./indicator.en";
import * as moneyEn from "./money.en";
import * as projectEn from "./project.en";
import * as setEn from "./set.en";
import * as tableEn from "./table.en";
import * as targetEn from "./target.en";
import type { Texts } from "./types";

const ZH_MESSAGES = {
  ...moneyZh.MESSAGES,
  ...tableZh.MESSAGES,
  ...projectZh.MESSAGES,
  ...goalZh.MESSAGES,
  ...cellZh.MESSAGES,
  ...setZh.MESSAGES,
  ...indicatorZh.MESSAGES,
  ...targetZh.MESSAGES,
  ...evaluationZh.MESSAGES,
};
const ZH_TITLES = {
  ...moneyZh.TITLES,
  ...tableZh.TITLES,
  ...projectZh.TITLES,
  ...goalZh.TITLES,
  ...cellZh.TITLES,
  ...setZh.TITLES,
  ...indicatorZh.TITLES,
  ...targetZh.TITLES,
  ...evaluationZh.TITLES,
};
const EN_MESSAGES: { readonly [id in keyof typeof ZH_MESSAGES]: Texts[string] } = {
  ...moneyEn.MESSAGES,
  ...tableEn.MESSAGES,
  ...projectEn.MESSAGES,
  ...goalEn.MESSAGES,
  ...cellEn.MESSAGES,
  ...setEn.MESSAGES,
  ...indicatorEn.MESSAGES,
  ...targetEn.MESSAGES,
  ...evaluationEn.MESSAGES,
};
const EN_TITLES: { readonly [rule in keyof typeof ZH_TITLES]: string } = {
  ...moneyEn.TITLES,
  ...tableEn.TITLES,
  ...projectEn.TITLES,
  ...goalEn.TITLES,
  ...cellEn.TITLES,
  ...setEn.TITLES,
  ...indicatorEn.TITLES,
  ...targetEn.TITLES,
  ...evaluationEn.TITLES,
};

/** Every message a rule may give: the rule's id, with a variant after a slash. */
export const MESSAGE_IDS = Object.keys(ZH_MESSAGES);

export const MESSAGES: Readonly<Record<Language, Texts>> = { zh: ZH_MESSAGES, en: EN_MESSAGES };
export const TITLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: ZH_TITLES, en: EN_TITLES };
