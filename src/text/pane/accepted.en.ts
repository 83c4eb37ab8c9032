import type { AcceptedText } from "./accepted.zh";
import { count } from "./types";

const places = (n: number): string => (n === 1 ? "1 finding" : `${count(n)} findings`);

/** Accepting findings, and the view of those that were accepted. */
export const accepted: AcceptedText = {
  label: "Accepted findings",
  menu: "Accepted findings",
  menuHint: "Reasons, withdrawing, clearing what is out of date",
  action: "Accept… (Delete)",
  actionLabel: (title) => `Accept “${title}”`,
  shown: (n) => `${count(n)} accepted`,
  ask: {
    title: "Accept this finding",
    body: "It is no longer listed or counted. Once its text changes it is listed again; you can withdraw at any time.",
    scope: "What to accept",
    scopes: {
      finding: "This one alone",
      project: (n) => `All alike in this project: ${count(n)}`,
      table: (n) => `All alike in this table: ${count(n)}`,
      rule: "All of this kind in the workbook, also later ones",
    },
    reason: "Reason",
    reasons: [
      "Verified, nothing to change",
      "The unit has explained it",
      "Same practice as in earlier years",
      "Fixed by the system, cannot be changed",
    ],
    other: "Another reason",
    otherLabel: "Write another reason",
    reasonMissing: "Choose or write a reason.",
    by: "Accepted by",
    byMissing: "Enter a name.",
    accept: "Accept",
    cancel: "Cancel",
  },
  nothing:
    "Nothing is accepted yet. Click the “✓” beside a finding of the check, or press Delete, and give the reason to accept it.",
  summary: (n) => `Accepted in this table: ${count(n)}`,
  places,
  whole: (n) => `The whole kind, ${count(n)} now`,
  elsewhere: (n) => `${count(n)} more on sheets that are not checked`,
  more: (n) => `Show ${count(n)} more`,
  withdraw: "Withdraw",
  withdrawLabel: (what) => `Withdraw: ${what}`,
  withdrawAll: (n) => `Withdraw ${count(n)}`,
  withdrawRule: "Withdraw the kind",
  stale: {
    title: (n) => `${count(n)} out of date`,
    body: "The text has changed or the problem is gone, so that these are of no effect any more:",
    more: (n) => `and ${count(n)} more`,
    prune: "Clear these",
    between: ", ",
  },
  outcome: {
    accepted: (n) => `Accepted ${places(n)}.`,
    "rule-accepted": (title) => `Accepted all of “${title}”.`,
    withdrawn: (n) => `Withdrawn: ${places(n)} listed again.`,
    "rule-withdrawn": (title) => `Withdrawn: “${title}” is listed again.`,
    pruned: (n) => `Cleared what was out of date: ${places(n)}.`,
    undone: (n) => `Undone: ${places(n)} as before.`,
    "undo-refused": "What is accepted has changed since. Nothing was undone.",
  },
  allAccepted: {
    title: "Nothing is left to do",
    body: (n) => `All ${places(n)} were accepted.`,
  },
};
