import type { TextChange } from "../../check/text-change";
import { escapedText } from "../escapes";

/** Puts the prefix of a document's own namespace before the elements of a piece of XML that was written without. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`);

/** The prefix of the element whose tag begins there. */
export const prefixAt = (text: string, start: number): string =>
  /^<([^\s:/>]+):/.exec(text.slice(start, start + 200))?.[1] ?? "";

/** A tag with an attribute set, or without it where `value` is null. What XML has no place for must have been escaped. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const own = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const stated = value === null ? "" : ` ${name}="${attributeText(value)}"`;
  return own.test(tag) ? tag.replace(own, () => stated) : tag.replace(/\s*\/?>$/, (end) => stated + end.trim());
}

/** A text as the value of an attribute. */
export const attributeText = (text: string): string =>
  escapedText(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A text as <t> holds it. */
export const textElement = (text: string): string => `<t xml:space="preserve">${escapedText(text)}</t>`;

/** Where an element begins, where its first tag ends, and where it ends: the same place where it is empty. */
export interface ElementEnds {
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

/** One of the elements right below a part's root, such as mergeCells of a sheet. */
export interface ElementPlace extends ElementEnds {
  readonly name: string;
}

/** Puts something at the end of an element; one that is empty is opened. */
export function intoElement(text: string, { start, openEnd, end }: ElementEnds, xml: string): TextChange {
  if (openEnd === end) return { start, end, after: opened(text.slice(start, end), xml) };
  const close = text.lastIndexOf("<", end - 1);
  return { start: close, end: close, after: xml };
}

/** A tag without content as an element with some. */
export function opened(tag: string, inner: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return `${tag.replace(/\s*\/>$/, "")}>${inner}</${name}>`;
}
