import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { runs } from "../support/runs";
import { describeSeeds, SAMPLE, seedFile } from "../support/seeds";
import { MAIN, OFFICE } from "./support/book";
import { richWorkbook } from "./support/rich";
import { ORIGINAL, SAME } from "./support/spellings";
import { asRead, isScanned, strictly, type Events } from "./support/xml-events";

/** The XML parts of a workbook file, by name. */
const partsOf = (bytes: Uint8Array): [name: string, xml: string][] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]): [string, string][] =>
    /\.(xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
  );

/** In the ways in which programs write. */
const WRITTEN: Readonly<Record<string, string>> = {
  "a row as Excel writes it": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="urn:mc" mc:Ignorable="x14ac" xmlns:x14ac="urn:x14ac"><sheetData><row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>SUM(A1:A2)&amp;"&#25913;"</f><v>1.5</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
  "a text as Excel writes it": `<sst xmlns="${MAIN}" count="1"><si><t xml:space="preserve"> 甲 &lt; 乙\r\n𠮷 </t></si></sst>`,
  "single quotes, as openpyxl writes": `<?xml version='1.0' encoding='UTF-8'?>\n<styleSheet xmlns='${MAIN}'><numFmt formatCode='"元"0.00'/></styleSheet>`,
  "all elements with a prefix": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData /><y:a xmlns:y="urn:y"><x:row/></y:a></x:worksheet>\n`,
  "another namespace inside": `<worksheet xmlns="${MAIN}"><extLst><ext xmlns:x="urn:x" uri="{1}"><x:a x:id="1">2</x:a><a xmlns="urn:a"><b/></a></ext></extLst><c id="1"/></worksheet>`,
};

/** What the scanner leaves to the strict parser or only seems to be a mistake, and what no document may hold. */
const ODD = [
  ...[
    "<!--一-->",
    "<?a b?>",
    "<![CDATA[<a>]]>",
    "<!DOCTYPE a>",
    "&amp;",
    "&#x4e00;",
    "&#0;",
    "&#xFFFE;",
    "&#xD800;",
    "&nbsp;",
    "&",
  ],
  ...[
    "&#55296;",
    "&#1114112;",
    "&#x110000;",
    "&#99999999;",
    "&#;",
    "&#x;",
    "&#X41;",
    "&;",
    "&amp",
    "&lt;&gt;&quot;&apos;",
    "&Amp;",
  ],
  ...[
    "<",
    ">",
    "/",
    "/>",
    "</",
    "<a>",
    "</a>",
    "<a/>",
    "<a b='1'/>",
    "=",
    '"',
    "'",
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "]]>",
    "]]&gt;",
    "]",
    "]]",
    "!",
    "?",
  ],
  ...[
    "\u0000",
    "\u0008",
    "\u001f",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udc00",
    "𠮷",
    "中",
    "é",
    "\u0300",
  ],
  ...[
    ' r="1"',
    ' r="2" r="3"',
    ' a="<"',
    ' a=">"',
    " a='\"'",
    " a",
    " a=",
    " a=1",
    ' a ="1"',
    ' a= "1"',
    ' a="1"b="2"',
    ' 1="1"',
    ' -="1"',
    ' :a="1"',
  ],
  ...[
    ' a:="1"',
    ' a:b:c="1"',
    ' x:a="1"',
    ' y:a="1" x:a="2"',
    ' xmlns:x="urn:x"',
    ' xmlns:y="urn:x"',
    ' xmlns:x=""',
    ' xmlns=""',
    ' xmlns="urn:b"',
  ],
  ...[
    ' xmlns:xml="urn:x"',
    ' xmlns:xmlns="urn:x"',
    ' xmlns:z="http://www.w3.org/XML/1998/namespace"',
    ' xmlns:z="http://www.w3.org/2000/xmlns/"',
  ],
  ...[
    ' xmlns=" urn:a "',
    ' xml:space="preserve"',
    ' xmlns:x="&#117;rn:x"',
    ' a="a&#10;b"',
    ' a="a\nb"',
    ' a="]]>"',
    ' a="&lt;"',
    ' a="&b;"',
  ],
  ...[
    "<x:a>",
    "</x:a>",
    "<xmlns:a/>",
    "<xml:a/>",
    "<a xmlns:x='urn:x'>",
    "<a:b/>",
    "<中/>",
    "<a.b-c/>",
    "<1/>",
    "<-a/>",
    "<:a/>",
    "<a:/>",
    "< a/>",
    "</ a>",
    "</a >",
    "<a\n/>",
    "<a / >",
    "<a/ >",
  ],
  ...[
    '<?xml version="1.0"?>',
    "<?xml version='1.1'?>",
    '<?xml version="1.0" encoding="utf-8" standalone="maybe"?>',
    '<?XML version="1.0"?>',
  ],
];

/** A change of a document at a place. */
const change = fc.record({
  at: fc.nat(),
  out: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(40)),
  put: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ODD) },
    { weight: 2, arbitrary: fc.constant("") },
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.nat(0x7f).map((code) => String.fromCharCode(code)),
  ),
  /** To be put before the next < or > and not just anywhere. */
  isAtTag: fc.boolean(),
});

type Change = typeof change extends fc.Arbitrary<infer Of> ? Of : never;

function changed(xml: string, changes: readonly Change[]): string {
  return changes.reduce((text, { at, out, put, isAtTag }) => {
    const place = at % (text.length + 1);
    const tag = isAtTag ? text.slice(place).search(/[<>]/) : 0;
    const start = place + Math.max(0, tag);
    return text.slice(0, start) + put + text.slice(start + out);
  }, xml);
}

/** At once, and a few characters at a time. Which of two reasons to refuse comes first hangs on where the strict parser's pieces end. */
function expectSame(xml: string, atOnce: number): void {
  const expected = strictly(xml);
  expectEqual(asRead(xml), expected);
  expectEqual(asRead(xml, atOnce).map(withoutReason), expected.map(withoutReason));
}

/** Compared as texts first: there are very many. */
function expectEqual(events: Events, expected: Events): void {
  if (JSON.stringify(events) !== JSON.stringify(expected)) expect(events).toEqual(expected);
}

const withoutReason = (event: Events[number]): Events[number] => (event[0] === "refused" ? ["refused"] : event);

test.each(Object.entries(WRITTEN))("%s is scanned to its end", (_, xml) => {
  expect(isScanned(xml)).toBe(true);
  expectSame(xml, 7);
});

test.each([
  ["the sample", (): Uint8Array => readFileSync(SAMPLE)],
  ["a rich workbook", richWorkbook],
])("all parts of %s that are read are scanned to their end and tell the same", (_, bytes) => {
  for (const [name, xml] of partsOf(bytes())) {
    expectSame(xml, 1_000);
    if (!/drawing|theme|docProps/i.test(name)) expect([name, isScanned(xml)]).toEqual([name, true]);
  }
});

describeSeeds("published tables", () => {
  test.each(["guangzhou-npc.xlsx", "zengcheng-npc-2024.xlsx"])("%s is scanned to its end", (name) => {
    for (const [part, xml] of partsOf(readFileSync(seedFile(name) ?? "")))
      if (part.startsWith("xl/")) expect([part, isScanned(xml)]).toEqual([part, true]);
  });
});

test.each(Object.entries(SAME))("%s: what is read is the same", (_, parts) => {
  for (const [name, part] of Object.entries(parts()))
    if (typeof part === "string" && part !== ORIGINAL[name]) expectSame(part, 1_000);
});

test.each(ODD.flatMap((odd) => [odd, `a${odd}b`]))("%j tells the same wherever it is put", (odd) => {
  const xml = `<?xml version="1.0"?>\n<a xmlns="urn:a" xmlns:y="urn:y">1<b r="1">2</b><y:c/></a>\n`;
  for (let at = 0; at <= xml.length; at += 1) expectSame(xml.slice(0, at) + odd + xml.slice(at), 9);
});

test("what may not stand in a text is seen where it begins in one piece and ends in another", () => {
  for (let atOnce = 1; atOnce <= 16; atOnce += 1) {
    expectSame("<a><b>1</b>2]]>3</a>", atOnce);
    expectSame("<a><b>1&#0;</b>𠮷&amp;</a>", atOnce);
    expectSame("<a>\ud800𠮷</a>", atOnce);
    expectSame("<a>𠮷\udfb7</a>", atOnce);
    expectSame("<a>\ud842", atOnce);
  }
});

test("a document with slips in it tells the same or is refused for the same reason", () => {
  const documents = fc.constantFrom(...Object.values(WRITTEN));
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(documents, changes, fc.integer({ min: 1, max: 300 }), (xml, all, size) =>
      expectSame(changed(xml, all), size),
    ),
    { numRuns: runs(40_000) },
  );
}, 300_000);

test("a part of the sample with slips in it tells the same or is refused for the same reason", () => {
  const parts = partsOf(readFileSync(SAMPLE)).map(([, xml]) => xml.slice(0, 6_000) + xml.slice(-1_000));
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.array(change, { maxLength: 4 }), (xml, all) =>
      expectSame(changed(xml, all), 1_000),
    ),
    { numRuns: runs(8_000) },
  );
}, 300_000);

/** Documents in which anything may be that XML has, mostly well-formed. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { depthSize: "small" },
    { weight: 3, arbitrary: fc.stringMatching(/^[ -%'-;=?-\\^-~\n中𠮷]{0,8}$/u) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 4, arbitrary: tie("element") },
  ),
  element: fc
    .tuple(
      fc.constantFrom("a", "b", "row", "x:a", "y:b", "a.b"),
      fc.uniqueArray(
        fc.tuple(
          fc.constantFrom(...["r", "a", "id", "x:a", "y:a", "x:id", "xmlns", "xmlns:x", "xmlns:y", "xml:space"]),
          fc.constantFrom(...["urn:a", "urn:x", "1", "", "a &lt; b", "中", "&#10;"]),
        ),
        { selector: ([name]) => name, maxLength: 4 },
      ),
      fc.array(tie("content"), { maxLength: 4 }),
    )
    .map(([name, attributes, inside]) => {
      const stated = attributes.map(([one, value]) => ` ${one}="${value}"`).join("");
      return inside.length === 0 ? `<${name}${stated}/>` : `<${name}${stated}>${inside.join("")}</${name}>`;
    }),
}));

test("a document of any kind tells the same or is refused for the same reason", () => {
  const inside = fc.array(element, { maxLength: 3 });
  fc.assert(
    fc.property(inside, fc.boolean(), fc.integer({ min: 1, max: 50 }), (all, isBound, size) => {
      const xml = isBound ? `<a xmlns="urn:a" xmlns:x="urn:x" xmlns:y="urn:y">${all.join("")}</a>` : all.join("");
      expectSame(xml, size);
    }),
    { numRuns: runs(20_000) },
  );
}, 300_000);

test("what would take long is given to the strict parser", () => {
  const long = (xml: string): void => {
    expectSame(xml, 10_000);
    expect(isScanned(xml)).toBe(false);
  };
  const declared = (prefix: string): string =>
    Array.from({ length: 60 }, (_, nth) => ` xmlns:${prefix}${nth}="a"`).join("");
  long(`<a>${"字".repeat(500_000)}`);
  long(`<a b="${"字".repeat(500_000)}`);
  long(`<a ${Array.from({ length: 1_000 }, (_, nth) => `a${nth}=""`).join(" ")}/>`);
  long(`<a${declared("a")}><b${declared("b")}/></a>`);
  expectSame("<a>".repeat(1_000), 10_000);
});
