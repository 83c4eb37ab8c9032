import type { ListValidation } from "../../check/sheet/list-validation";
import type { ValidationArea } from "../../host/validation";
import type { Own, OwnArea } from "./areas";

const STYLES = { stop: "Stop", warning: "Warning", information: "Information", none: "Information" } as const;

/** A list in Excel's words. */
export function ownOf({ source, prompt, error, allowBlank }: ListValidation): Own {
  return {
    rule: { list: { inCellDropDown: true, source: typeof source === "string" ? source : source.join(",") } },
    prompt: { showPrompt: prompt.title !== "" || prompt.message !== "", title: prompt.title, message: prompt.message },
    errorAlert: {
      showAlert: error.style !== "none",
      style: STYLES[error.style],
      title: error.title,
      message: error.message,
    },
    ignoreBlanks: allowBlank,
  };
}

/** A validation as the port has it. */
export function areaOf({ range, own }: OwnArea): ValidationArea {
  return { range, list: listOf(own), own: JSON.stringify(own) };
}

/** An area of the port, in Excel's own form again. */
export const ownAreaOf = ({ range, own }: ValidationArea): OwnArea => ({ range, own: JSON.parse(own) as Own });

function listOf({ rule, prompt, errorAlert, ignoreBlanks }: Own): ListValidation | null {
  const { source } = part(part(rule).list);
  if (typeof source !== "string") return null;
  const shownPrompt = part(prompt);
  const alert = part(errorAlert);
  const isShown = shownPrompt.showPrompt !== false;
  return {
    source: source.startsWith("=") ? source : source.split(",").map((text) => text.trim()),
    prompt: { title: isShown ? text(shownPrompt.title) : "", message: isShown ? text(shownPrompt.message) : "" },
    error: { title: text(alert.title), message: text(alert.message), style: styleOf(alert) },
    allowBlank: ignoreBlanks !== false,
  };
}

function styleOf({ showAlert, style }: Readonly<Record<string, unknown>>): ListValidation["error"]["style"] {
  if (showAlert === false) return "none";
  return style === "Warning" ? "warning" : style === "Information" ? "information" : "stop";
}

const part = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const text = (value: unknown): string => (typeof value === "string" ? value : "");
