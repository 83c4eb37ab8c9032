import type { ShownSlice } from "../state/shown";
import { isMainView } from "../views";
import { isOfSameSheet } from "./common";
import type { SliceReducer } from "./slice";

export const reduceShown: SliceReducer<ShownSlice> = ({ view, home }, event, { before }) => {
  switch (event.type) {
    case "checked":
      // Columns are named for the sheet that is open: another one closes the view.
      return view === "mapping" && !isOfSameSheet(event, before) ? { view: home } : null;
    case "visited":
    case "project-shown":
      return { view: "check", home: "check" };
    case "viewed":
      return { view: event.view, home: isMainView(event.view) ? event.view : home };
    case "rule-told":
      return { rule: event.rule };
    case "sheet-dialog":
      return { sheetDialog: event.dialog };
    case "accepting":
      return { accepting: event.accepting };
    case "report":
      return { report: event.report };
    default:
      return null;
  }
};
