/** A stretch of an excerpt: marked where it is at fault, `gap` where characters were left out. */
export interface Piece {
  readonly kind: "plain" | "marked" | "missing" | "gap";
  readonly text: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ExcerptOptions {
  /** Characters shown on each side of a faulty stretch. */
  readonly context?: number;
  /** A faulty stretch longer than this is cut in its middle. */
  readonly longest?: number;
  /** Faulty stretches shown; a gap stands for the rest. */
  readonly most?: number;
}

/** Shows a hard break as a sign, and no character as something it is not. */
export function visible(text: string): string {
  return text
    .replace(/\r\n|\r|\n/g, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/[\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u0000-\u001f]/g, "␣");
}

/** Moves an offset out of the middle of a character that takes two units. */
function whole(text: string, offset: number, direction: 1 | -1): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 && offset < text.length ? offset + direction : offset;
}

/** Fewer characters are shown rather than left out: their sign takes as much room. */
const SHORTEST_GAP = 3;

/**
 * The faulty stretches of a text with a few characters around each. Stretches close together share their context; an empty one
 * shows where something is missing. Offsets count the raw text; hard breaks are shown as ⏎.
 */
export function excerpt(text: string, stretches: readonly Stretch[], options: ExcerptOptions = {}): readonly Piece[] {
  const { context = 10, longest = 40, most = 3 } = options;
  const sorted = [...stretches]
    .map(({ start, end }) => ({
      start: Math.max(0, Math.min(start, text.length)),
      end: Math.max(0, Math.min(end, text.length)),
    }))
    .sort((a, b) => a.start - b.start)
    .filter((stretch, index, all) => index === 0 || stretch.start >= (all[index - 1]?.end ?? 0));
  const shown = sorted.slice(0, most);
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], raw: string): void => {
    if (raw !== "" || kind === "missing") pieces.push({ kind, text: kind === "gap" ? "…" : visible(raw) });
  };
  let at = 0;
  shown.forEach(({ start, end }, index) => {
    const near = whole(text, Math.max(0, start - context), -1);
    const from = near - at < SHORTEST_GAP ? at : near;
    if (from > at) add("gap", "…");
    add("plain", text.slice(from, start));
    if (start === end) add("missing", "");
    else if (end - start <= longest) add("marked", text.slice(start, end));
    else {
      const half = Math.floor(longest / 2);
      add("marked", text.slice(start, whole(text, start + half, -1)));
      add("gap", "…");
      add("marked", text.slice(whole(text, end - half, 1), end));
    }
    const next = shown[index + 1];
    const far = whole(text, Math.min(text.length, end + context), 1);
    const isNearEnd = index === sorted.length - 1 && text.length - far < SHORTEST_GAP;
    at = isNearEnd ? text.length : Math.min(far, next?.start ?? text.length);
    add("plain", text.slice(end, at));
  });
  if (at < text.length || shown.length < sorted.length) add("gap", "…");
  return pieces;
}
