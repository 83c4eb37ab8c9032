/** Characters a sheet's name may have, counted as Excel counts them. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;
/** Names Excel keeps for itself, in the languages of the product. */
const RESERVED = new Set(["history", "历史记录"]);

/** A name for a new sheet that Excel takes and no sheet has yet, as near as can be to the one wished for. */
export function sheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const plain = wished.replace(FORBIDDEN, "-").replace(/[\u0000-\u001f\u007f]/g, " ");
  const base = trimmed(plain, LONGEST_NAME) || "Sheet";
  const isFree = (name: string) => !used.has(name.toLowerCase()) && !RESERVED.has(name.toLowerCase());
  if (isFree(base)) return base;
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = `${trimmed(base, LONGEST_NAME - end.length)}${end}`;
    if (isFree(name)) return name;
  }
}

/** Cut to a length, no character in halves; a name has no spaces and no apostrophes at its ends. */
function trimmed(name: string, length: number): string {
  const bare = name.replace(/^[\s']+|[\s']+$/gu, "");
  const cut = bare.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  return cut.replace(/[\s']+$/u, "");
}
