import { RulePicker } from "../src/check/engine/conditions";
import { ranksOf } from "../src/check/engine/order";
import { runningRules } from "../src/check/engine/scopes";
import { cellSubjects, indicatorSubject, projectSubject, rowSubject } from "../src/check/engine/subjects";
import type { ProjectSubject } from "../src/check/rule";
import { RULES } from "../src/check/rules";
import type { SheetSnapshot } from "../src/check/sheet/snapshot";
import { GUANGDONG } from "../src/check/standard/guangdong";
import { ReadingMemory } from "../src/check/table/reading-memory";
import { readSheets } from "../src/check/table/read";
import { best } from "./measure";

/** What a rule takes over a whole table. */
export interface RuleTime {
  readonly id: string;
  readonly ms: number;
}

/** Projects whose subjects are alive at a time, as few as a check has. */
const BATCH = 400;

/**
 * The time each rule takes to detect what it finds in a table, the dearest first: the best of some runs over the same subjects, without
 * what it takes to read the table and to make the subjects. An indicator rule's time holds the look at its conditions.
 */
export function ruleTimes(sheet: SheetSnapshot, runs = 3): readonly RuleTime[] {
  const memory = new ReadingMemory(GUANGDONG);
  const [table] = readSheets([sheet], { profile: GUANGDONG, memory }).tables;
  if (table === undefined) throw new Error("the sheet holds no table");
  const rules = runningRules(RULES, GUANGDONG);
  const recent = { of: null, findings: [] };
  const ranks = ranksOf([sheet]);
  const context = { facts: table, profile: GUANGDONG, texts: memory.texts, rules, ranks, recent };
  const times = new Map<string, number>();
  const time = (id: string, work: () => void): void => {
    times.set(id, (times.get(id) ?? 0) + best(work, runs));
  };
  for (let first = 0; first < table.projects.length; first += BATCH) {
    const subjects = table.projects.slice(first, first + BATCH).map((project) => projectSubject(context, project));
    timeRules(subjects, time);
  }
  return [...times].map(([id, ms]) => ({ id, ms })).sort((a, b) => b.ms - a.ms);

  function timeRules(subjects: readonly ProjectSubject[], time: (id: string, work: () => void) => void): void {
    const { row, project, cell, indicator, group } = rules.byScope;
    for (const rule of row)
      time(rule.id, () => {
        for (const subject of subjects) rule.detect(rowSubject(subject, subject.project));
      });
    for (const rule of project)
      time(rule.id, () => {
        for (const subject of subjects) rule.detect(subject);
      });
    for (const rule of cell)
      time(rule.id, () => {
        for (const subject of subjects) for (const about of cellSubjects(subject)) rule.detect(about);
      });
    for (const rule of group)
      time(rule.id, () => {
        for (const subject of subjects) for (const _ of rule.members(subject));
      });
    const abouts = subjects.map((subject) => subject.allValues.map((_, at) => indicatorSubject(subject, at)));
    for (const rule of indicator) {
      const picker = new RulePicker([rule], GUANGDONG);
      time(rule.id, () => {
        for (const each of abouts)
          for (const about of each) picker.forEach(about.values, (picked) => void picked.detect(about));
      });
    }
  }
}
