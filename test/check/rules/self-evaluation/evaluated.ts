import { ranksOf } from "../../../../src/check/engine/order";
import { runningRules } from "../../../../src/check/engine/scopes";
import { indicatorSubject, projectSubject } from "../../../../src/check/engine/subjects";
import { exampleProfile, exampleSheet } from "../../../../src/check/rules/example";
import type { Example, Problem, Rule } from "../../../../src/check/rule";
import { RULES } from "../../../../src/check/rules";
import type { SheetSnapshot } from "../../../../src/check/sheet/snapshot";
import { Texts } from "../../../../src/check/table/texts";
import { readTables } from "../../../../src/check/table/read";
import type { BudgetTable, Project } from "../../../../src/check/table/types";
import { ruleGroup } from "../../../../src/text/rule-groups";

/** The rules that look at self-evaluations alone. */
export const SELF_EVALUATION_RULES: readonly string[] = RULES.map(({ id }) => id).filter(
  (id) => ruleGroup(id) === "evaluation",
);

/** The one project of a self-evaluation as it is read, so that a test can change its parts. */
export interface Evaluated {
  readonly table: BudgetTable;
  readonly project: Project;
  readonly sheet: SheetSnapshot;
}

export function evaluatedTable(example: Example): Evaluated {
  const sheet = exampleSheet(example);
  const table = readTables([sheet])[0];
  const project = table?.projects[0];
  if (table === undefined || project === undefined) throw new Error("the form of the examples is read as a table");
  return { table, project, sheet };
}

/** What a rule finds in a project. */
export function problemsOf(rule: Rule, { table, project, sheet }: Evaluated, example: Example = {}): Problem[] {
  const profile = exampleProfile(example);
  const texts = new Texts(profile);
  const ranks = ranksOf([sheet]);
  const context = { facts: table, profile, texts, rules: runningRules([rule], profile), ranks, recent: NOT_DESCRIBED };
  const subject = projectSubject(context, project);
  if (rule.scope === "project") return rule.detect(subject).map((detail) => rule.describe(detail, subject));
  if (rule.scope !== "indicator") throw new Error("a self-evaluation is judged by its projects and indicators");
  return project.indicators.flatMap((_, at) => {
    const about = indicatorSubject(subject, at);
    return rule.detect(about).map((detail) => rule.describe(detail, about));
  });
}

const NOT_DESCRIBED = { of: null, findings: [] };
