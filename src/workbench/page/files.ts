import { readCustomXml } from "../../xlsx/custom-xml";
import { readConditions } from "../../xlsx/conditions/read";
import { fileNote } from "../../text/file-notes";
import type { Language } from "../../text/language";
import { openWorkbook } from "../../xlsx/read";
import { WorkbookError } from "../../xlsx/workbook";
import type { GridFile } from "../grid";
import type { Texts } from "./texts";

/** A failure whose message is a sentence for the person at the screen. */
export class PlainError extends Error {}

/** Fetches a file of this site. Another site's is refused before any request is made. */
export async function fetchHere(address: string, texts: Texts): Promise<Response> {
  const url = sameOrigin(address, texts);
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new PlainError(texts.unreachable(address));
  return response;
}

/** The absolute address of a file of this site; throws PlainError for any other. */
export function sameOrigin(address: string, texts: Texts): string {
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
  if (url?.origin !== location.origin) throw new PlainError(texts.otherOrigin(address));
  return url.href;
}

/** A file for the grid, and what is to be said of it. */
export interface PlainlyRead extends GridFile {
  readonly notes: readonly string[];
}

/** Reads a workbook file, with a plain sentence where that fails. */
export function readPlainly(bytes: Uint8Array, name: string, texts: Texts, language: Language): PlainlyRead {
  try {
    const { sheets, notes } = openWorkbook(bytes, { name });
    const customXml = readCustomXml(bytes).parts.map(({ xml }) => xml);
    const conditions = readConditions(bytes);
    return { sheets, customXml, conditions, notes: notes.map((note) => fileNote(note, language)) };
  } catch (error) {
    const code = error instanceof WorkbookError ? error.code : "broken";
    throw new PlainError(texts.notOpened(name, texts.errors[code]), { cause: error });
  }
}

/** Hands over files dropped anywhere on the page; while one is dragged, `overlay` covers the page and the frames in it. */
export function acceptDrops(overlay: HTMLElement, open: (file: File) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragenter", (event) => {
    if (hasFiles(event)) overlay.hidden = false;
  });
  overlay.addEventListener("dragleave", () => (overlay.hidden = true));
  // Without this a browser opens the file in the workbench's place.
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    overlay.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}
