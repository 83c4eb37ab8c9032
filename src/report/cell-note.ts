import { SEVERITIES, type Finding } from "../check/finding";
import { MOST_CHARACTERS } from "../check/sheet/limits";
import type { Message } from "../check/message";
import { FINDINGS_SHEET } from "../text/findings-sheet";
import type { Language } from "../text/language";
import { SEVERITY_NAMES } from "../text/severity-names";

interface NoteWords {
  readonly language: Language;
  readonly says: (message: Message) => string;
  /** Characters that there is room for; as many as a cell holds unless told. */
  readonly most?: number;
}

/** All that is said of a cell, the gravest first, as far as there is room; how much more there is is said. */
export function cellNote(
  findings: readonly Pick<Finding, "severity" | "message">[],
  { language, says, most = MOST_CHARACTERS }: NoteWords,
): string {
  const texts = FINDINGS_SHEET[language];
  const paragraphs: string[] = [];
  let room = most - texts.more(findings.length).length - 1;
  const gravestFirst = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  for (const { severity, message } of gravestFirst) {
    const paragraph = texts.note(SEVERITY_NAMES[language][severity], says(message));
    room -= paragraph.length + 1;
    if (room < 0) break;
    paragraphs.push(paragraph);
  }
  const more = findings.length - paragraphs.length;
  return [...paragraphs, ...(more > 0 ? [texts.more(more)] : [])].join("\n");
}
