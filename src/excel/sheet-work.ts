/** What the port does with sheets, rows and lists. The check needs none of it, so it is loaded with the pane's part that does. */
export { addRow } from "./rows/add";
export { removeRow } from "./rows/remove";
export { addSheet } from "./sheets/add";
export { removeSheet } from "./sheets/remove";
export { replaceSheet } from "./sheets/replace";
export { readValidations } from "./validation/read";
export { clearValidations, setValidations, undoValidations } from "./validation/set";
