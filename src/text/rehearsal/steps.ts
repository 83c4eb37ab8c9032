import { DOUBTFUL } from "./doubtful";
import { REVIEWING } from "./reviewing";
import type { Step } from "./step";
import { USUAL } from "./usual";

export type { Step, StepText } from "./step";

/** The rehearsal of one hour. */
export const HOUR: readonly Step[] = [...DOUBTFUL, ...USUAL];

/**
 * All steps: the hour and what reviewers use besides. It is what no emulated host can prove, the doubtful first. docs/excel-checklist.md is made of it
 * (`npx tsx scripts/make-checklist.mjs`) and the pane of `npm run start:excel -- --report` shows it, so both say the same.
 */
export const STEPS: readonly Step[] = [...HOUR, ...REVIEWING];
