import { LEVEL1, LEVEL2, type Category } from "./categories";
import { GUANGDONG } from "./guangdong";
import type { Profile } from "./profile";

/** The classes of Guangdong in the order of the central form, 成本 first, each written with 指标 at its end. */
function inCentralOrder(list: readonly Category[]): readonly Category[] {
  const ordered = [...list].sort((a, b) => rank(a) - rank(b));
  return ordered.map(({ code, names }) => {
    const written = names.find((name) => name.endsWith("指标"));
    return { code, names: written === undefined ? names : [written, ...names.filter((name) => name !== written)] };
  });
}

const rank = ({ code }: Category): number => (code.startsWith("4") ? 0 : 1);

/**
 * The central list of 财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》. Its forms print no codes; the categories
 * keep Guangdong's all the same, so that a class is found by one code whichever list is in use.
 */
export const CENTRAL_2021: Profile = {
  ...GUANGDONG,
  id: "central-2021",
  name: "中央（2021年）",
  categories: { printsCodes: false, level1: inCentralOrder(LEVEL1), level2: inCentralOrder(LEVEL2), legacy: ["14"] },
};
