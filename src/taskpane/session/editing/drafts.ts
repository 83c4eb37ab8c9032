import { placeOfProject } from "../../../check/finding";
import { crc32OfText } from "../../../checksum";
import type { Draft, DraftOwner } from "../../../editor/types";

/** Where unwritten drafts are kept, so that they outlive a closed pane and a reload. */
export interface DraftKeeper {
  /** The drafts kept for this workbook. */
  load(): KeptDrafts;
  /** Keeps these and no others. False where the program does not let us: they then last as long as the pane. */
  save(drafts: readonly Draft[]): boolean;
}

export interface KeptDrafts {
  readonly drafts: readonly Draft[];
  /** Whether something was kept that is not as it was written, so that none of it can be used. */
  readonly isDamaged: boolean;
}

const NO_DRAFTS: KeptDrafts = { drafts: [], isDamaged: false };

/** Counts up when drafts of an earlier version could not be read any more; those are left alone. */
const VERSION = 2;

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps drafts in the browser's own storage, by the address of the workbook; those of workbooks never saved lie together. */
export function storedDrafts(shelf: () => Shelf, workbook: string | null): DraftKeeper {
  const key = `jixiao.drafts.${VERSION}:${workbook ?? ""}`;
  return {
    load() {
      try {
        const text = shelf().getItem(key);
        if (text === null) return NO_DRAFTS;
        const drafts = keptIn(text);
        return drafts === null ? { drafts: [], isDamaged: true } : { drafts: drafts.map(recalled), isDamaged: false };
      } catch {
        // Storage that is shut off.
        return NO_DRAFTS;
      }
    },
    save(drafts) {
      try {
        if (drafts.length === 0) shelf().removeItem(key);
        else shelf().setItem(key, storedText(drafts));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Drafts as they are stored: their checksum before them, so that what is read is what was written. */
function storedText(drafts: readonly Draft[]): string {
  const text = JSON.stringify(drafts);
  return `${crc32OfText(text)} ${text}`;
}

function keptIn(stored: string): readonly Draft[] | null {
  const at = stored.indexOf(" ");
  const text = stored.slice(at + 1);
  return stored.slice(0, at) === String(crc32OfText(text)) ? (JSON.parse(text) as Draft[]) : null;
}

/** Drafts that last as long as the pane. */
export function draftsInMemory(): DraftKeeper {
  let kept: readonly Draft[] = [];
  return {
    load: () => ({ drafts: kept, isDamaged: false }),
    save(drafts) {
      kept = drafts;
      return true;
    },
  };
}

/** A project as a table of the result has it. */
type Owner = Pick<DraftOwner, "sheet" | "row" | "column" | "number" | "name">;

/** Rows have other handles when the workbook is read anew: that of a draft kept before says nothing. */
const UNKNOWN_ROW = -1;

/** A draft that was kept, found again by the sheet and the name of its project. */
const recalled = (draft: Draft): Draft => ({ ...draft, owner: { ...draft.owner, row: UNKNOWN_ROW } });

/** How surely a draft belongs to a project: by row and name, by name, by row where the name was changed; 0 for not at all. */
function sureness({ owner: of }: Draft, owner: Owner): number {
  const { sheet, number, name } = owner;
  const isHere = placeOfProject(of) === placeOfProject(owner);
  if (of.sheet !== sheet) return 0;
  if (of.name === name) return isHere ? 4 : of.row === UNKNOWN_ROW && of.number === number ? 3 : 2;
  return isHere ? 1 : 0;
}

/** The project a draft belongs to; undefined where no table has it any more. */
export function projectOf<P extends Owner>(draft: Draft, projects: readonly P[]): P | undefined {
  let best = 0;
  let found: P | undefined;
  for (const project of projects) {
    const sure = sureness(draft, project);
    if (sure > best) [best, found] = [sure, project];
  }
  return found;
}

/** The draft of a project among those that are not written; `projects` are all there are, so that none is taken for its namesake. */
export function draftOf(drafts: readonly Draft[], owner: Owner, projects: readonly Owner[]): Draft | undefined {
  const isIt = (one: Owner): boolean => placeOfProject(one) === placeOfProject(owner);
  const all = projects.some(isIt) ? projects : [...projects, owner];
  const own = drafts.filter((draft) => {
    const project = projectOf(draft, all);
    return project !== undefined && isIt(project);
  });
  return own.reduce<Draft | undefined>(
    (best, draft) => (best !== undefined && sureness(best, owner) >= sureness(draft, owner) ? best : draft),
    undefined,
  );
}

/** Whether two drafts were opened on the same project at the same place. */
export function isOfSame({ owner: a }: Draft, { owner: b }: Draft): boolean {
  return a.name === b.name && placeOfProject(a) === placeOfProject(b);
}
