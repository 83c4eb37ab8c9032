/**
 * The names in a list on standard input: divided by NUL bytes where there is one, else a line each. In UTF-8; what is not, as the console
 * of a Chinese Windows writes it, in GB 18030.
 */
export function listedNames(bytes: Uint8Array): readonly string[] {
  const text = decoded(bytes);
  const names = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
  return names.filter((name) => name.trim() !== "");
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
