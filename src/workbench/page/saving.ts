import type { Language } from "../../text/language";
import { notWritten } from "../../text/not-written";
import { PatchError } from "../../xlsx/patch/error";
import type { WorkbookSheet } from "../../xlsx/workbook";
import { isSame } from "../saving/changes";
import type { Draft, Drafts } from "../saving/drafts";
import { createKeeper, fileOf, LARGEST, type Keeper } from "../saving/keeper";
import { convertedName, stemOf } from "../saving/names";
import { createSaver, type MadeFile, type Saver } from "../saving/saver";
import type { UniverGrid } from "../univer";
import type { Bar } from "./bar";
import { Cancelled, choosePlace, download, SaveError, writeFile } from "./save-file";
import { SAVING_TEXTS } from "./saving-texts";

/** A workbook that has just been opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly WorkbookSheet[];
  readonly grid: UniverGrid;
  /** Where it stands on the disk, if the browser tells. */
  readonly handle: FileSystemFileHandle | null;
  /** The draft that it is. */
  readonly draft: Draft | null;
}

export interface Saving {
  /** Another workbook takes the place of the one that was open. */
  connect(file: OpenedFile): void;
  /** Keeps unsaved changes before another workbook takes the place. */
  flush(): Promise<void>;
  /** The workbook whose unsaved changes are being kept; null where there are none. */
  current(): string | null;
  save(): Promise<void>;
  saveAs(): Promise<void>;
  /** Takes the workbook for saved. */
  forget(): Promise<void>;
}

export interface SavingOptions {
  readonly bar: Bar;
  readonly language: Language;
  readonly drafts: Drafts;
  readonly page: string;
  readonly onName: (name: string, isUnsaved: boolean) => void;
  readonly say: (problem: string | null) => void;
  readonly status: (text: string) => void;
}

/** The open workbook, its file and its draft. */
interface Book {
  name: string;
  /** The name of its draft. */
  readonly key: string;
  handle: FileSystemFileHandle | null;
  readonly grid: UniverGrid;
  readonly saver: Saver;
  readonly keeper: Keeper;
  isUnsaved: boolean;
  /** It was restored, and its file is not written yet. */
  isRestored: boolean;
}

