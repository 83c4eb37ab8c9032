type FilePicker = (options: {
  readonly suggestedName?: string;
  readonly types?: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

declare global {
  interface Window {
    /** Of the File System Access API, which not every browser has. */
    readonly showOpenFilePicker?: (...options: Parameters<FilePicker>) => Promise<readonly FileSystemFileHandle[]>;
    readonly showSaveFilePicker?: FilePicker;
  }
}

/** Why a file on the disk was not written; it is as it was. The codes are those of `notWritten`. */
export class SaveError extends Error {
  constructor(
    readonly code: "changed" | "no-access" | "no-space" | "unwritable",
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The person closed a dialog of the browser. */
export class Cancelled extends Error {}

/** Types as the dialogs want them; the ending is what counts. */
const accepting = (endings: readonly string[]) => [{ accept: { "application/octet-stream": endings } }];

/** Lets a file be chosen that can be written later. Throws Cancelled; null where the browser cannot do it. */
export async function chooseFile(endings: readonly string[]): Promise<FileSystemFileHandle | null> {
  if (window.showOpenFilePicker === undefined) return null;
  const [handle] = await notCancelled(window.showOpenFilePicker({ types: accepting(endings) }));
  return handle ?? null;
}

/** Asks where to save. Throws Cancelled; null where the browser cannot ask. */
export async function choosePlace(name: string): Promise<FileSystemFileHandle | null> {
  if (window.showSaveFilePicker === undefined) return null;
  const ending = /\.\w+$/.exec(name)?.[0] ?? ".xlsx";
  return notCancelled(window.showSaveFilePicker({ suggestedName: name, types: accepting([ending]) }));
}

async function notCancelled<T>(choice: Promise<T>): Promise<T> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw new Cancelled();
    throw error;
  }
}

/**
 * Writes a file on the disk, whole or not at all: the browser writes another one and puts it in its place. `before` is what must still
 * stand there; null where anything may. Throws SaveError.
 */
export async function writeFile(
  handle: FileSystemFileHandle,
  before: Uint8Array | null,
  after: Uint8Array,
): Promise<void> {
  try {
    if (before !== null && !same(new Uint8Array(await (await handle.getFile()).arrayBuffer()), before))
      throw new SaveError("changed");
    const writing = await handle.createWritable();
    try {
      await writing.write(new Uint8Array(after));
    } catch (error) {
      await writing.abort().catch(() => undefined);
      throw error;
    }
    await writing.close();
  } catch (error) {
    if (error instanceof SaveError) throw error;
    throw new SaveError(CODES[(error as { name?: string }).name ?? ""] ?? "unwritable", { cause: error });
  }
}

const CODES: Readonly<Record<string, SaveError["code"]>> = {
  NotAllowedError: "no-access",
  NoModificationAllowedError: "no-access",
  QuotaExceededError: "no-space",
  NotFoundError: "changed",
};

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun; it does not say when.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
