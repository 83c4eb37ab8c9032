import type { LoadError } from "../check/settings";
import type { WordingField, WordingPlace, WordingProblem } from "../check/wording/problem";
import type { WordingConflict } from "../check/wording/compare";
import type { Language } from "./language";
import { enLines, enQuoted, zhLines, zhQuoted } from "./settings";

/** What is wrong with a wording library, where, and what was done about it, in whole sentences on one line. */
export function wordingProblem(problem: WordingProblem, language: Language): string {
  return language === "zh"
    ? zhAt(problem.at, ZH_COLON) + zhProblem(problem)
    : enAt(problem.at, ": ") + enProblem(problem);
}

/** The same with the file it is in. */
export function wordingFileProblem(file: string, problem: WordingProblem, language: Language): string {
  return `${file}${language === "zh" ? ZH_COLON : ": "}${wordingProblem(problem, language)}`;
}

/** Says that office and workbook give an entry differently, and whose counts. */
export function wordingConflict({ name, differences }: WordingConflict, language: Language): string {
  const fields = differences.map(({ field }) => field);
  return language === "zh"
    ? `“${name}”的${fields.map((field) => ZH_FIELD[field]).join("、")}，工作簿的词库和单位的词库不一样。采用了工作簿的。`
    : `The ${listEn(fields.map((field) => EN_FIELD[field]))} of “${name}” ${fields.length === 1 ? "differs" : "differ"} between the workbook's library and the office's. The workbook's was taken.`;
}

const ZH_COLON = "：";

const ZH_FIELD: Readonly<Record<WordingField, string>> = {
  ...{ name: "名称", category: "二级指标", synonyms: "同义词", operator: "计算符号", target: "指标值" },
  ...{ unit: "度量单位", note: "备注", status: "状态" },
};
const EN_FIELD: Readonly<Record<WordingField, string>> = {
  ...{ name: "name", category: "class", synonyms: "synonyms", operator: "operator", target: "target" },
  ...{ unit: "unit", note: "note", status: "status" },
};

const listEn = (words: readonly string[]): string => words.join(", ").replace(/, ([^,]*)$/, " and $1");

function zhAt(at: WordingPlace, after: string): string {
  switch (at.kind) {
    case "file":
      return "";
    case "key":
      return at.path === "" ? "" : `“${at.path}”${after}`;
    case "row":
      return `工作表“${at.sheet}”第 ${at.row} 行${after}`;
    case "entry":
      return `“${at.name}”${after}`;
  }
}

function enAt(at: WordingPlace, after: string): string {
  switch (at.kind) {
    case "file":
      return "";
    case "key":
      return at.path === "" ? "" : `“${at.path}”${after}`;
    case "row":
      return `Sheet “${at.sheet}”, row ${at.row}${after}`;
    case "entry":
      return `“${at.name}”${after}`;
  }
}

const ZH_LOAD: Readonly<Record<LoadError | "not-a-workbook", (file: string) => string>> = {
  "not-found": (file) => `找不到词库文件“${file}”。请核对路径。`,
  "broken-link": (file) => `“${file}”是一个链接，但它不通向任何文件。请给出文件本身。`,
  "not-a-file": (file) => `“${file}”不是文件。请给出一份词库文件。`,
  "no-access": (file) => `没有权限读取词库文件“${file}”。请向文件的所有者申请。`,
  "too-much": (file) => `词库文件“${file}”过大，没有读取。请核对是不是选错了文件。`,
  "not-utf8": (file) => `词库文件“${file}”不是 UTF-8 编码。请在记事本里另存为 UTF-8。`,
  unreadable: (file) => `词库文件“${file}”无法读取。`,
  "not-a-workbook": (file) => `词库文件“${file}”打不开。请用 Excel 打开看看，再另存为 .xlsx。`,
};

