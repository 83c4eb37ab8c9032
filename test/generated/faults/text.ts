import { projectAt } from "../model";
import { change, PLAIN_GOAL, withoutSum, type Fault, type Spot } from "./fault";

const named = (spot: Spot, name: (own: string) => string, at = spot.p) =>
  change(spot, (project) => ({ name: name(project.name) }), at);

const withGoal = (spot: Spot, goal: (own: string) => string, at = spot.p) =>
  change(spot, (project) => ({ goal: goal(withoutSum(project.goal)) }), at);

const nameKey = ({ p }: Spot): string => `${p}/name`;
const goalKey = ({ p }: Spot): string => `${p}/goal`;

const yearless = (name: string): string => name.replace(/^\d+年/, "");

/** A text with something put in after some characters. */
const into = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

/** The most characters Excel keeps. */
const LIMIT = 32_767;

/** Faults of the title, the header, and the names of projects. */
export const NAME_FAULTS: readonly Fault[] = [
  {
    rule: "table-year-unknown",
    what: "a title without a year",
    needs: ["name cell"],
    put: ({ model }) => ({ model: { ...model, year: null }, at: "title" }),
  },
  {
    rule: "repeated-header",
    what: "a page break repeats the header",
    needs: ["header rows"],
    projects: 4,
    axes: { pages: "one" },
    put: () => ({
      axes: { pages: "repeated" },
      at: "nameHeader",
      nth: 1,
      count: ({ places }) => (places.get("nameHeader")?.length ?? 0) - 1,
    }),
  },
  {
    rule: "header-halfwidth-bracket",
    what: "half-width brackets after 项目名称",
    needs: ["name cell"],
    safe: true,
    put: ({ model }) => ({
      model: { ...model, nameSuffix: " (全称)" },
      at: "nameHeader",
      count: ({ places }) => places.get("nameHeader")?.length ?? 0,
    }),
  },
  {
    rule: "project-name-trailing-punct",
    what: "a name that ends in 。",
    put: (spot) => ({ model: named(spot, (name) => `${name}。`), at: nameKey(spot), text: "。" }),
  },
  {
    rule: "project-name-halfwidth-bracket",
    what: "half-width brackets in a name",
    needs: ["name cell"],
    put: (spot) => ({ model: named(spot, (name) => `${name}(二期)`), at: nameKey(spot), text: "()" }),
  },
  {
    rule: "project-year-differs",
    what: "a name of three years ago",
    needs: ["name cell"],
    put: (spot) => {
      const year = `${(spot.model.year ?? 0) - 3}年`;
      return { model: named(spot, (name) => year + yearless(name)), at: nameKey(spot), text: year };
    },
  },
  {
    rule: "near-duplicate-project",
    what: "the same name in quotes",
    put: (spot) => ({
      model: named(spot, () => `“${projectAt(spot.model, spot.p).name}”`, spot.q),
      at: nameKey(spot),
    }),
  },
  {
    rule: "duplicate-project",
    what: "the same name twice under one unit",
    put: (spot) => ({
      model: named(spot, () => projectAt(spot.model, spot.p).name, spot.q),
      at: `${spot.q}/name`,
    }),
  },
  {
    rule: "hard-break-in-name",
    what: "a name broken between two lines",
    safe: true,
    put: (spot) => ({ model: named(spot, (name) => into(name, name.length - 2, "\n")), at: nameKey(spot), text: "\n" }),
  },
  {
    rule: "unbalanced-brackets",
    what: "a name with a lone bracket",
    put: (spot) => ({ model: named(spot, (name) => `${name}（二期`), at: nameKey(spot), text: "（" }),
  },
];

