import { createCheck, type Check } from "../../check/check";
import { asData } from "../../check/offer";
import { planEdits, planFixes } from "../../check/fix";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Answer, Request } from "./messages";
import { fromSent } from "./rows";

/** Findings the pane takes in at a time. */
const PART = 500;

/** What the worker keeps between questions. */
interface Kept {
  sheets: readonly SheetSnapshot[];
  /** Remembers what it looked at, for as long as the choices stay the same. */
  check: Check;
}

/** Answers the pane's questions, one after the other, and keeps the sheets they are about. */
export function answerer(post: (answer: Answer) => void): (request: Request) => void {
  const kept: Kept = { sheets: [], check: createCheck() };
  return (request) => {
    if (request.type === "choices") {
      kept.check = createCheck(request.choices);
      return;
    }
    if (request.type === "sheets") {
      const held = new Map(kept.sheets.map((sheet) => [sheet.name, sheet]));
      kept.sheets = request.sheets.map((sheet) => fromSent(sheet, held.get(sheet.name)));
      return;
    }
    try {
      post(answer(kept, request, post));
    } catch (error) {
      post({ type: "failed", id: request.id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

function answer(
  { sheets, check }: Kept,
  request: Exclude<Request, { type: "sheets" | "choices" }>,
  post: (answer: Answer) => void,
): Answer {
  const { id } = request;
  switch (request.type) {
    case "check": {
      const onProgress = (done: number, all: number): void => post({ type: "progress", id, done, all });
      const { findings, ...value } = check.run(sheets, onProgress);
      for (let start = 0; start < findings.length; start += PART) {
        post({ type: "findings", id, findings: findings.slice(start, start + PART).map(asData) });
      }
      return { type: "checked", id, value };
    }
    case "plan-fixes":
      return { type: "planned-fixes", id, value: planFixes(sheets, new Set(request.keys), check) };
    case "plan-edits":
      return { type: "planned-edits", id, value: planEdits(sheets, request.edits) };
  }
}
