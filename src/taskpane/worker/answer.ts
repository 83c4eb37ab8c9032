import { checkSheets } from "../../check/check";
import { asData } from "../../check/offer";
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
