import { RULES } from "../../src/check/rules";
import { FAULTS } from "./faults";
import { LAYOUTS } from "./layouts";
import { complaints, hindrance, plant } from "./plant";

/** JIXIAO_RUNS=20 puts each fault into twenty tables of each layout. */
const RUNS = Number(process.env.JIXIAO_RUNS ?? 1);

const rules = RULES.map(({ id }) => id);

/** What came of each rule in each layout: ✓ caught, ✗ missed, or why it cannot occur. */
const answers = new Map<string, Map<string, string>>();

const CAUGHT = "✓";
const MISSED = "✗";

test("every rule has a fault that it catches", () => {
  const faulted = new Set(FAULTS.map(({ rule }) => rule));
  expect(rules.filter((rule) => !faulted.has(rule))).toEqual([]);
  const known = new Set(RULES.map(({ id }) => id));
  expect([...faulted].filter((rule) => !known.has(rule))).toEqual([]);
});

test.each(rules)("%s", (rule) => {
  const said: string[] = [];
  const row = new Map<string, string>();
  answers.set(rule, row);
  for (const layout of LAYOUTS) {
    const own = FAULTS.filter((fault) => fault.rule === rule);
    const possible = own.filter((fault) => hindrance(fault, layout) === null);
    const wrong = possible.flatMap((fault) =>
      Array.from({ length: RUNS }, (_, seed) =>
        complaints(fault, plant(fault, layout, seed)).map(
          (complaint) => `${layout.id}, ${fault.what}, seed ${seed}: ${complaint}`,
        ),
      ).flat(),
    );
    said.push(...wrong);
    const [first] = own;
    const reason = first === undefined ? "" : (hindrance(first, layout) ?? "");
    row.set(layout.id, possible.length === 0 ? `– ${reason}` : wrong.length > 0 ? MISSED : CAUGHT);
  }
  expect(said).toEqual([]);
});

afterAll(() => console.log(tableOf(answers)));

/** The table rule × layout, and below it why rules cannot occur. */
function tableOf(all: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const reasons: string[] = [];
  const noteOf = (reason: string): string => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return `–${reasons.indexOf(reason) + 1}`;
  };
  const width = Math.max(...[...all.keys()].map((rule) => rule.length));
  const lines = [...all].map(([rule, row]) => {
    const cells = LAYOUTS.map(({ id }) => {
      const answer = row.get(id) ?? "?";
      return (answer.startsWith("– ") ? noteOf(answer.slice(2)) : answer).padEnd(id.length + 2);
    });
    return `${rule.padEnd(width)}  ${cells.join("")}`;
  });
  const head = `${"".padEnd(width)}  ${LAYOUTS.map(({ id }) => `${id}  `).join("")}`;
  const count = (mark: string): number =>
    [...all.values()].flatMap((row) => [...row.values()]).filter((one) => one.startsWith(mark)).length;
  return [
    head,
    ...lines,
    "",
    `${CAUGHT} caught ${count(CAUGHT)}, ${MISSED} missed ${count(MISSED)}, – cannot occur ${count("–")}:`,
    ...reasons.map((reason, index) => `–${index + 1} ${reason}`),
  ].join("\n");
}
