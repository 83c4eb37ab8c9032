import { useRef, type ReactElement } from "react";
import { usePane } from "../context";

/** Kinds of files a library is read from. */
const KINDS = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.json";

/** The way to a file on the user's disk: what opens the choice, and the field that has to be in the page for it. */
export function useLibraryFile(): { readonly choose: () => void; readonly input: ReactElement } {
  const { text, session } = usePane();
  const field = useRef<HTMLInputElement>(null);
  return {
    choose: () => field.current?.click(),
    input: (
      <input
        ref={field}
        type="file"
        accept={KINDS}
        hidden
        aria-label={text.wording.importFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void session.library.read(file.name, () => file.arrayBuffer());
          // The same file may be chosen again once it was changed.
          currentTarget.value = "";
        }}
      />
    ),
  };
}
