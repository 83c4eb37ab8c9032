import { checkSheets } from "../src/check/check";
import { planFixes, safeKeys } from "../src/check/fix";
import { listed } from "../src/check/listed";
import { corpusOfRows, tableOf } from "./corpus";
import { best } from "./measure";

/** What the findings of a long table cost beyond finding them: to describe them all, and to plan every safe fix. */
const ROWS = 20_000;

const sheet = tableOf(corpusOfRows(ROWS));
const checking = best(() => void checkSheets([{ ...sheet }]), 3);
const describing = best(() => void checkSheets([{ ...sheet }]).findings.map(listed), 1) - checking;
const safe = safeKeys(checkSheets([sheet]).findings);
let groups = 0;
const planning = best(() => {
  groups = planFixes([sheet], safe).groups.length;
}, 1);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s, ${(ms / checking).toFixed(2)} × the check`;
console.log(`  describing every finding: ${seconds(describing)}`);
console.log(`  planning ${safe.size} safe fixes in ${groups} groups: ${seconds(planning)} (aim ≤ 2)`);
