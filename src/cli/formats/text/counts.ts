import { SEVERITIES } from "../../../check/finding";
import type { CliTexts } from "../../../text/cli";
import type { Counts, FileAnswer } from "../../answer/answer";

type Told = FileAnswer["selection"];

/** Whether nothing was found, all being looked for. */
export const isNothing = (counts: Counts, { rules, least }: Told): boolean =>
  rules === null && least === "info" && Object.values(counts).every((count) => count === 0);

/** Only what was counted; of some rules alone it is said. */
export const countsText = (counts: Counts, { rules, least }: Told, texts: CliTexts): string =>
  [
    ...SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1).map(
      (severity) => `${texts.severity[severity]} ${counts[severity]}`,
    ),
    ...(counts.accepted === 0 ? [] : [texts.accepted(counts.accepted)]),
    ...(rules === null ? [] : [texts.onlyRules(rules)]),
  ].join(texts.comma);
