import { RULES } from "../../../../src/check/rules";
import { evaluation, provincialEvaluation } from "../../../../src/check/rules/example-evaluation";
import { renderMessage } from "../../../../src/text/findings";
import { isSelfEvaluation, SELF_EVALUATION_RULES } from "../../../support/self-evaluation";
import { evaluatedTable, problemsOf } from "./by-hand";

const OF_EVALUATIONS = RULES.filter(({ id }) => SELF_EVALUATION_RULES.includes(id) || id === "weights-sum");

test.each([evaluation({}), provincialEvaluation({})])("a faultless self-evaluation gives no finding", (example) => {
  const table = evaluatedTable(example);
  for (const rule of OF_EVALUATIONS) expect(problemsOf(rule, table)).toEqual([]);
});

describe.each(OF_EVALUATIONS.map((rule) => [rule.id, rule] as const))("%s, with the parts at hand", (_id, rule) => {
  test.each(rule.examples.bad.filter(isSelfEvaluation).map((example, index) => [index + 1, example] as const))(
    "finds bad example %i",
    (_index, example) => {
      const problems = problemsOf(rule, evaluatedTable(example), example);
      expect(problems).toHaveLength(example.findings ?? 1);
      for (const { message, place } of problems) {
        expect(place.length).toBeGreaterThan(0);
        for (const language of ["zh", "en"] as const) {
          const text = renderMessage(message, language);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          expect(text).toMatch(/[。.]$/);
        }
      }
    },
  );

  test.each(rule.examples.good.filter(isSelfEvaluation).map((example, index) => [index + 1, example] as const))(
    "has nothing to say of good example %i",
    (_index, example) => expect(problemsOf(rule, evaluatedTable(example), example)).toEqual([]),
  );
});
