import { RULES } from "../../src/check/rules";
import { FAULTS } from "./faults";
import { LAYOUTS } from "./layouts";
import { complaints, hindrance, layoutsOf, plant, SEEDS } from "./plant";

const rules = RULES.map(({ id }) => id);

/** What came of each rule in each layout: ✓ caught, ✗ missed, · not in the share looked at, or why it cannot occur. */
const answers = new Map<string, Map<string, string>>();

const CAUGHT = "✓";
const MISSED = "✗";
const LEFT_OUT = "·";

test("every rule has a fault that it catches", () => {
  const faulted = new Set(FAULTS.map(({ rule }) => rule));
  expect(rules.filter((rule) => !faulted.has(rule))).toEqual([]);
  const known = new Set(RULES.map(({ id }) => id));
  expect([...faulted].filter((rule) => !known.has(rule))).toEqual([]);
});

test("every layout has a fault, and every fault a layout, in whatever share is looked at", () => {
  const met = FAULTS.map((fault) => layoutsOf(fault));
  expect(FAULTS.filter((_, nth) => met[nth]?.length === 0).map(({ rule, what }) => `${rule}: ${what}`)).toEqual([]);
  expect(new Set(met.flat())).toEqual(new Set(LAYOUTS));
});

test.each(rules)("%s", (rule) => {
  const said: string[] = [];
  const row = new Map<string, string>();
  answers.set(rule, row);
  const own = FAULTS.filter((fault) => fault.rule === rule);
  for (const layout of LAYOUTS) {
    const possible = own.filter((fault) => hindrance(fault, layout) === null);
    const tried = possible.filter((fault) => layoutsOf(fault).includes(layout));
    const wrong = tried.flatMap((fault) =>
      SEEDS.flatMap((seed) =>
        complaints(fault, plant(fault, layout, seed)).map(
          (complaint) => `${layout.id}, ${fault.what}, seed ${seed}: ${complaint}`,
        ),
      ),
    );
    said.push(...wrong);
    const [first] = own;
    const reason = first === undefined ? "" : (hindrance(first, layout) ?? "");
    const answer = tried.length === 0 ? LEFT_OUT : wrong.length > 0 ? MISSED : CAUGHT;
    row.set(layout.id, possible.length === 0 ? `– ${reason}` : answer);
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
    `${CAUGHT} caught ${count(CAUGHT)}, ${MISSED} missed ${count(MISSED)}, ${LEFT_OUT} left out ${count(LEFT_OUT)}, – cannot occur ${count("–")}:`,
    ...reasons.map((reason, index) => `–${index + 1} ${reason}`),
  ].join("\n");
}
