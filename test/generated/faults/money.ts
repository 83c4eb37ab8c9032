import { placeOf, withCell, withText, type Written } from "../grid";
import { projectAt, projectsOf, totalOf, withEveryProject, worth, type Amounts } from "../model";
import { change, withoutSum, type Fault, type Spot } from "./fault";

/** The amount a fault goes into: a part of the total where the layout has parts, else the total itself. */
const partOf = ({ layout }: Spot): "second" | "total" => (layout.traits.has("parts") ? "second" : "total");

/** What stands there now, or something like it where nothing does. */
const own = (spot: Spot): number => {
  const { amounts } = projectAt(spot.model, spot.p);
  return worth(partOf(spot) === "total" ? totalOf(amounts) : amounts.second) || 1250;
};

const amountsWith = (spot: Spot, amounts: Partial<Amounts>, at = spot.p) =>
  change(spot, ({ amounts: own, goal }) => ({ goal: withoutSum(goal), amounts: { ...own, ...amounts } }), at);

/** One unit and no sums between, so that the 合计 has the projects as its parts. */
const PLAIN_SUMS = { units: "none", subtotals: false, totals: "above" } as const;

/** Moves 43.21 from the sum of one row to that of another, in the columns that have money. */
const shifted =
  (to: string, from: string) =>
  (written: Written): Written =>
    [to, from].reduce(
      (all, row) =>
        ["total", "fiscal"]
          .filter((role) => written.places.has(`${row}/${role}`))
          .reduce(
            (sofar, role) =>
              withCell(sofar, placeOf(sofar, `${row}/${role}`), ({ value }) => {
                const moved = Number(value) + (row === to ? 43.21 : -43.21);
                return { value: Number(moved.toFixed(2)), shown: moved.toFixed(2) };
              }),
            all,
          ),
      written,
    );

/** The packed list states a sum in two columns that have money, the export in its only one. */
const sumColumns = ({ layout }: Spot): number => (layout.traits.has("parts") ? 2 : 1);

