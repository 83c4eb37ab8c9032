/** A text with nothing in it that Markdown would read. */
export const prose = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, (char) => `\\${char}`);

export const quote = (...paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `> ${prose(text)}`).join("\n>\n");

/** A block of text as it stands, fenced by more backticks than it holds. */
export function code(text: string, language = "text"): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Cells come ready as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
