import type { Expected, FileProblem, LoadError, Received, Refusal, SettingsProblem } from "../check/settings";
import type { Language } from "./language";

interface SettingsTexts {
  readonly problem: (problem: SettingsProblem) => string;
  readonly refusal: (refusal: Refusal) => string;
  /** Between a file's name and what is wrong with it. */
  readonly colon: string;
}

/** What is wrong with settings and what was expected, in whole sentences. */
export function settingsProblem(problem: SettingsProblem, language: Language): string {
  return SETTINGS_TEXTS[language].problem(problem);
}

/** The same on one line with the file it is in. */
export function fileProblem({ file, problem }: FileProblem, language: Language): string {
  return `${file}${SETTINGS_TEXTS[language].colon}${settingsProblem(problem, language)}`;
}

/** Says that a locked key was left as it is. */
export function settingsRefusal(refusal: Refusal, language: Language): string {
  return SETTINGS_TEXTS[language].refusal(refusal);
}

const ZH_TYPES: Readonly<Record<Received["type"], string>> = {
  text: "文字",
  number: "数字",
  "yes-no": "真假值",
  list: "方括号里的列表",
  object: "花括号里的一组键",
  null: "空值",
};

const ZH_LOAD: Readonly<Record<LoadError | "link-outside", (file: string) => string>> = {
  "not-found": (file) => `找不到设置文件“${file}”。请核对路径。`,
  "broken-link": (file) => `“${file}”是一个链接，但它不通向任何文件。请给出文件本身。`,
  "link-outside": (file) => `“${file}”经链接通向第一份设置文件所在的文件夹之外，没有读取。请把文件本身放进这个文件夹。`,
  "not-a-file": (file) => `“${file}”不是文件。请给出一份设置文件。`,
  "no-access": (file) => `没有权限读取设置文件“${file}”。请向文件的所有者申请。`,
  "too-much": (file) => `设置文件“${file}”过大，没有读取。请核对是不是选错了文件。`,
  "not-utf8": (file) => `设置文件“${file}”不是 UTF-8 编码。请在记事本里另存为 UTF-8。`,
  unreadable: (file) => `设置文件“${file}”无法读取。`,
};

function zhExpected(expected: Expected): string {
  switch (expected.kind) {
    case "one-of":
      return `${expected.values.join("、")} 之一`;
    case "whole-number":
      return `${expected.min} 到 ${expected.max} 之间的整数，不加引号`;
    case "year":
      return `${expected.min} 到 ${expected.max} 之间的年份，不加引号；不指定就写 null`;
    case "number":
      return `${expected.min} 到 ${expected.max} 之间的数字，不加引号`;
    case "yes-no":
      return "true 或 false，不加引号";
    case "text":
      return `引号里的一行文字，最多 ${expected.most} 个字，首尾没有空格`;
    case "text-or-null":
      return `引号里的一行文字，最多 ${expected.most} 个字，首尾没有空格；没有就写 null`;
    case "unit":
      return `引号里的度量单位，最多 ${expected.most} 个字，不以数字或符号开头，不含空格、括号和标点`;
    case "grades":
      return '方括号里的一组分档用语，由好到差 2 到 9 个，如 ["好", "一般", "差"]';
    case "base":
      return `${expected.values.join("、")}，或同一文件夹内另一份 .json 设置文件的相对路径，文件夹之间用 /`;
    case "code":
      return expected.digits === 1 ? "引号里的一位数字代码" : "引号里的两位数字代码";
    case "list":
      return `方括号里的列表${expected.least > 0 ? "，至少一项" : ""}${expected.orNull ? "；不限就写 null" : ""}`;
    case "object":
      return "花括号里的一组键";
    case "key":
      return "可以锁定的键，如 tier 或 severities.missing-cost";
  }
}

/** With a space before what begins with a letter, figure or sign of ASCII, as Chinese text is set. */
const spaced = (text: string): string => (/^[!-~]/.test(text) ? ` ${text}` : text);

const zhReceived = ({ type, shown }: Received): string =>
  shown === null ? ZH_TYPES[type] : type === "text" ? `文字“${shown}”` : shown;

const zhNear = (near: string | null, otherwise: string): string => (near === null ? otherwise : `是不是“${near}”？`);

const zhAt = (path: string): string => (path === "" ? "整个文件" : `“${path}”`);

const zhIn = (path: string): string => (path === "" ? "文件里" : `“${path}”里`);
const enIn = (path: string): string => (path === "" ? "The file" : `“${path}”`);

export const zhQuoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("、");
export const enQuoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

/** The lines on which a key stands, of which there may be only one. */
export const zhLines = ({ first, line }: { readonly first: number; readonly line: number }): string =>
  first === line ? `第 ${line} 行` : `第 ${first} 行和第 ${line} 行`;

