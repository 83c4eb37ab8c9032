import { Button } from "@fluentui/react-components";
import type { ListedFinding } from "../../../check/finding";
import { usePane } from "../context";

const OF_LIBRARY = ["nonstandard-name", "retired-name"];

/** The name of the library that a finding speaks of; null where it speaks of none. */
export function libraryName({ rule, message: { params } }: ListedFinding): string | null {
  if (!OF_LIBRARY.includes(rule)) return null;
  const name = params.better ?? params.name;
  return name === undefined ? null : (String(name).split("\n")[0] ?? null);
}

interface LibraryLinkProps {
  readonly name: string;
  readonly className?: string;
  readonly tabIndex: number;
}

/** Leads from a finding to the entry it rests on. */
export function LibraryLink({ name, className, tabIndex }: LibraryLinkProps) {
  const { text, session } = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={className}
      tabIndex={tabIndex}
      aria-label={text.wording.inLibraryOf(name)}
      onClick={() => session.library.show(name)}
    >
      {text.wording.inLibrary}
    </Button>
  );
}
