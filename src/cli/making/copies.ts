import path from "node:path";
import type { Check } from "../../check/check";
import type { Profile } from "../../check/standard/profile";
import { COPY_TEXTS } from "../../text/cli-copies";
import type { Language } from "../../text/language";
import type { CopyDestination } from "../arguments/types";
import type { TableFile } from "../checking/check-file";
import type { Input } from "../inputs/input";
import type { Made, Making } from "./made-table";

/** A file that was read, with what its tables are read by. */
export interface ReadFile extends Pick<TableFile, "sheets" | "kept"> {
  readonly read: NonNullable<TableFile["read"]>;
  readonly profile: Profile;
  readonly check: Check;
}

/** A command that makes a copy of a file with other sheets, named or in a folder. */
export const copyMaking = (
  destination: CopyDestination,
  language: Language,
  make: (file: ReadFile, target: string) => Made,
): Making => {
  const targetOf = ({ under }: Input): string =>
    destination.kind === "file" ? destination.file : path.join(destination.folder, under);
  return {
    needs: "tables",
    targetOf,
    make({ read, profile, sheets, kept, check }, input) {
      if (read === null || profile === null || check === null) throw new Error("the file was not read");
      const target = targetOf(input);
      const extension = path.extname(input.path);
      if (path.extname(target).toLowerCase() !== extension.toLowerCase())
        return { lines: [COPY_TEXTS[language].otherExtension(target, extension)], write: null, more: [], status: 2 };
      return make({ read, profile, sheets, kept, check }, target);
    },
  };
};
