import type { Draft } from "../../editor/types";

/** Where unwritten drafts are kept, so that they outlive a closed pane and a reload. */
export interface DraftKeeper {
  /** The drafts kept for this workbook. */
  load(): readonly Draft[];
  /** Keeps these and no others. False where the program does not let us: they then last as long as the pane. */
  save(drafts: readonly Draft[]): boolean;
}

/** Counts up when drafts of an earlier version could not be read any more; those are left alone. */
const VERSION = 1;

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps drafts in the browser's own storage, by the address of the workbook; those of workbooks never saved lie together. */
export function storedDrafts(shelf: () => Shelf, workbook: string | null): DraftKeeper {
  const key = `jixiao.drafts.${VERSION}:${workbook ?? ""}`;
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(shelf().getItem(key) ?? "[]");
        return Array.isArray(kept) ? kept.filter(isDraft) : [];
      } catch {
        // Storage that is shut off, or holds what nobody here has written.
        return [];
      }
    },
    save(drafts) {
      try {
        if (drafts.length === 0) shelf().removeItem(key);
        else shelf().setItem(key, JSON.stringify(drafts));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Whether it looks like what `save` wrote under this version. */
function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== "object" || kept === null) return false;
  const { owner, form, items } = kept as Partial<Record<keyof Draft, unknown>>;
  return (
    typeof owner === "object" && owner !== null && typeof form === "object" && form !== null && Array.isArray(items)
  );
}

/** Drafts that last as long as the pane. */
export function draftsInMemory(): DraftKeeper {
  let kept: readonly Draft[] = [];
  return {
    load: () => kept,
    save(drafts) {
      kept = drafts;
      return true;
    },
  };
}

/** Whether two drafts are of the same project: by its name, or where that was changed by its row. */
export function isOfSame({ owner: a }: Draft, { owner: b }: Draft): boolean {
  return a.sheet === b.sheet && (a.name === b.name || a.row === b.row);
}

/** Whether a draft rests on the same cells as another one: the texts it would write over are those that stand there. */
export function restsOnSame({ form: a }: Draft, { form: b }: Draft): boolean {
  if (a.kind === "packed" && b.kind === "packed")
    return a.cells.length === b.cells.length && a.cells.every(({ text }, index) => text === b.cells[index]?.text);
  if (a.kind === "rows" && b.kind === "rows") return JSON.stringify(saidIn(a)) === JSON.stringify(saidIn(b));
  return false;
}

function saidIn({ rows }: Extract<Draft["form"], { kind: "rows" }>): unknown {
  const texts = rows.map(({ slots, lines }) => [
    ...Object.entries(slots).map(([name, cells]) => [name, cells?.map(({ text }) => text)]),
    ...lines.map(({ level1, level2 }) => [level1?.text ?? null, level2?.text ?? null]),
  ]);
  return texts;
}
