import type { OwnedSlice } from "../state/owned";
import type { SliceReducer } from "./slice";
import { workbookAfter } from "./workbook";

export const reduceOwned: SliceReducer<OwnedSlice> = ({ workbook, since }, event) => {
  switch (event.type) {
    case "editing":
      return { editing: event.editing };
    case "library":
      return { library: event.library };
    case "unifying":
      return { unifying: event.unifying };
    case "workbook":
      return { workbook: event.workbook };
    case "files":
      return { files: event.files };
    case "looked":
      return { looked: event.looked };
    case "since":
      return { since: event.since };
    case "checked":
      return { since: { ...since, comparison: event.comparison } };
    case "sheet-changed":
    case "wrote":
    case "choices-changed":
      return { workbook: workbookAfter(workbook, event) };
    default:
      return null;
  }
};
