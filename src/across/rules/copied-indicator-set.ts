import { OTHER_FAULTLESS_CELL } from "../../check/rules/example";
import { mayBeOneDepartment } from "../owner";
import { defineAcrossRule, nameOf, whereIs, type Placed } from "../rule";
import { cellWith, listed } from "./examples";

/** Two departments with one full set of indicators: it was copied, or handed on. */
export const copiedIndicatorSet = defineAcrossRule({
  id: "copied-indicator-set",
  over: "set",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      {
        files: [
          listed("甲局.xlsx", { department: "甲局" }),
          listed("乙局.xlsx", { department: "乙局", project: "轮训经费" }),
        ],
      },
      {
        files: [
          listed("甲局.xlsx", { department: "甲局", cell: cellWith("≥2次", "不少于2次") }),
          listed("乙局.xlsx", { department: "乙局" }),
          listed("丙局.xlsx", { department: "丙局" }),
        ],
      },
    ],
    good: [
      {
        why: { zh: "两个部门的指标不同。", en: "The departments have different indicators." },
        files: [
          listed("甲局.xlsx", { department: "甲局" }),
          listed("乙局.xlsx", { department: "乙局", cell: OTHER_FAULTLESS_CELL }),
        ],
      },
      {
        why: { zh: "有一个指标值不同。", en: "One target differs." },
        files: [
          listed("甲局.xlsx", { department: "甲局" }),
          listed("乙局.xlsx", { department: "乙局", cell: cellWith("≥2次", "≥3次") }),
        ],
      },
      {
        why: {
          zh: "一个部门的名称带着地名，可能是同一个部门。",
          en: "One name is longer by its place, so the department may be the same.",
        },
        files: [
          listed("甲局.xlsx", { department: "江临市甲局" }),
          listed("甲局2.xlsx", { department: "甲局", project: "轮训经费" }),
        ],
      },
    ],
  },
  detect(projects) {
    const named = projects.filter(({ department }) => department !== undefined);
    const pair = twoDepartments(named);
    if (pair === null) return [];
    const [first, other] = pair;
    return [
      {
        message: {
          id: "copied-indicator-set",
          params: {
            ...{ department: first.department ?? "", project: first.name, indicators: first.indicators.length },
            ...{ other: other.department ?? "", otherProject: other.name, where: whereIs(nameOf(other)) },
            ...{ projects: named.length, departments: new Set(named.map(({ department }) => department)).size },
          },
        },
        place: nameOf(first),
        related: [other, ...named.filter((one) => one !== first && one !== other)].map(nameOf),
        now: first.name,
        offending: other.department ?? "",
      },
    ];
  },
});

/** The first two projects of different departments in different files. */
function twoDepartments(projects: readonly Placed[]): readonly [Placed, Placed] | null {
  const byDepartment = new Map<string | undefined, Placed>();
  for (const one of projects) if (!byDepartment.has(one.department)) byDepartment.set(one.department, one);
  const firsts = [...byDepartment.values()];
  for (const [at, first] of firsts.entries())
    for (const other of firsts.slice(at + 1))
      if (first.from.file !== other.from.file && !mayBeOneDepartment(first.department, other.department))
        return [first, other];
  return null;
}