export const MONEY_FAULTS: readonly Fault[] = [
  {
    rule: "fund-label-unknown",
    what: "a fund that a county calls by its own name",
    needs: ["fund labels"],
    put: ({ p }) => ({
      edit: (written) =>
        withText(written, `${p}/otherLabel`, (text) => text.replace(/[一-龥]{3,}(?:[（(].*)?$/, "扶贫协作款")),
      at: `${p}/otherLabel`,
      text: "扶贫协作款",
    }),
  },
  {
    rule: "total-mismatch",
    what: "合计 is 12.34 too high",
    needs: ["sums"],
    axes: { totals: "below", formulas: false },
    put: (spot) => ({ model: { ...spot.model, totalGap: 1234 }, at: "all/total", count: sumColumns(spot) }),
  },
  {
    rule: "total-mismatch",
    what: "one unit states what another one lacks",
    needs: ["packed", "sums", "parts"],
    axes: { units: "many", subtotals: false, formulas: false, header: 1 },
    put: () => ({ edit: shifted("unit0", "unit1"), at: "unit0/total", count: 4 }),
  },
  {
    rule: "total-mismatch",
    what: "one 小计 states what another one lacks",
    needs: ["packed", "sums", "parts"],
    axes: { units: "none", subtotals: true, formulas: false },
    projects: 4,
    put: () => ({ edit: shifted("subtotal0.1", "subtotal0.3"), at: "subtotal0.1/total", count: 4 }),
  },
  {
    rule: "total-mismatch",
    what: "one category of a unit states what another one lacks",
    needs: ["bracketed", "sums"],
    axes: { units: "one", subtotals: true, formulas: false },
    projects: 4,
    put: () => ({ edit: shifted("subtotal0.0", "subtotal0.2"), at: "subtotal0.0/total", count: 2 }),
  },
  {
    rule: "total-rounding",
    what: "合计 is a cent too low for its parts",
    needs: ["sums"],
    axes: { ...PLAIN_SUMS, formulas: false },
    projects: 3,
    put: (spot) => ({ model: { ...spot.model, totalGap: -1 }, at: "all/total", count: sumColumns(spot) }),
  },
  {
    rule: "total-rounding",
    what: "合计 is half a cent a part too high",
    needs: ["sums"],
    axes: { ...PLAIN_SUMS, formulas: false },
    projects: 4,
    put: (spot) => ({
      model: { ...spot.model, totalGap: Math.floor(projectsOf(spot.model).length / 2) },
      at: "all/total",
      count: sumColumns(spot),
    }),
  },
  {
    rule: "total-rounding",
    what: "a project's total is a cent over its parts",
    needs: ["cells", "parts"],
    axes: { formulas: false },
    put: (spot) => {
      const { fiscal } = projectAt(spot.model, spot.p).amounts;
      return {
        model: amountsWith(spot, { second: 210, other: 320, total: worth(fiscal) + 531 }),
        at: `${spot.p}/total`,
      };
    },
  },
  {
    rule: "row-sum-mismatch",
    what: "a project's total is not the sum of its parts",
    needs: ["cells", "parts"],
    axes: { formulas: false },
    put: (spot) => {
      const { amounts } = projectAt(spot.model, spot.p);
      return { model: amountsWith(spot, { total: worth(totalOf(amounts)) + 1234 }), at: `${spot.p}/total` };
    },
  },
  {
    rule: "row-sum-mismatch",
    what: "a fund is not the sum of its own parts",
    needs: ["nested funds"],
    axes: { formulas: false },
    put: (spot) => ({
      edit: (written) =>
        withCell(written, placeOf(written, `${spot.p}/innerFund`), ({ value }) => ({ value: Number(value) + 12.34 })),
      at: `${spot.p}/fiscal`,
    }),
  },
  {
    rule: "row-sum-mismatch",
    what: "what one project has too much, another has too little",
    needs: ["packed", "parts"],
    axes: { units: "none", subtotals: false, formulas: false },
    put: (spot) => {
      const shift = (model: typeof spot.model, at: number, by: number) => {
        const { amounts } = projectAt(model, at);
        return amountsWith({ ...spot, model }, { total: totalOf(amounts), fiscal: worth(amounts.fiscal) + by }, at);
      };
      return { model: shift(shift(spot.model, spot.p, 321), spot.q, -321), at: `${spot.p}/total`, count: 2 };
    },
  },
  {
    rule: "amount-column-blank",
    what: "nobody filled a column in",
    needs: ["money", "sums"],
    axes: { zero: "0.00" },
    put: (spot) => ({
      model: withEveryProject(spot.model, (project) => ({
        ...project,
        goal: withoutSum(project.goal),
        amounts: partOf(spot) === "second" ? { ...project.amounts, second: null } : { ...project.amounts, total: "" },
      })),
      at: `column/${partOf(spot)}`,
    }),
  },
  {
    rule: "amount-not-a-number",
    what: "a letter O for a zero",
    needs: ["money"],
    axes: { formulas: false },
    put: (spot) => ({
      model: amountsWith(spot, { [partOf(spot)]: "1O.50" }),
      at: `${spot.p}/${partOf(spot)}`,
      text: "1O.50",
    }),
  },
  {
    rule: "amount-not-a-number",
    what: "a formula that comes to an error",
    needs: ["money"],
    axes: { formulas: false },
    put: (spot) => ({
      model: amountsWith(spot, { [partOf(spot)]: "#REF!" }),
      at: `${spot.p}/${partOf(spot)}`,
      text: "#REF!",
    }),
  },
  {
    rule: "formula-without-value",
    what: "a formula that is no sum and whose value is not stored",
    needs: ["money", "parts"],
    axes: { formulas: false },
    put: (spot) => ({
      model: amountsWith(spot, {}),
      edit: (written) =>
        withCell(written, placeOf(written, `${spot.p}/${partOf(spot)}`), () => ({
          value: null,
          shown: "",
          formula: "=ROUND(XFD1,2)",
        })),
      at: `${spot.p}/${partOf(spot)}`,
    }),
  },
  {
    rule: "amount-stored-as-text",
    what: "a number with a remark beside it",
    needs: ["plain amounts", "money", "parts"],
    axes: { formulas: false },
    put: (spot) => {
      const remark = `${(own(spot) / 100).toFixed(2)}（含上年结转）`;
      return {
        model: amountsWith(spot, { [partOf(spot)]: (own(spot) / 100).toFixed(2) }),
        edit: (written) =>
          withCell(written, placeOf(written, `${spot.p}/${partOf(spot)}`), () => ({ value: remark, shown: remark })),
        at: `${spot.p}/${partOf(spot)}`,
      };
    },
  },
  {
    rule: "amount-stored-as-text",
    what: "a number typed as text",
    needs: ["plain amounts", "money"],
    safe: true,
    put: (spot) => {
      const text = (own(spot) / 100).toFixed(2);
      return {
        model: amountsWith(spot, { [partOf(spot)]: text }),
        at: `${spot.p}/${partOf(spot)}`,
        text,
      };
    },
  },
  {
    rule: "amount-negative",
    what: "an amount below zero",
    needs: ["plain amounts", "money"],
    axes: { subtotals: false },
    along: { "cost-above-budget": "where the total itself is below zero, any cost is above it" },
    put: (spot) => ({
      // The other project keeps the sums above zero.
      model: amountsWith({ ...spot, model: amountsWith(spot, { second: 1000 }, spot.q) }, { [partOf(spot)]: -250 }),
      at: `${spot.p}/${partOf(spot)}`,
      text: "-2.50",
    }),
  },
  {
    rule: "amount-too-precise",
    what: "four decimals typed where two are shown",
    needs: ["plain amounts", "money"],
    axes: { formulas: true },
    put: (spot) => ({
      model: amountsWith(spot, { [partOf(spot)]: own(spot) + 0.56 }),
      at: `${spot.p}/${partOf(spot)}`,
    }),
  },
  {
    rule: "amount-unit-suspect",
    what: "an amount ten thousand times its like",
    needs: ["plain amounts", "units", "money"],
    projects: 5,
    axes: { units: "one" },
    put: (spot) => {
      const others = projectsOf(spot.model)
        .filter((_, at) => at !== spot.p)
        .map(({ amounts }) => worth(totalOf(amounts)))
        .sort((a, b) => a - b);
      const like = others[Math.floor(others.length / 2)] ?? 0;
      return {
        model: change(spot, ({ goal, amounts: { second, other } }) => {
          const amounts: Amounts = { total: null, fiscal: like * 10_000, second, other };
          return { goal: withoutSum(goal), amounts, whole: amounts };
        }),
        at: `${spot.p}/total`,
      };
    },
  },
  {
    rule: "total-omits-rows",
    what: "a formula that leaves the last project out",
    needs: ["sums"],
    axes: { ...PLAIN_SUMS, formulas: true },
    put: () => ({
      edit: (written) =>
        withCell(written, placeOf(written, "all/total"), (cell) => ({
          ...cell,
          formula: cell.formula?.replace(/,[A-Z]+\d+\)$/, ")") ?? null,
        })),
      at: "all/total",
    }),
  },
  {
    rule: "total-row-missing",
    what: "no 合计",
    needs: ["total row"],
    put: ({ model }) => ({ model: { ...model, hasTotal: false }, at: "nameHeader" }),
  },
];