function zhProblem(problem: SettingsProblem): string {
  const { path } = problem;
  switch (problem.code) {
    case "empty":
      return "文件是空的。至少要有一对花括号 {}。";
    case "too-large":
      return `内容超过 ${problem.limit} 个字符，没有读取。请核对是不是选错了文件。`;
    case "broken-json":
      return `第 ${problem.line} 行第 ${problem.column} 列不符合 JSON 格式。请看这里是不是多了或少了逗号、引号或括号。`;
    case "repeated-key":
      return `“${path}”写了两次，在${zhLines(problem)}。每个键只能写一次，请删去一处。`;
    case "unknown-key":
      return `没有“${path}”这个键。${zhNear(problem.near, "请核对拼写，或删去它。")}`;
    case "unknown-rule":
      return `“${path}”：没有这条规则。${zhNear(problem.near, "请核对规则编号，或删去它。")}`;
    case "unknown-keys":
      return `${zhIn(path)}有 ${problem.count} 个键不认识，如${zhQuoted(problem.named)}。请核对是不是选错了文件，或删去它们。`;
    case "unknown-rules":
      return `${zhIn(path)}有 ${problem.count} 条规则不存在，如${zhQuoted(problem.named)}。请核对规则编号，或删去它们。`;
    case "missing-key":
      return `缺少“${path}”，应为${spaced(zhExpected(problem.expected))}。`;
    case "wrong-type":
    case "wrong-value":
      return `${zhAt(path)}是${spaced(zhReceived(problem.received))}，应为${spaced(zhExpected(problem.expected))}。${zhNear(problem.near, "")}`;
    case "duplicate":
      return `“${path}”：代码 ${problem.value} 前面已经用过。每个代码只能用一次。`;
    case "no-parent":
      return `“${path}”：一级指标里没有代码 ${problem.value.charAt(0)}，二级指标 ${problem.value} 无处归属。请补上一级指标，或改代码。`;
    case "unknown-category":
      return `“${path}”：二级指标里没有代码 ${problem.value}。请改用清单里的代码。`;
    case "not-in-workbook":
      return `“${path}”不能写在工作簿的设置里，只能写在设置文件里。`;
    case "circular-base":
      return `几份设置文件互为基础，绕成了一圈：${problem.chain.join(" → ")}。请改掉其中一份的 base。`;
    case "outside-folder":
      return `“base”指向的“${problem.value}”在第一份设置文件所在的文件夹之外。请把它放进这个文件夹。`;
    case "more":
      return `另有 ${problem.count} 处问题没有列出。`;
    default:
      return `${path === "" ? "" : `“${path}”：`}${ZH_LOAD[problem.code](problem.value)}`;
  }
}

const EN_TYPES: Readonly<Record<Received["type"], string>> = {
  text: "text",
  number: "a number",
  "yes-no": "true or false",
  list: "a list in square brackets",
  object: "keys in braces",
  null: "null",
};

const EN_LOAD: Readonly<Record<LoadError | "link-outside", (file: string) => string>> = {
  "not-found": (file) => `There is no settings file “${file}”. Check the path.`,
  "broken-link": (file) => `“${file}” is a link that leads to no file. Name the file itself.`,
  "link-outside": (file) =>
    `“${file}” leads by a link out of the folder of the first settings file and was not read. Put the file itself into that folder.`,
  "not-a-file": (file) => `“${file}” is no file. Name a settings file.`,
  "no-access": (file) => `The settings file “${file}” may not be read. Ask its owner.`,
  "too-much": (file) => `The settings file “${file}” is too large and was not read. Check that it is the right file.`,
  "not-utf8": (file) => `The settings file “${file}” is not in UTF-8. Save it as UTF-8.`,
  unreadable: (file) => `The settings file “${file}” could not be read.`,
};

const listEn = (words: readonly string[]): string => words.join(", ").replace(/, ([^,]*)$/, " or $1");

function enExpected(expected: Expected): string {
  switch (expected.kind) {
    case "one-of":
      return listEn(expected.values);
    case "whole-number":
      return `a whole number from ${expected.min} to ${expected.max}, without quotes`;
    case "year":
      return `a year from ${expected.min} to ${expected.max} without quotes, or null for none`;
    case "number":
      return `a number from ${expected.min} to ${expected.max}, without quotes`;
    case "yes-no":
      return "true or false, without quotes";
    case "text":
      return `one line of text in quotes, at most ${expected.most} characters, with no space at either end`;
    case "text-or-null":
      return `one line of text in quotes, at most ${expected.most} characters, with no space at either end, or null for none`;
    case "unit":
      return `a unit in quotes, at most ${expected.most} characters, that begins with no digit or sign and holds no space, bracket or punctuation`;
    case "grades":
      return 'two to nine grades in square brackets, best first, such as ["好", "一般", "差"]';
    case "base":
      return `${expected.values.join(", ")}, or the relative path of another .json settings file in the same folder, with / between folders`;
    case "code":
      return expected.digits === 1 ? "a code of one digit in quotes" : "a code of two digits in quotes";
    case "list":
      return `a list in square brackets${expected.least > 0 ? " with at least one entry" : ""}${expected.orNull ? ", or null for no limit" : ""}`;
    case "object":
      return "keys in braces";
    case "key":
      return "a key that can be locked, such as tier or severities.missing-cost";
  }
}

