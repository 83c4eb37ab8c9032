import type { AcceptedText } from "./accepted.zh";
import { count } from "./types";

const places = (n: number): string => (n === 1 ? "1 finding" : `${count(n)} findings`);

/** Accepting findings, as far as the list says it. The question and the view say the rest: `text/accepted.ts`. */
export const accepted: AcceptedText = {
  label: "Accepted findings",
  menu: "Accepted findings",
  menuHint: "Reasons, withdrawing, clearing what is out of date",
  action: "Accept… (Delete)",
  actionLabel: (title) => `Accept “${title}”`,
  shown: (n) => `${count(n)} accepted`,
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
