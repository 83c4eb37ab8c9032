/** Characters that XML has no place for are written _x000D_ (ECMA-376, 22.9.2.19); line breaks of other programs become Excel's own. */
export function unescapedText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
