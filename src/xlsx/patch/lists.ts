import { a1Range } from "../../check/sheet/address";
import type { ListArea } from "../../check/sheet/list-validation";
import { escapedText } from "../escapes";
import { attributeText } from "./snippet";

/** Lists to pick from as a sheet holds them; empty where there are none. */
export const listsXml = (lists: readonly ListArea[]): string =>
  lists.length === 0
    ? ""
    : `<dataValidations count="${lists.length}">${lists.map(validationXml).join("")}</dataValidations>`;

function validationXml({ range, list: { source, prompt, error, allowBlank } }: ListArea): string {
  const hasPrompt = prompt.title !== "" || prompt.message !== "";
  const isShown = error.style !== "none";
  const attributes = [
    'type="list"',
    ...(isShown && error.style !== "stop" ? [`errorStyle="${error.style}"`] : []),
    ...(allowBlank ? ['allowBlank="1"'] : []),
    ...(hasPrompt ? ['showInputMessage="1"'] : []),
    ...(isShown ? ['showErrorMessage="1"'] : []),
    // By its title a list of ours is known again, also where it is never shown.
    `errorTitle="${attributeText(error.title)}" error="${attributeText(error.message)}"`,
    ...(hasPrompt ? [`promptTitle="${attributeText(prompt.title)}" prompt="${attributeText(prompt.message)}"`] : []),
    `sqref="${a1Range(range)}"`,
  ];
  const formula = typeof source === "string" ? source.slice(1) : `"${source.join(",").replaceAll('"', '""')}"`;
  return `<dataValidation ${attributes.join(" ")}><formula1>${escapedText(formula)}</formula1></dataValidation>`;
}