const EN_LOAD: Readonly<Record<LoadError | "not-a-workbook", (file: string) => string>> = {
  "not-found": (file) => `There is no wording library “${file}”. Check the path.`,
  "broken-link": (file) => `“${file}” is a link that leads to no file. Name the file itself.`,
  "not-a-file": (file) => `“${file}” is no file. Name a wording library.`,
  "no-access": (file) => `The wording library “${file}” may not be read. Ask its owner.`,
  "too-much": (file) => `The wording library “${file}” is too large and was not read. Check that it is the right file.`,
  "not-utf8": (file) => `The wording library “${file}” is not in UTF-8. Save it as UTF-8.`,
  unreadable: (file) => `The wording library “${file}” could not be read.`,
  "not-a-workbook": (file) =>
    `The wording library “${file}” could not be opened. Open it in Excel and save it as .xlsx.`,
};

function zhProblem(problem: WordingProblem): string {
  switch (problem.code) {
    case "empty":
      return '文件是空的。至少要写 { "entries": [] }。';
    case "too-large":
      return `内容超过 ${problem.limit} 个字符，没有读取。请核对是不是选错了文件。`;
    case "broken-json":
      return `第 ${problem.line} 行第 ${problem.column} 列不符合 JSON 格式。请看这里是不是多了或少了逗号、引号或括号。`;
    case "repeated-key":
      return `这个键写了两次，在${zhLines(problem)}。每个键只能写一次，请删去一处。`;
    case "more":
      return `另有 ${problem.count} 处问题没有列出。`;
    case "unknown-key":
      return `词库里没有这个键，没有采用。${problem.near === null ? "请核对拼写，或删去它。" : `是不是“${problem.near}”？`}`;
    case "unknown-keys":
      return `有 ${problem.count} 个键词库里没有，如${zhQuoted(problem.named)}，没有采用。请核对是不是选错了文件，或删去它们。`;
    case "wrong-value":
      return zhWrongValue(problem);
    case "no-library":
      return `没有找到词库。要有名为“指标词库”的工作表，或带“指标名称”“二级指标”等列的工作表。看过的工作表：${problem.sheets.map((name) => `“${name}”`).join("、")}。`;
    case "empty-name":
      return problem.value === ""
        ? "没有名称，这一条没有采用。请补上名称。"
        : `有“${problem.value}”，却没有名称，这一行没有采用。请补上名称，或删去这一行。`;
    case "too-long":
      return `${ZH_FIELD[problem.field]}“${problem.value}”有 ${problem.length} 个字，最多 ${problem.limit} 个，没有采用。请缩短。`;
    case "unknown-category":
      return `没有“${problem.value}”这个二级指标，这一条暂不分类。请改用清单里的二级指标。`;
    case "unknown-status":
      return `状态“${problem.value}”不认识，当作“推荐”。请写草稿、推荐或停用。`;
    case "unknown-operator":
      return `计算符号“${problem.value}”不认识，没有采用。请写 ≥、≤、=、>、< 或“定性”。`;
    case "no-number":
      return `计算符号是 ${problem.operator}，指标值“${problem.value}”里却没有数，无法比较。请写上数，或把符号改成“定性”。`;
    case "duplicate-name":
      return `“${problem.value}”前面已经有了（${zhAt(problem.first, "")}），以前面的为准，同义词已经并入。${problem.differing.length === 0 ? "可以删去这一条。" : `不一样的有：${problem.differing.map((field) => ZH_FIELD[field]).join("、")}，请核对。`}`;
    case "duplicate-synonym":
      return `同义词“${problem.value}”重复，或就是名称本身，只留一个。`;
    case "shared-synonym":
      return `“${problem.value}”既是“${problem.other}”的同义词，又是“${problem.name}”的，算前一个的。请只在一条里保留。`;
    case "synonym-is-name":
      return `“${problem.value}”是“${problem.name}”的同义词，自己又是词库里的名称，算名称。请删去同义词，或停用那个名称。`;
    case "formula":
      return `${ZH_FIELD[problem.field]}“${problem.value}”是公式算出来的，采用了显示的值。请改成文字，以免以后变动。`;
    default:
      return ZH_LOAD[problem.code](problem.value);
  }
}

type WrongValue = Extract<WordingProblem, { code: "wrong-value" }>;