const ABOUT_GOALS: readonly Fault[] = [
  {
    rule: "goal-empty",
    what: "no goal",
    put: (spot) => ({ model: change(spot, () => ({ goal: "" })), at: goalKey(spot), text: "" }),
  },
  {
    rule: "goal-amount-differs",
    what: "another sum than the project's",
    needs: ["money"],
    put: (spot) => ({
      model: withGoal(spot, (goal) => `${goal}年预算合计98765.43万元。`),
      at: goalKey(spot),
      text: "98765.43万元",
    }),
  },
  {
    rule: "goal-quantity-not-in-indicators",
    what: "a number no indicator carries",
    put: (spot) => ({
      model: withGoal(spot, (goal) => `${goal}另更新桌椅7777套。`),
      at: goalKey(spot),
      text: "7777套",
    }),
  },
  {
    rule: "goal-not-quantified",
    what: "no figure at all",
    put: (spot) => ({ model: withGoal(spot, () => "做好各项服务保障，提高工作质量。"), at: goalKey(spot), text: "" }),
  },
  {
    rule: "goal-contract-wording",
    what: "the words of a contract",
    put: (spot) => ({
      model: withGoal(spot, (goal) => `${goal}由乙方按期交付，接受甲方检查。`),
      at: goalKey(spot),
      text: "乙方甲方",
    }),
  },
  {
    rule: "goal-halfwidth-punct",
    what: "a half-width comma",
    safe: true,
    put: (spot) => ({ model: withGoal(spot, (goal) => goal.replace("，", ",")), at: goalKey(spot), text: "," }),
  },
  {
    rule: "goal-no-full-stop",
    what: "no 。 at the end",
    safe: true,
    put: (spot) => ({ model: withGoal(spot, (goal) => goal.replace(/。$/, "")), at: goalKey(spot), text: "" }),
  },
  {
    rule: "goal-no-full-stop",
    what: "no 。 at the end of the whole period's goal",
    needs: ["wholeGoal"],
    safe: true,
    put: (spot) => ({
      model: change(spot, ({ wholeGoal }) => ({ wholeGoal: wholeGoal.replace(/。$/, "") })),
      at: `${spot.p}/wholeGoal`,
      text: "",
    }),
  },
  {
    rule: "identical-goal",
    what: "one goal for two projects",
    put: (spot) => ({
      model: withGoal({ ...spot, model: withGoal(spot, () => PLAIN_GOAL) }, () => PLAIN_GOAL, spot.q),
      at: goalKey(spot),
    }),
  },
  {
    rule: "unbalanced-quotes",
    what: "a quote that is not closed",
    put: (spot) => ({ model: withGoal(spot, (goal) => into(goal, 2, "“")), at: goalKey(spot), text: "“" }),
  },
  {
    rule: "unbalanced-brackets",
    what: "a bracket that is not closed",
    put: (spot) => ({ model: withGoal(spot, (goal) => into(goal, 2, "（")), at: goalKey(spot), text: "（" }),
  },
  {
    rule: "hard-break-in-goal",
    what: "a line broken inside a word",
    safe: true,
    put: (spot) => ({ model: withGoal(spot, (goal) => into(goal, 1, "\n")), at: goalKey(spot), text: "\n" }),
  },
  {
    rule: "line-starts-with-punct",
    what: "a line that starts with a comma",
    along: { "hard-break-in-goal": "the same break stands inside a sentence" },
    safe: true,
    put: (spot) => ({ model: withGoal(spot, (goal) => goal.replace("，", "\n，")), at: goalKey(spot), text: "，" }),
  },
  {
    rule: "cell-truncated",
    what: "a goal at Excel's limit",
    needs: ["goal column"],
    put: (spot) => ({
      model: withGoal(spot, (goal) => `${goal}${"各项保障落实到位，".repeat(LIMIT)}`.slice(0, LIMIT - 1) + "。"),
      at: goalKey(spot),
      text: "",
    }),
  },
];

/** Faults of goals, in layouts that have a place for them. */
export const GOAL_FAULTS: readonly Fault[] = ABOUT_GOALS.map((fault) => ({
  ...fault,
  needs: [...(fault.needs ?? []), "goal"],
}));
