/** What the reader of a part is told, in the order of the document. Elements are named without a prefix. */
export interface XmlReader {
  /** `depth` is 0 for the root element; `end` is the character behind the tag. */
  open(name: string, attributes: Attributes, depth: number, end: number): void;
  /** `end` is the character behind the tag; that of its only tag where the element is empty. */
  close?(name: string, depth: number, end: number): void;
  /** Called once or several times for the text between two tags; references are resolved. */
  text?(text: string): void;
}

/** The attributes of an element, to be asked for while it is opened. */
export interface Attributes {
  /** An attribute by its name; undefined where there is none. */
  (name: string): string | undefined;
  /** One of another namespace by its name without a prefix, such as r:id. */
  prefixed(name: string): string | undefined;
  /** The values of those without a prefix whose names are none of these. */
  others(known: ReadonlySet<string>): readonly string[];
}
