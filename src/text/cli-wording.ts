import type { Language } from "./language";

/** How often a name is used, and in how many files. */
interface Uses {
  readonly count: number;
  readonly files: number;
}

/** What `wording` says, and notes of new entries. */
interface CliWordingTexts {
  readonly looked: (files: number, names: number, uses: number) => string;
  readonly noNames: string;
  readonly built: (numbers: {
    readonly added: number;
    readonly drafts: number;
    readonly synonyms: number;
    readonly known: number;
  }) => string;
  /** Over the names that are alike. */
  readonly alike: (groups: number) => string;
  readonly none: string;
  readonly name: (text: string, uses: Uses) => string;
  /** Between names that are alike. */
  readonly semicolon: string;
  readonly proposed: (text: string, source: "library" | "standard" | "used") => string;
  /** Over names that no library can hold. */
  readonly unusable: (names: number) => string;
  readonly notRead: (file: string, why: string) => string;
  /** How often a name, and its synonyms, are used. */
  readonly note: (uses: Uses, synonyms: readonly (Uses & { readonly text: string })[]) => string;
  /** Why an entry is a draft. */
  readonly draft: Readonly<Record<"found" | "alike", string>>;
  /** Classes that a name is used under, where these are several. */
  readonly classes: (classes: readonly { readonly label: string; readonly count: number }[]) => string;
}

export const CLI_WORDING_TEXTS: Readonly<Record<Language, CliWordingTexts>> = {
  zh: {
    looked: (files, names, uses) => `${files} 个文件使用了 ${names} 个指标名称，共 ${uses} 次。`,
    noNames: "没有找到指标名称，没有写词库。",
    built: ({ added, drafts, synonyms, known }) =>
      `新增 ${added} 条，其中草稿 ${drafts} 条，原因见备注；作为同义词 ${synonyms} 个；词库原有 ${known} 个。`,
    alike: (groups) => `以下 ${groups} 组名称相近，没有合并，请判断是否同义：`,
    none: "没有需要判断的相近名称。",
    name: (text, { count, files }) => `${text}（${count} 次，${files} 个文件）`,
    semicolon: "；",
    proposed: (text, source) => `${PROPOSED_ZH[source]}“${text}”`,
    unusable: (names) => `以下 ${names} 个名称没有写入词库：词库里的名称最多 100 个字，不能有分号或换行。`,
    notRead: (file, why) => `${file}：没有统计。${why}`,
    note: (uses, synonyms) =>
      [
        `使用 ${uses.count} 次，见于 ${uses.files} 个文件`,
        ...synonyms.map(({ text, count, files }) => `${text} ${count} 次，见于 ${files} 个文件`),
      ].join("；"),
    draft: { found: "草稿：检查对名称或所属二级指标有意见", alike: "草稿：与其他名称相近，待判断" },
    classes: (classes) => `二级指标不一：${classes.map(({ label, count }) => `${label} ${count} 次`).join("、")}`,
  },
  en: {
    looked: (files, names, uses) =>
      `${names} names of indicators in ${files} ${files === 1 ? "file" : "files"}, used ${times(uses)} in all.`,
    noNames: "No names of indicators were found, and no library was written.",
    built: ({ added, drafts, synonyms, known }) =>
      `Entries added: ${added}, of which drafts: ${drafts} (their notes say why). Made synonyms: ${synonyms}. In the library before: ${known}.`,
    alike: (groups) =>
      `${groups} ${groups === 1 ? "group" : "groups"} of names are alike and were not put together. Decide whether they mean the same:`,
    none: "No names are alike that a person would have to decide about.",
    name: (text, { count, files }) => `${text} (${times(count)}, ${files} ${files === 1 ? "file" : "files"})`,
    semicolon: "; ",
    proposed: (text, source) => `${PROPOSED_EN[source]} “${text}”`,
    unusable: (names) =>
      `${names} ${names === 1 ? "name was" : "names were"} not put into the library: a name has at most 100 characters, no semicolon and no line break.`,
    notRead: (file, why) => `${file}: not counted. ${why}`,
    note: (uses, synonyms) =>
      [`used ${inFiles(uses)}`, ...synonyms.map((one) => `${one.text} ${inFiles(one)}`)].join("; "),
    draft: {
      found: "draft: the check has something against the name or its class",
      alike: "draft: like another name, to be decided",
    },
    classes: (classes) =>
      `several classes: ${classes.map(({ label, count }) => `${label} ${times(count)}`).join(", ")}`,
  },
};

const PROPOSED_ZH = { library: "词库：", standard: "标准名称：", used: "用得最多：" } as const;
const PROPOSED_EN = { library: "library:", standard: "standard name:", used: "most used:" } as const;

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
const inFiles = ({ count, files }: Uses): string => `${times(count)} in ${files} ${files === 1 ? "file" : "files"}`;
