/** The parts of the port that add and change sheets, rows and lists. */
export { addRow } from "./rows/add";
export { removeRow } from "./rows/remove";
export { addSheet } from "./sheets/add";
export { findSheet } from "./sheets/find";
export { removeSheet } from "./sheets/remove";
export { replaceSheet } from "./sheets/replace";
export { readValidations } from "./validation/read";
export { clearValidations, setValidations, undoValidations } from "./validation/set";
