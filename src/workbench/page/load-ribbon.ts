import { ManifestError, readManifest } from "../ribbon/manifest";
import { withCellMenu, type Ribbon } from "../ribbon/ribbon";
import { fetchHere, PlainError, sameOrigin } from "./files";
import { readShortcuts, type Shortcuts } from "./shortcuts";
import type { Texts } from "./texts";

/** The ribbon of a manifest of this site, in a language. Throws PlainError. */
export async function loadRibbon(address: string, locale: string, texts: Texts): Promise<Ribbon> {
  try {
    const response = await fetchHere(address, texts);
    const ribbon = readManifest(await response.text(), locale);
    sameOrigin(ribbon.page, texts);
    return withCellMenu(ribbon, texts.cellMenu);
  } catch (error) {
    if (error instanceof ManifestError) throw new PlainError(texts.badManifest(address, error.message));
    throw error;
  }
}

/** The keys that a manifest has for the sheet. Rejects with PlainError. */
export async function loadShortcuts({ shortcuts }: Ribbon, texts: Texts): Promise<Shortcuts> {
  if (shortcuts === null) return readShortcuts({});
  return readShortcuts(await (await fetchHere(shortcuts, texts)).json());
}
