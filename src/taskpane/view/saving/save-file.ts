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

/** Puts a text on the clipboard. False where the browser does not allow it: the user can still copy what is selected. */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // In a frame the clipboard may be closed to scripts; the older command still copies what is selected.
    return document.execCommand("copy");
  }
}
