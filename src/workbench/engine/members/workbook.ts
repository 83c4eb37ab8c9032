import { invalidReference, RichError } from "../errors";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";

/** The name of its file; of one never saved, what Excel calls a first one. */
function nameOf(address: string | null): string {
  const name = (address ?? "").split(/[\\/]/).at(-1) ?? "";
  if (name === "") return "Book1";
  // What is kept on the web has an address, a file of the machine has a path.
  return /^https?:/i.test(address ?? "") ? decodeURIComponent(name) : name;
}

export const workbook: Members<ObjectOf<"Workbook">> = {
  scalars: { Name: (_object, env) => nameOf(env.workbook.address), ReadOnly: () => false },
  navigations: {
    Worksheets: () => ({ type: "WorksheetCollection" }),
    Comments: () => ({ type: "CommentCollection", sheet: null }),
    Names: () => ({ type: "NamedItemCollection", sheet: null }),
    Tables: () => ({ type: "TableCollection", sheet: null }),
    Settings: () => ({ type: "SettingCollection" }),
    CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
    Application: () => ({ type: "Application" }),
    _Runtime: () => ({ type: "Runtime" }),
  },
  methods: {
    GetSelectedRange: (_object, _args, env) => {
      const [area, ...more] = env.grid.selection();
      if (area === undefined || more.length > 0) {
        throw new RichError("InvalidSelection", "The current selection is invalid for this operation.", 400);
      }
      return { type: "Range", sheet: env.grid.activeSheet(), area };
    },
    GetSelectedRanges: (_object, _args, env) => ({
      type: "RangeAreas",
      sheet: env.grid.activeSheet(),
      areas: env.grid.selection(),
    }),
    _RemoveReference: (_object, [id], env) => {
      env.references.remove(String(id));
    },
    _RemoveAllReferences: () => undefined,
    _GetReferenceCount: (_object, _args, env) => env.references.size,
    _GetRangeForEventByReferenceId: (_object, [id], env) => {
      const range = env.references.get(String(id));
      if (range?.type !== "Range" || range.area === null) throw invalidReference();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_object, [id], env) => {
      const range = env.references.get(String(id));
      return range?.type === "Range" && range.area !== null ? range : null;
    },
  },
};
