import { once } from "../once";

/**
 * Categories of indicators with the codes Guangdong prints. Source: the printed tables and 财预〔2021〕101号; accepted names besides are
 * those of other provinces' forms (社会公众或服务对象满意度指标 in Hunan's, 环境效益 in Shaanxi's, 效果指标 in older ones).
 */
export interface Category {
  readonly code: string;
  /** Accepted names; the first is the one to write. */
  readonly names: readonly string[];
}

export const LEVEL1: readonly Category[] = [
  { code: "1", names: ["产出指标"] },
  { code: "2", names: ["效益指标", "效果指标"] },
  { code: "3", names: ["满意度指标"] },
  { code: "4", names: ["成本指标"] },
];

/** Names that are written with or without 指标 at their end. */
const withAndWithout = (...names: readonly string[]): string[] => names.flatMap((name) => [name, `${name}指标`]);

export const LEVEL2: readonly Category[] = [
  { code: "11", names: ["数量指标"] },
  { code: "12", names: ["质量指标"] },
  { code: "13", names: ["时效指标"] },
  // The code of before 2021, when 成本 stood under 产出.
  { code: "14", names: ["成本指标"] },
  { code: "21", names: withAndWithout("经济效益") },
  { code: "22", names: withAndWithout("社会效益") },
  { code: "23", names: withAndWithout("生态效益", "环境效益") },
  { code: "24", names: withAndWithout("可持续影响") },
  { code: "31", names: withAndWithout("服务对象满意度", "社会公众或服务对象满意度") },
  { code: "41", names: ["经济成本指标"] },
  { code: "42", names: ["社会成本指标"] },
  { code: "43", names: ["生态环境成本指标"] },
];

/** Codes that are accepted where they stand but not offered any more. */
export const LEGACY_CODES: readonly string[] = ["14"];

/** A category as such a table writes it: 11-数量指标. */
export const categoryText = once(({ code, names }: Category): string => `${code}-${names[0] ?? ""}`);
