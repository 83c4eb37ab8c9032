import { OwnElements } from "../../../src/xlsx/ooxml/own-elements";
import { Scanner } from "../../../src/xlsx/ooxml/scanner";
import { StrictParser } from "../../../src/xlsx/ooxml/strict-parser";
import { readXmlText } from "../../../src/xlsx/ooxml/xml";
import type { XmlReader } from "../../../src/xlsx/ooxml/xml-reader";

/** What a reader is told of a document, and at last why it is refused where it is. */
export type Events = readonly (readonly unknown[])[];

const NO_NAMES: ReadonlySet<string> = new Set();
const SOME_NAMES: ReadonlySet<string> = new Set(["r", "a"]);
const ASKED = ["r", "s", "t", "a", "id", "xmlns", "xmlns:x", "xml:space", "r:id", "x:a", "y:a", "toString"];

function eventsOf(read: (reader: XmlReader) => void): Events {
  const events: unknown[][] = [];
  try {
    read({
      open(name, attributes, depth, end) {
        const values = ASKED.map((one) => attributes(one));
        const prefixed = [attributes.prefixed("id"), attributes.prefixed("a"), attributes.prefixed("x")];
        const others = [attributes.others(NO_NAMES), attributes.others(SOME_NAMES)];
        events.push(["open", name, depth, end, values, prefixed, others]);
      },
      close: (name, depth, end) => void events.push(["close", name, depth, end]),
      text: (text) => void events.push(["text", text]),
    });
  } catch (error) {
    events.push(["refused", error instanceof Error ? error.message : error]);
  }
  return events;
}

/** By the strict parser alone. */
export const strictly = (xml: string): Events =>
  eventsOf((reader) => {
    const parser = new StrictParser("part", new OwnElements("part", reader));
    parser.write(xml);
    parser.close();
  });

/** As a workbook's parts are read, so many characters at a time. */
export const asRead = (xml: string, atOnce?: number): Events =>
  eventsOf((reader) => readXmlText("part", xml, reader, atOnce));

/** Whether the scanner reads a document without the strict parser. */
export function isScanned(xml: string): boolean {
  const scanner = new Scanner(new OwnElements("part", { open: () => undefined }));
  return scanner.write(xml) && scanner.isComplete();
}
