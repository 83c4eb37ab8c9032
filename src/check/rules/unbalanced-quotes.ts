import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { goalAt, goalsWhere } from "../table/goal";
import { edit } from "../text-edits";

const QUOTES = /[“”]/g;

/** A goal with more “ than ”, or fewer. */
export const unbalancedQuotes = defineRule({
  id: "unbalanced-quotes",
  severity: "warning",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [{ goal: "举办以“学思践悟“为主题的活动2次。" }, { goal: "举办“学思践悟主题活动2次。" }],
    good: [{ goal: "举办以“学思践悟”为主题的活动2次。" }],
  },
  detect: goalsWhere(({ value }) => countOf("“", value) !== countOf("”", value)),
  describe(at, { project }) {
    const goal = goalAt(project, at);
    const found = [...goal.value.matchAll(QUOTES)].map(({ 0: quote, index }) => ({ quote, index }));
    const opening = countOf("“", goal.value);
    const turned = wrongWay(found);
    // Where turning some is not all it takes, one has lost its other half, and only its writer knows where that belongs.
    const canTurn = turned.length * 2 === Math.abs(opening * 2 - found.length);
    const places = canTurn ? turned : unmatched(found);
    const first = places[0]?.index ?? 0;
    const near = goal.value.slice(Math.max(0, first - 6), first + 7);
    return {
      message: {
        id: canTurn ? "unbalanced-quotes/turned" : "unbalanced-quotes",
        params: { opening, closing: found.length - opening, near },
      },
      place: places.flatMap(({ index }) => slice(goal, index, index + 1)),
      offending: near,
      ...(canTurn
        ? {
            fix: fixBy(false, () =>
              turned.flatMap(({ quote, index }) =>
                slice(goal, index, index + 1).map((span) => edit(span, quote, quote === "“" ? "”" : "“")),
              ),
            ),
          }
        : {}),
    };
  },
});

function countOf(mark: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

interface Quote {
  readonly quote: string;
  readonly index: number;
}

/** The quotes that point the wrong way where they open and close by turns. */
function wrongWay(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(({ quote }, position) => quote !== (position % 2 === 0 ? "“" : "”"));
}

/** The quotes without another half, as they point. */
function unmatched(quotes: readonly Quote[]): Quote[] {
  const lone: Quote[] = [];
  let open: Quote | null = null;
  for (const one of quotes) {
    if (one.quote === "”") {
      if (open === null) lone.push(one);
      open = null;
    } else {
      if (open !== null) lone.push(open);
      open = one;
    }
  }
  return open === null ? lone : [...lone, open];
}
