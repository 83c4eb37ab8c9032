import type { ReportText } from "./report.zh";

export const report: ReportText = {
  list: "List of findings",
  listHint: "On a sheet for the unit to fill in, saved or copied",
  reply: "Reply to the unit",
  replyHint: "A letter by project, to be copied",
  changes: "Table of changes",
  changesHint: "Before and after, to be keyed into the budget system",
};
