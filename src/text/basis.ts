import type { TableBasis } from "../check/table/types";
import { BUILT_IN, isBuiltIn } from "../check/standard/built-in";
import type { Profile } from "../check/standard/profile";
import type { Language } from "./language";

interface BasisTexts {
  readonly central: (edition: string) => string;
  readonly guangdong: string;
  readonly own: (name: string) => string;
  readonly codes: string;
  readonly noCodes: string;
  readonly between: string;
}

const TEXTS: Readonly<Record<Language, BasisTexts>> = {
  zh: {
    central: (edition) => `按中央 ${edition} 版分类`,
    guangdong: "按广东省分类",
    own: (name) => `按“${name}”分类`,
    codes: "有编码",
    noCodes: "无编码",
    between: "，",
  },
  en: {
    central: (edition) => `Central classes of ${edition}`,
    guangdong: "Guangdong classes",
    own: (name) => `Classes of “${name}”`,
    codes: "with codes",
    noCodes: "no codes",
    between: ", ",
  },
};

/**
 * What a table's classes are judged by. The built-in lists hold the same classes, so that the table itself says which it follows:
 * Guangdong's where it prints codes, else the central ones of its year. An office's own list goes by its name.
 */
export function basisText(
  { edition, codes }: TableBasis,
  profile: Pick<Profile, "id" | "name">,
  language: Language,
): string {
  const texts = TEXTS[language];
  const isOwn = !isBuiltIn(profile.id) || BUILT_IN[profile.id].name !== profile.name;
  const list = isOwn ? texts.own(profile.name) : codes ? texts.guangdong : texts.central(edition);
  return `${list}${texts.between}${codes ? texts.codes : texts.noCodes}`;
}

/** The same of several tables: each once, in the order of the tables. */
export function basisTexts(
  tables: readonly { readonly basis: TableBasis }[],
  profile: Pick<Profile, "id" | "name">,
  language: Language,
): string {
  return [...new Set(tables.map(({ basis }) => basisText(basis, profile, language)))].join(
    language === "zh" ? "；" : "; ",
  );
}
