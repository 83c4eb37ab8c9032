import type { ReportText } from "./report.zh";

export const report: ReportText = {
  list: "List of findings",
  listHint: "On a sheet for the unit to fill in, saved or copied",
  reply: "Reply to the unit",
  replyHint: "A letter by project, to be copied",
  changes: "Table of changes",
  changesHint: "Before and after, to be keyed into the budget system",
  copyOne: "Copy this one",
  copyOneLabel: (title) => `Copy: ${title}`,
  copyAll: "Copy",
  copyAllLabel: (title, count) => `Copy ${count === 1 ? "the finding" : `the ${count} findings`} of “${title}”`,
  sheet: {
    title: "This is the list of findings",
    body: "It is not checked itself. Click a cell's address to go there, and fill in the last column; made again from the table, the list keeps it.",
  },
};
