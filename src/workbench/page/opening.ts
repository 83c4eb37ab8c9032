import { acceptDrops, PlainError } from "./files";
import { Cancelled, chooseFile } from "./save-file";
import type { Texts } from "./texts";

interface OpeningParts {
  readonly openBook: (bytes: Uint8Array, name: string, handle: FileSystemFileHandle | null) => Promise<void>;
  readonly texts: Pick<Texts, "notOpened">;
  readonly say: (problem: string) => void;
  readonly status: (text: string) => void;
  readonly button: HTMLElement;
  readonly input: HTMLInputElement;
  /** Where files may be dropped. */
  readonly drop: HTMLElement;
}

/** The ways in which a workbook gets to be opened. */
export interface Opening {
  /** Opens a file once its bytes are there, unless another was asked for meanwhile. */
  open(name: string, bytes: () => Promise<ArrayBuffer>, handle?: FileSystemFileHandle | null): Promise<void>;
  /** Whether the user has asked for any. */
  isAsked(): boolean;
}

/** Opens files by the button, the browser's own field and by dropping them; the one that was asked for last is the one that opens. */
export function acceptFiles({ openBook, texts, say, status, button, input, drop }: OpeningParts): Opening {
  let asked = 0;
  const open: Opening["open"] = async (name, bytes, handle = null) => {
    const own = ++asked;
    try {
      const read = new Uint8Array(await bytes());
      // While this one was being fetched the user has chosen another.
      if (own === asked) await openBook(read, name, handle);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(error instanceof PlainError ? error.message : texts.notOpened(name, why));
      status("");
    }
  };
  const openFile = (file: File): void => void open(file.name, () => file.arrayBuffer());
  const choose = async (): Promise<void> => {
    const handle = await chooseFile(input.accept.split(","));
    if (handle === null) input.click();
    else void open(handle.name, async () => (await handle.getFile()).arrayBuffer(), handle);
  };
  button.addEventListener("click", () => {
    choose().catch((error: unknown) => {
      if (!(error instanceof Cancelled)) input.click();
    });
  });
  const openChosen = (): void => {
    const file = input.files?.[0];
    if (file) openFile(file);
    input.value = "";
  };
  input.addEventListener("change", openChosen);
  // The page may have been quicker to show its button than to listen to it.
  openChosen();
  acceptDrops(drop, openFile);
  return { open, isAsked: () => asked > 0 };
}
