/** A file to be kept by the user. */
export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
}

/** Time a browser has to take a file over, in milliseconds. */
const PATIENCE = 60_000;

/** Gives the user a file to keep, as a download. Nothing is sent anywhere. Excel for Mac does nothing with it: see `Pane.save`. */
export function download({ name, type, content }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}

/** A text that the user copies by hand. */
export interface TextToCopy extends FileToSave {
  readonly content: string;
  /** The clipboard is closed to the pane; else it is a file that cannot be saved. */
  readonly isRefused?: true;
}

/** Puts a text on the clipboard. False where the browser does not allow it. */
export const isCopied = (text: string): Promise<boolean> =>
  // In a frame there may be no clipboard at all.
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );

/** The same of a text that stands in a field. False where the browser does not allow it: the user can still copy what is selected. */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  // Where the clipboard is closed to scripts, the older command still copies what is selected.
  return (await isCopied(text)) || document.execCommand("copy");
}
