import { ALL_RULE_IDS } from "../../check/rules/severities";
import { LONGEST_SETTINGS, readOffice as readSettingsChain, type Load } from "../../check/settings";
import { NO_WORDING, type WordingReading } from "../../check/wording/problem";
import { LONGEST_WORDING, readWording } from "../../check/wording/read";
import { OFFICE_WORDING, type Office } from "./choices";

/** The office's settings, beside the pane's page. */
const FILE = "settings.json";

/** Bytes of the longest files: a character takes three of them in UTF-8 where it is Chinese. */
const mostBytes = (path: string): number => 3 * (path === OFFICE_WORDING ? LONGEST_WORDING : LONGEST_SETTINGS);

/** Milliseconds after which a server that does not answer is not waited for. */
const PATIENCE = 10_000;

/** Reads the settings an office serves beside the add-in, with what they build on, and its wording library. No file is no problem. */
export async function readOffice(load: Load): Promise<Office> {
  const [settings, wording] = await Promise.all([readOfficeSettings(load), readOfficeWording(load)]);
  return { ...settings, wording };
}

async function readOfficeWording(load: Load): Promise<WordingReading> {
  const loaded = await load(OFFICE_WORDING);
  if ("text" in loaded) return readWording(loaded.text);
  if (loaded.error === "not-found") return NO_WORDING;
  return { entries: [], problems: [{ at: { kind: "file" }, code: loaded.error, value: OFFICE_WORDING }] };
}

async function readOfficeSettings(load: Load): Promise<Pick<Office, "layers" | "problems">> {
  const first = await load(FILE);
  if ("error" in first && first.error === "not-found") return { layers: [], problems: [] };
  // The first file is at hand already.
  const again: Load = (path) => (path === FILE ? Promise.resolve(first) : load(path));
  const { layers, problems } = await readSettingsChain(FILE, again, { rules: ALL_RULE_IDS });
  return layers === null ? { layers: [], problems } : { layers, problems: [] };
}

/** Fetches files of a folder of the add-in's own origin, and nothing beyond it. */
export function folderLoader(folder: URL, get: typeof fetch = fetch): Load {
  return async (path) => {
    const address = new URL(path.split("/").map(encodeURIComponent).join("/"), folder);
    const isWithin = (href: string): boolean => href.startsWith(folder.href);
    if (!isWithin(address.href)) return { error: "no-access" };
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const response = await get(address, { cache: "no-cache", signal: patience.signal });
      // Some servers answer every address they do not know with a page.
      if (response.status === 404 || response.headers.get("Content-Type")?.startsWith("text/html"))
        return { error: "not-found" };
      if (response.status === 401 || response.status === 403 || !isWithin(response.url || address.href))
        return { error: "no-access" };
      if (!response.ok) return { error: "unreadable" };
      const bytes = await response.arrayBuffer();
      if (bytes.byteLength > mostBytes(path)) return { error: "too-much" };
      return textOf(bytes);
    } catch {
      return { error: "unreadable" };
    } finally {
      clearTimeout(timer);
    }
  };
}

function textOf(bytes: ArrayBuffer): Awaited<ReturnType<Load>> {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { error: "not-utf8" };
  }
}
