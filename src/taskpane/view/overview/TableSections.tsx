import type { Overview } from "../../../report/overview";
import { count } from "../../../text/pane/types";
import type { FindingFigures } from "../../session/overview/finding-figures";
import type { OffSum, SumFigures } from "../../session/overview/sum-figures";
import { usePane } from "../context";
import { Figure } from "../figures/Figure";
import { Section } from "../figures/Section";
import { useNarrow } from "../figures/useNarrow";
import { useOverviewText } from "./useOverviewText";

/** Of targets in words alone. */
const IN_WORDS = "qualitative-target";

/** Sums named; the rest is counted. */
const MOST_SUMS = 10;

/** Projects, indicators and the share of those with a quantitative target. */
export function TableSection({ overview, figures }: { overview: Overview; figures: FindingFigures }) {
  const { text } = usePane();
  const texts = useOverviewText();
  const narrow = useNarrow();
  const { projects, indicators, quantitative } = overview;
  const share = indicators === 0 ? 0 : quantitative / indicators;
  const hasFindings = figures.rules.length > 0;
  const isSpokenOf = figures.rules.some(({ of }) => of === IN_WORDS);
  const words = texts.tables;
  return (
    <Section title={words.title}>
      <Figure
        label={words.projects}
        number={count(projects)}
        title={texts.showAll}
        act={hasFindings ? () => narrow({}, "project") : undefined}
      />
      <Figure
        label={words.indicators}
        number={count(indicators)}
        title={texts.showAll}
        act={hasFindings ? () => narrow({}) : undefined}
      />
      <Figure
        label={words.quantitative}
        // Less than all is never shown as all.
        number={words.quantitativeOf(quantitative, indicators, Math.floor(share * 100))}
        share={share}
        title={texts.show(text.ruleTitle(IN_WORDS))}
        act={isSpokenOf ? () => narrow({ rule: IN_WORDS }) : undefined}
      />
    </Section>
  );
}

/** What the projects have of each kind of money; one that findings about sums speak of leads to them. */
export function FundSection({ funds, sums }: { funds: Overview["funds"]; sums: SumFigures }) {
  const texts = useOverviewText();
  const narrow = useNarrow();
  if (funds.length === 0) return null;
  const spokenOf = new Set(sums.off.flatMap(({ sum, finding }) => (finding === null ? [] : [sum.column])));
  return (
    <Section title={texts.funds.title}>
      {funds.map(({ label, period, unit, amount, share, unread }) => (
        <Figure
          key={JSON.stringify([label, period, unit])}
          label={period === "whole" ? texts.funds.whole(label) : label}
          number={unit === null ? amount : `${amount} ${unit}`}
          note={unread === 0 ? undefined : texts.funds.unread(unread)}
          share={share}
          title={texts.show(label)}
          act={spokenOf.has(label) ? () => narrow({ search: label }) : undefined}
        />
      ))}
    </Section>
  );
}

/** The stated sums by their state, and those that are off one by one. */
export function SumSection({ sums: { equal, off } }: { sums: SumFigures }) {
  const { text, session } = usePane();
  const texts = useOverviewText();
  const narrow = useNarrow();
  const all = equal + off.length;
  if (all === 0) return null;
  const words = texts.sums;
  const rules = [...new Set(off.flatMap(({ finding }) => finding?.rule ?? []))];
  const unlisted = off.filter(({ finding }) => finding === null).length;
  const open = ({ finding }: OffSum): void => {
    if (finding === null) return;
    narrow({ rule: finding.rule });
    session.dispatch({ type: "visited", key: finding.key, wrapped: null });
    void session.visit(finding.key);
  };
  return (
    <Section title={words.title}>
      <Figure label={words.equal} number={count(equal)} share={equal / all} />
      {rules.map((rule) => {
        const own = off.filter(({ finding }) => finding?.rule === rule);
        const isRounding = own.every(({ sum }) => sum.verdict === "rounding");
        return (
          <Figure
            key={rule}
            label={isRounding ? words.rounding : words.mismatch(text.ruleTitle(rule))}
            number={count(own.length)}
            share={own.length / all}
            title={texts.show(text.ruleTitle(rule))}
            act={() => narrow({ rule })}
          />
        );
      })}
      {unlisted > 0 && <Figure label={words.unlisted} number={count(unlisted)} share={unlisted / all} />}
      {off.slice(0, MOST_SUMS).map((one, nth) => (
        <Figure
          key={nth}
          severity={one.finding?.severity}
          label={`${one.sum.row} · ${one.sum.column}`}
          number={`${one.sum.stated} · ${words.difference(one.sum.difference.replace(/^-/, ""))}`}
          title={one.finding === null ? undefined : text.renderMessage(one.finding.message)}
          act={one.finding === null ? undefined : () => open(one)}
        />
      ))}
      {off.length > MOST_SUMS && <Figure label={words.more(off.length - MOST_SUMS)} number="" />}
    </Section>
  );
}