const enReceived = ({ type, shown }: Received): string =>
  shown === null ? EN_TYPES[type] : type === "text" ? `the text “${shown}”` : shown;

const enNear = (near: string | null, otherwise: string): string => (near === null ? otherwise : ` Is “${near}” meant?`);

const enAt = (path: string): string => (path === "" ? "The whole file" : `“${path}”`);

export const enLines = ({ first, line }: { readonly first: number; readonly line: number }): string =>
  first === line ? `line ${line}` : `lines ${first} and ${line}`;

function enProblem(problem: SettingsProblem): string {
  const { path } = problem;
  switch (problem.code) {
    case "empty":
      return "The file is empty. It needs a pair of braces {} at least.";
    case "too-large":
      return `It has more than ${problem.limit} characters and was not read. Check that it is the right file.`;
    case "broken-json":
      return `Line ${problem.line}, column ${problem.column} is not JSON. Look for a comma, quote or bracket too many or too few.`;
    case "repeated-key":
      return `“${path}” is given twice, on ${enLines(problem)}. Give each key once.`;
    case "unknown-key":
      return `There is no key “${path}”.${enNear(problem.near, " Check its spelling, or take it out.")}`;
    case "unknown-rule":
      return `“${path}”: there is no such rule.${enNear(problem.near, " Check its id, or take it out.")}`;
    case "unknown-keys":
      return `${enIn(path)} holds ${problem.count} keys that are not known, such as ${enQuoted(problem.named)}. Check that it is the right file, or take them out.`;
    case "unknown-rules":
      return `${enIn(path)} holds ${problem.count} rules that do not exist, such as ${enQuoted(problem.named)}. Check their ids, or take them out.`;
    case "missing-key":
      return `“${path}” is missing; it takes ${enExpected(problem.expected)}.`;
    case "wrong-type":
    case "wrong-value":
      return `${enAt(path)} is ${enReceived(problem.received)}; it takes ${enExpected(problem.expected)}.${enNear(problem.near, "")}`;
    case "duplicate":
      return `“${path}”: the code ${problem.value} stands further up already. Use each code once.`;
    case "no-parent":
      return `“${path}”: level 1 has no code ${problem.value.charAt(0)} for ${problem.value} to stand under. Add it, or change the code.`;
    case "unknown-category":
      return `“${path}”: level 2 has no code ${problem.value}. Use a code of the list.`;
    case "not-in-workbook":
      return `“${path}” cannot be set in a workbook, only in a settings file.`;
    case "circular-base":
      return `These settings files build on one another in a circle: ${problem.chain.join(" → ")}. Change the base of one of them.`;
    case "outside-folder":
      return `“base” leads to “${problem.value}”, outside the folder of the first settings file. Put it into that folder.`;
    case "more":
      return `Problems that are not listed: ${problem.count}.`;
    default:
      return `${path === "" ? "" : `“${path}”: `}${EN_LOAD[problem.code](problem.value)}`;
  }
}

const SETTINGS_TEXTS: Readonly<Record<Language, SettingsTexts>> = {
  zh: {
    problem: zhProblem,
    refusal: ({ key, source, name, lockedBy }) =>
      `“${key}”已由“${lockedBy}”锁定，${REFUSED_ZH[source](name)}没有采用。`,
    colon: "：",
  },
  en: {
    problem: enProblem,
    refusal: ({ key, source, name, lockedBy }) =>
      `“${key}” is locked by “${lockedBy}”; ${REFUSED_EN[source](name)} was not taken.`,
    colon: ": ",
  },
};

const REFUSED_ZH: Readonly<Record<Refusal["source"], (name: string) => string>> = {
  "built-in": () => "内置的值",
  office: (name) => `“${name}”里的值`,
  workbook: () => "工作簿里的值",
  command: () => "命令里的值",
};

const REFUSED_EN: Readonly<Record<Refusal["source"], (name: string) => string>> = {
  "built-in": () => "the built-in value",
  office: (name) => `the value in “${name}”`,
  workbook: () => "the workbook's value",
  command: () => "the command's value",
};
