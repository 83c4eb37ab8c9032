/** Categories of indicators with the codes Guangdong prints. Source: the printed tables and 财预〔2021〕101号. */
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

export const LEVEL2: readonly Category[] = [
  { code: "11", names: ["数量指标"] },
  { code: "12", names: ["质量指标"] },
  { code: "13", names: ["时效指标"] },
  // The code of before 2021, when 成本 stood under 产出.
  { code: "14", names: ["成本指标"] },
  { code: "21", names: ["经济效益", "经济效益指标"] },
  { code: "22", names: ["社会效益", "社会效益指标"] },
  { code: "23", names: ["生态效益", "生态效益指标"] },
  { code: "24", names: ["可持续影响", "可持续影响指标"] },
  { code: "31", names: ["服务对象满意度", "服务对象满意度指标"] },
  { code: "41", names: ["经济成本指标"] },
  { code: "42", names: ["社会成本指标"] },
  { code: "43", names: ["生态环境成本指标"] },
];

/** Codes that are accepted where they stand but not offered any more. */
export const LEGACY_CODES: readonly string[] = ["14"];

/** A category as such a table writes it: 11-数量指标. */
export function categoryText({ code, names }: Category): string {
  return `${code}-${names[0] ?? ""}`;
}
