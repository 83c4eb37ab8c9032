import type { TextSpan } from "../indicator/types";
import { defineRule, NOTHING } from "../rule";
import { loneBrackets, type LoneBracket } from "../sheet/brackets";
import { slice, type Located } from "../sheet/located";
import { TARGET_FIELDS, type TargetField } from "../table/fields";
import { present } from "../table/found";
import type { Project } from "../table/types";

/** Brackets in pairs, none inside another: soon told of most texts. */
const IN_PAIRS = /^[^（）()《》]*(?:(?:[（(][^（）()《》]*[）)]|《[^（）()《》]*》)[^（）()《》]*)*$/;
const BRACKET = /[（）()《》]/;
const NO_SIGNS: readonly TextSpan[] = [];

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A bracket without its other half, in a project's name or goals or in an indicator's name or targets: each a field of its own. */
export const unbalancedBrackets = defineRule({
  id: "unbalanced-brackets",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { name: "展示中心（联络总站" },
      { goal: "贯彻《代表法，办好2次培训。" },
      { cell: cell("调研区域数量（个", "≥5个（含）") },
      { cell: cell("调研区域数量", "≥5个）"), findings: 2 },
    ],
    good: [
      { name: "展示中心（联络总站)" },
      { goal: "1）办好2次培训；2）开好1次会议（含视频会议）。" },
      { cell: cell("审议“一府两院”报告（项）", "6项") },
      { cell: cell("培训人数", "》60人") },
    ],
  },
  detect({ project, allValues }) {
    const { name, goals } = project;
    let found: Place[] | null = null;
    if (isUnbalanced(name.value)) found = [{ field: "project", at: 0 }];
    for (let at = 0; at < goals.length; at += 1)
      if (isUnbalanced(goals[at]?.value)) (found ??= []).push({ field: "goal", at });
    for (let at = 0; at < allValues.length; at += 1) {
      const values = present(allValues[at]);
      if (isUnbalanced(values.name?.name)) (found ??= []).push({ field: "name", at });
      for (const field of TARGET_FIELDS) {
        const target = values[field];
        if (target !== null && isUnbalanced(target.text, target.mistyped)) (found ??= []).push({ field, at });
      }
    }
    return found ?? NOTHING;
  },
  describe(place, { project }) {
    const { at, text, of, signs } = fieldAt(place, project);
    const lone = bracketsIn(text, signs);
    const first = present(lone[0]).at;
    const near = text.slice(Math.max(0, first - 6), first + 7);
    return {
      message: {
        id: "unbalanced-brackets",
        params: { field: place.field, brackets: lone.map(({ bracket }) => bracket).join(""), near },
      },
      place: lone.flatMap(({ at: start }) => slice(at, start, start + 1)),
      offending: of === "" ? near : `${of}/${near}`,
    };
  },
});

/** A field of a project, with the place of its goal or indicator. */
interface Place {
  readonly field: "project" | "goal" | "name" | TargetField;
  readonly at: number;
}

interface Field {
  readonly at: Located<unknown>;
  readonly text: string;
  /** The name of the indicator whose target it is. */
  readonly of: string;
  /** Brackets that were typed for signs, of which `sign-mistyped` speaks. */
  readonly signs: readonly TextSpan[];
}

function fieldAt({ field, at }: Place, { name, goals, indicators }: Project): Field {
  if (field === "project") return wordsOf(name);
  if (field === "goal") return wordsOf(present(goals[at]));
  const indicator = present(indicators[at]);
  if (field === "name") return wordsOf(present(indicator.name));
  const target = present(indicator[field]);
  const { text, mistyped = NO_SIGNS } = target.value;
  return { at: target, text, of: indicator.name?.value ?? "", signs: mistyped };
}

const wordsOf = (at: Located<string>): Field => ({ at, text: at.value, of: "", signs: NO_SIGNS });

const isUnbalanced = (text: string | undefined, signs?: readonly TextSpan[]): boolean =>
  text !== undefined && BRACKET.test(text) && !IN_PAIRS.test(text) && bracketsIn(text, signs).length > 0;

function bracketsIn(text: string, signs: readonly TextSpan[] = NO_SIGNS): readonly LoneBracket[] {
  return loneBrackets(text).filter(({ at }) => !signs.some(({ start, end }) => start <= at && at < end));
}