function zhWrongValue({ field, received }: WrongValue): string {
  const shown = received.shown === null ? "" : `“${received.shown}”`;
  switch (field) {
    case "entries":
      return "没有词条。文件应为一对花括号，里面是 entries 和方括号里的词条。";
    case "entry":
      return `这一条${shown}不是花括号里的一组键，没有采用。请改成 { "name": "…" } 的样子。`;
    case "name":
      return `名称${shown}不能用，这一条没有采用。名称是引号里的一行文字，首尾没有空格。`;
    default:
      return `${ZH_FIELD[field]}${shown}不能用，这一项没有采用。写法见 wording.schema.json。`;
  }
}

function enProblem(problem: WordingProblem): string {
  switch (problem.code) {
    case "empty":
      return 'The file is empty. It needs { "entries": [] } at least.';
    case "too-large":
      return `It has more than ${problem.limit} characters and was not read. Check that it is the right file.`;
    case "broken-json":
      return `Line ${problem.line}, column ${problem.column} is not JSON. Look for a comma, quote or bracket too many or too few.`;
    case "repeated-key":
      return `The key is given twice, on ${enLines(problem)}. Give each key once.`;
    case "more":
      return `Problems that are not listed: ${problem.count}.`;
    case "unknown-key":
      return `A library has no such key, and it was left out. ${problem.near === null ? "Check its spelling, or take it out." : `Is “${problem.near}” meant?`}`;
    case "unknown-keys":
      return `There are ${problem.count} keys that no library has, such as ${enQuoted(problem.named)}, and they were left out. Check that it is the right file, or take them out.`;
    case "wrong-value":
      return enWrongValue(problem);
    case "no-library":
      return `There is no library in it. It takes a sheet 指标词库, or one with columns such as 指标名称 and 二级指标. Sheets looked at: ${problem.sheets.map((name) => `“${name}”`).join(", ")}.`;
    case "empty-name":
      return problem.value === ""
        ? "It has no name and was left out. Give it one."
        : `It says “${problem.value}” but has no name, and was left out. Give it one, or delete the row.`;
    case "too-long":
      return `The ${EN_FIELD[problem.field]} “${problem.value}” has ${problem.length} characters, more than ${problem.limit}, and was left out. Shorten it.`;
    case "unknown-category":
      return `There is no level-2 class “${problem.value}”, so the entry stands under none. Use a class of the list.`;
    case "unknown-status":
      return `The status “${problem.value}” is not known and was taken for 推荐. Write 草稿, 推荐 or 停用.`;
    case "unknown-operator":
      return `The operator “${problem.value}” is not known and was left out. Write ≥, ≤, =, >, < or 定性.`;
    case "no-number":
      return `The operator is ${problem.operator}, but the target “${problem.value}” has no number to compare with. Write one, or make the operator 定性.`;
    case "duplicate-name":
      return `“${problem.value}” stands further up already (${enAt(problem.first, "")}). That one counts; the synonyms were added to it. ${problem.differing.length === 0 ? "This one can go." : `Compare: ${listEn(problem.differing.map((field) => EN_FIELD[field]))}.`}`;
    case "duplicate-synonym":
      return `The synonym “${problem.value}” is given twice, or is the name itself. One was kept.`;
    case "shared-synonym":
      return `“${problem.value}” is a synonym of both “${problem.other}” and “${problem.name}”; the first counts. Keep it in one of them.`;
    case "synonym-is-name":
      return `“${problem.value}” is a synonym of “${problem.name}” and also a name of the library, which counts. Take the synonym out, or retire the name.`;
    case "formula":
      return `The ${EN_FIELD[problem.field]} “${problem.value}” comes from a formula; the value shown was taken. Make it a text, so that it stays.`;
    default:
      return EN_LOAD[problem.code](problem.value);
  }
}

function enWrongValue({ field, received }: WrongValue): string {
  const shown = received.shown === null ? "" : ` “${received.shown}”`;
  switch (field) {
    case "entries":
      return "There are no entries. The file is a pair of braces with entries, a list in square brackets.";
    case "entry":
      return `This entry${shown} is no set of keys in braces and was left out. Write it like { "name": "…" }.`;
    case "name":
      return `The name${shown} cannot be used, and the entry was left out. A name is one line of text in quotes with no space at either end.`;
    default:
      return `The ${EN_FIELD[field]}${shown} cannot be used and was left out. See wording.schema.json for what it takes.`;
  }
}
