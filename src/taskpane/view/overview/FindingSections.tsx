import { SEVERITIES } from "../../../check/finding";
import { projectId } from "../../session/findings/project-id";
import type { FindingFigure, FindingFigures } from "../../session/overview/finding-figures";
import { usePane } from "../context";
import { projectLabel } from "../where";
import { Figure } from "../figures/Figure";
import { Section } from "../figures/Section";
import { useNarrow } from "../figures/useNarrow";
import { useOverviewText } from "./useOverviewText";

/** Rules and projects named; the rest is one line. */
const MOST = 10;

/** The findings by severity, by rule and by project. */
export function FindingSections({ figures: { severities, rules, projects } }: { figures: FindingFigures }) {
  const { text } = usePane();
  const texts = useOverviewText();
  const narrow = useNarrow();
  const all = SEVERITIES.reduce((sum, severity) => sum + severities[severity], 0);
  const [topRules, otherRules] = [rules.slice(0, MOST), rules.slice(MOST)];
  const [topProjects, otherProjects] = [projects.slice(0, MOST), projects.slice(MOST)];
  const places = (number: number): string => texts.places(number);
  return (
    <>
      <Section title={texts.findings.severities}>
        {all === 0 && <Figure label={texts.findings.none} number="" />}
        {all > 0 &&
          SEVERITIES.map((severity) => (
            <Figure
              key={severity}
              severity={severity}
              isNamed
              label={text.severity[severity]}
              number={places(severities[severity])}
              share={severities[severity] / all}
              title={texts.show(text.severity[severity])}
              act={severities[severity] === 0 ? undefined : () => narrow({ severities: new Set([severity]) })}
            />
          ))}
      </Section>
      {topRules.length > 0 && (
        <Section title={texts.findings.rules}>
          {topRules.map(({ of: rule, severity, count }) => (
            <Figure
              key={rule}
              severity={severity}
              label={text.ruleTitle(rule)}
              number={places(count)}
              share={count / most(rules)}
              title={texts.show(text.ruleTitle(rule))}
              act={() => narrow({ rule })}
            />
          ))}
          {otherRules.length > 0 && (
            <Figure
              label={texts.findings.moreRules(otherRules.length)}
              number={places(sumOf(otherRules))}
              title={texts.showAll}
              act={() => narrow({})}
            />
          )}
        </Section>
      )}
      {topProjects.length > 0 && (
        <Section title={texts.findings.projects}>
          {topProjects.map(({ of: project, severity, count }) => (
            <Figure
              key={projectId(project)}
              severity={severity}
              label={projectLabel(project, text)}
              number={places(count)}
              share={count / most(projects)}
              title={project === null ? texts.showAll : texts.show(projectLabel(project, text))}
              // What is about no project comes first among all of them.
              act={() => (project === null ? narrow({}, "project") : narrow({ project: projectId(project) }))}
            />
          ))}
          {otherProjects.length > 0 && (
            <Figure
              label={texts.findings.moreProjects(otherProjects.length)}
              number={places(sumOf(otherProjects))}
              title={texts.showAll}
              act={() => narrow({}, "project")}
            />
          )}
        </Section>
      )}
    </>
  );
}

const most = ([first]: readonly FindingFigure<unknown>[]): number => first?.count ?? 1;

const sumOf = (figures: readonly FindingFigure<unknown>[]): number =>
  figures.reduce((sum, { count }) => sum + count, 0);
