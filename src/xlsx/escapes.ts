/** Files from other programs break lines with CR LF or an escaped CR; Excel's own break is LF. */
export const lineBreaks = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** Characters that XML has no place for are written _x000D_ (ECMA-376, 22.9.2.19). */
export const unescapedText = (text: string): string =>
  lineBreaks(
    text.includes("_x")
      ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : text,
  );

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in XML: what XML cannot hold as the format writes it, _x0001_, and what looks like that with its own _ so written. */
export const escapedText = (text: string): string =>
  text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>"]/g, (character) => MARKUP[character] ?? character);
