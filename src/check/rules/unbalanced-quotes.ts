import { fixBy } from "../offer";
import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";
import { edit } from "../text-edits";

const QUOTES = /[“”]/g;
const NONE: readonly Problem[] = [];

/** A goal with more “ than ”, or fewer. */
export const unbalancedQuotes = defineRule({
  id: "unbalanced-quotes",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ goal: "举办以“学思践悟“为主题的活动2次。" }, { goal: "举办“学思践悟主题活动2次。" }],
    good: [{ goal: "举办以“学思践悟”为主题的活动2次。" }],
  },
  check({ project }) {
    return project.goals.flatMap((goal): readonly Problem[] => {
      const found = [...goal.value.matchAll(QUOTES)].map(({ 0: quote, index }) => ({ quote, index }));
      const opening = found.filter(({ quote }) => quote === "“").length;
      if (opening * 2 === found.length) return NONE;
      const turned = wrongWay(found);
      // Where turning some is not all it takes, one has lost its other half, and only its writer knows where that belongs.
      const canTurn = turned.length * 2 === Math.abs(opening * 2 - found.length);
      const places = canTurn ? turned : unmatched(found);
      const first = places[0]?.index ?? 0;
      return [
        {
          message: {
            id: canTurn ? "unbalanced-quotes/turned" : "unbalanced-quotes",
            params: {
              opening,
              closing: found.length - opening,
              near: goal.value.slice(Math.max(0, first - 6), first + 7),
            },
          },
          place: places.flatMap(({ index }) => slice(goal, index, index + 1)),
          offending: goal.value.slice(Math.max(0, first - 6), first + 7),
          ...(canTurn
            ? {
                fix: fixBy(false, () =>
                  turned.flatMap(({ quote, index }) =>
                    slice(goal, index, index + 1).map((at) => edit(at, quote, quote === "“" ? "”" : "“")),
                  ),
                ),
              }
            : {}),
        },
      ];
    });
  },
});

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