export function createSaving(options: SavingOptions): Saving {
  const { bar, language, drafts, page, onName, say, status } = options;
  const texts = SAVING_TEXTS[language];
  let book: Book | null = null;

  const mark = (of: Book, isUnsaved: boolean): void => {
    of.isUnsaved = isUnsaved;
    if (of === book) onName(of.name, isUnsaved);
  };
  const refuse = (error: unknown): string => {
    if (error instanceof SaveError)
      return error.code === "changed" ? texts.changedOnDisk : notWritten(error.code, null, language);
    if (error instanceof PatchError) return notWritten(error.code, error.cell, language);
    if (error instanceof RangeError) return texts.tooLong;
    return error instanceof Error ? error.message : String(error);
  };
  let isBusy = false;
  const attempt = async (work: (of: Book) => Promise<void>): Promise<void> => {
    const of = book;
    if (of === null || isBusy) return;
    isBusy = true;
    try {
      await of.grid.endEditing();
      await work(of);
    } catch (error) {
      if (!(error instanceof Cancelled)) say(texts.failed(refuse(error)));
    } finally {
      isBusy = false;
    }
  };

  /** What is done once a file is written. */
  const finish = async (of: Book, made: MadeFile, name: string, handle: FileSystemFileHandle | null): Promise<void> => {
    if (of !== book) return;
    const old = of.name;
    made.commit();
    [of.name, of.handle, of.isRestored] = [name, handle, false];
    mark(of, false);
    await of.keeper.clear();
    // What was typed while the file was being written is yet to be saved.
    if (!isSame(of.saver.look().difference)) {
      mark(of, true);
      of.keeper.touch();
    }
    say(null);
    const lacks = made.unsaved.length > 0 ? texts.without(made.unsaved) : "";
    status((handle === null ? texts.downloaded : texts.saved)(name));
    if (made.isConverted) bar.show(texts.converted(name, old) + lacks);
    else if (lacks !== "") bar.show(texts.saved(name) + lacks);
    else bar.hide();
  };

  const saveNew = async (of: Book): Promise<void> => {
    const isOther = of.saver.refusal === "not-xlsx";
    const name = isOther ? convertedName(of.name) : `${texts.copyName(stemOf(of.name))}.xlsx`;
    const handle = await choosePlace(name);
    await write(of, of.saver.look().converted(), handle?.name ?? name, handle, null);
  };
  const write = async (
    of: Book,
    made: MadeFile,
    name: string,
    handle: FileSystemFileHandle | null,
    before: Uint8Array | null,
  ): Promise<void> => {
    if (handle === null) download(name, made.bytes);
    else await writeFile(handle, before, made.bytes);
    await finish(of, made, name, handle);
  };
  const offerNew = (why: string): void => bar.show(why, [{ label: texts.saveAsNew, act: () => void attempt(saveNew) }]);

  const save = (): Promise<void> =>
    attempt(async (of) => {
      if (of.saver.refusal === "not-xlsx") return saveNew(of);
      const look = of.saver.look();
      if (isSame(look.difference) && !of.isRestored) {
        mark(of, false);
        status(texts.nothingToSave);
        return;
      }
      const [obstacle] = look.difference.obstacles;
      if (obstacle !== undefined) return offerNew(texts.failed(texts.obstacle(obstacle)));
      let made: MadeFile;
      try {
        made = look.patched();
      } catch (error) {
        if (!(error instanceof PatchError)) throw error;
        return offerNew(texts.failed(refuse(error)));
      }
      await write(of, made, of.name, of.handle, of.saver.bytes());
    });

  return {
    connect({ name, bytes, sheets, grid, handle, draft }) {
      book?.keeper.stop();
      book?.saver.dispose();
      const key = draft?.workbook ?? name;
      const saver = createSaver(grid, bytes, sheets);
      const keeper = createKeeper({
        drafts,
        workbook: key,
        file: () => made.name,
        page,
        saver,
        isRestored: () => made.isRestored,
        isConverted: () => draft?.isConverted === true && made.isRestored,
        onKnown: (isUnsaved) => mark(made, isUnsaved),
        onTrouble: (trouble) => say(trouble === "not-kept" ? texts.notKept : texts.tooLarge(LARGEST / 2 ** 20)),
      });
      const made: Book = { name, key, handle, grid, saver, keeper, isUnsaved: false, isRestored: draft !== null };
      book = made;
      bar.hide();
      mark(made, draft !== null);
      grid.onChange(() => {
        mark(made, true);
        keeper.touch();
      });
      if (draft === null) return;
      // It is this page's from now on.
      keeper.touch();
      void keeper.flush();
      const restored = draft.isConverted
        ? texts.restoredAsNew(draft.file, draft.workbook)
        : texts.restored(draft.workbook);
      bar.show(restored + (draft.unsaved.length > 0 ? texts.without(draft.unsaved) : ""));
    },
    flush: async () => book?.keeper.flush(),
    current: () => (book?.isUnsaved === true ? book.key : null),
    save,
    saveAs: () =>
      attempt(async (of) => {
        const isOther = of.saver.refusal === "not-xlsx";
        const ending = isOther ? ".xlsx" : (/\.[^.]*$/.exec(of.name)?.[0] ?? ".xlsx");
        const name = `${texts.copyName(stemOf(of.name))}${ending}`;
        const handle = await choosePlace(name);
        const made = fileOf(of.saver, of.saver.look());
        await write(of, made, handle?.name ?? (made.isConverted ? convertedName(name) : name), handle, null);
      }),
    async forget() {
      if (book === null) return;
      mark(book, false);
      await book.keeper.clear();
    },
  };
}
