import { checkSheets } from "../../check/check";
import type { Finding } from "../../check/finding";
import { planEdits, planFixes } from "../../check/fix";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Answer, Request } from "./messages";

/** Findings the pane takes in at a time. */
const PART = 500;

/** Answers the pane's questions, one after the other, and keeps the sheets they are about. */
export function answerer(post: (answer: Answer) => void): (request: Request) => void {
  let sheets: readonly SheetSnapshot[] = [];
  return (request) => {
    if (request.type === "sheets") {
      sheets = request.sheets;
      return;
    }
    try {
      post(answer(sheets, request, post));
    } catch (error) {
      post({ type: "failed", id: request.id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** A finding with its edits made, for another thread: what is made when asked for does not cross over. */
function asData(finding: Finding): Finding {
  const { fix, choices } = finding;
  return {
    ...finding,
    fix: fix && { safe: fix.safe, edits: fix.edits, ...(fix.cellByCell === true ? { cellByCell: true } : {}) },
    choices: choices.map(({ label, edits }) => ({ label, edits })),
  };
}

function answer(
  sheets: readonly SheetSnapshot[],
  request: Exclude<Request, { type: "sheets" }>,
  post: (answer: Answer) => void,
): Answer {
  const { id } = request;
  switch (request.type) {
    case "check": {
      const onProgress = (done: number, all: number): void => post({ type: "progress", id, done, all });
      const { findings, ...value } = checkSheets(sheets, { onProgress });
      for (let start = 0; start < findings.length; start += PART) {
        post({ type: "findings", id, findings: findings.slice(start, start + PART).map(asData) });
      }
      return { type: "checked", id, value };
    }
    case "plan-fixes":
      return { type: "planned-fixes", id, value: planFixes(sheets, new Set(request.keys)) };
    case "plan-edits":
      return { type: "planned-edits", id, value: planEdits(sheets, request.edits) };
  }
}
