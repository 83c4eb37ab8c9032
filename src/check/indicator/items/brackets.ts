/** A bracket that stands in no other, in the joined text; `end` is after its closing half. */
export interface BracketGroup {
  readonly start: number;
  readonly end: number;
}

export function isOpen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0xff08 || code === 0x28;
}

export function isClose(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0xff09 || code === 0x29;
}

/** The brackets of a stretch; one without its other half is none. */
export function bracketGroups(text: string, from: number, to: number): BracketGroup[] {
  const groups: BracketGroup[] = [];
  const open: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (isOpen(text, at)) open.push(at);
    else if (isClose(text, at)) {
      const start = open.pop();
      if (start === undefined) continue;
      // What stands inside of this one belongs to it.
      while ((groups.at(-1)?.start ?? -1) > start) groups.pop();
      groups.push({ start, end: at + 1 });
    }
  }
  return groups;
}
