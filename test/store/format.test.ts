import fc from "fast-check";
import { storeFromXml, storeToXml } from "../../src/store/format";
import { readingOf } from "../../src/store/parts";
import { STORE_NAMESPACE, StoreError, withSection, type JsonValue, type Store } from "../../src/store/store";
import { expectWithin } from "../support/work-time";

const store = (sections: Record<string, JsonValue>): Store => ({ version: 1, sections });
const document = (inside: string) => `<jixiao xmlns="${STORE_NAMESPACE}">${inside}</jixiao>`;
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof StoreError ? error.code : `not a StoreError: ${String(error)}`;
  }
  return "read";
};

/** Texts of every UTF-16 code unit, rich in what XML and JSON stumble over. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom("<", ">", "&", '"', "'", "\\", "]]>", "<!--", "&amp;", "\r\n", "\t", "\u0000", "\uFFFF", "\uD800"),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(""));
const { json } = fc.letrec<{ json: JsonValue; list: JsonValue[]; record: Record<string, JsonValue> }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    text,
    tie("list"),
    tie("record"),
  ),
  list: fc.array(tie("json"), { maxLength: 4 }),
  record: fc.dictionary(text, tie("json"), { maxKeys: 4 }),
}));
const sections = fc.dictionary(fc.oneof(text, fc.constant("__proto__")), json, { maxKeys: 4 });
/** Entries, so that __proto__ is compared like any other name. */
const entries = (store: Store) => Object.entries(store.sections);

describe("a store", () => {
  test("is a document that can be read with the eyes", () => {
    expect(storeToXml(store({ settings: { tier: "正式", year: 2026 }, 设置: [] }))).toBe(
      document(
        '<section name="settings">{&quot;tier&quot;:&quot;正式&quot;,&quot;year&quot;:2026}</section><section name="设置">[]</section>',
      ),
    );
  });

  test("comes back as it was", () => {
    fc.assert(
      fc.property(sections, (content) => {
        const read = storeFromXml(storeToXml(store(content)));
        expect(read.version).toBe(1);
        expect(entries(read)).toEqual(Object.entries(content));
        expect(storeToXml(read)).toBe(storeToXml(store(content)));
      }),
      { numRuns: 500 },
    );
  });

  test("is XML 1.0: no character it lacks, no end of a section before its end", () => {
    fc.assert(
      fc.property(sections, (content) => {
        const xml = storeToXml(store(content));
        expect(xml).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
        expect(xml).not.toContain("]]>");
        expect(xml.match(/</g)).toHaveLength(2 + 2 * Object.keys(content).length);
      }),
    );
  });

  test("keeps sections that this version does not know", () => {
    const newer = document(
      '<section name="fromTheFuture">{"a":[1,{"b":null}]}</section><section name="settings">{}</section>',
    );
    const next = withSection(storeFromXml(newer), "settings", { year: 2027 });
    expect(storeFromXml(storeToXml(next)).sections).toEqual({
      fromTheFuture: { a: [1, { b: null }] },
      settings: { year: 2027 },
    });
    expect(withSection(next, "settings", undefined).sections).toEqual({ fromTheFuture: { a: [1, { b: null }] } });
    expect(withSection(null, "settings", 1)).toEqual(store({ settings: 1 }));
  });

  test("written anew by another program is the same", () => {
    const plain = store({ a: "x < y & z ]]>", b: [1, 2] });
    const [, first = "", second = ""] = /(<section name="a".*?<\/section>)(.*)<\/jixiao>/.exec(storeToXml(plain)) ?? [];
    const forms = [
      `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${document(`\n  ${first}\n  ${second}\n`)}\n`,
      `<!-- kept --><!DOCTYPE jixiao [<!ELEMENT jixiao ANY>]>${document(`<?pi?>${first}<!-- > -->${second}`)}`,
      `<n0:jixiao xmlns:n0='${STORE_NAMESPACE}' xmlns:xsi="urn:x" >${`${first}${second}`.replaceAll(/<(\/?)section/g, "<$1n0:section")}</n0:jixiao >`,
      document(
        `<section name = 'a' ><![CDATA["x < y & z ]]]]><![CDATA[>"]]></section><section name="&#98;">[1,<!-- , -->&#x32;]</section>`,
      ),
      document(`${first}<q:section xmlns:q="${STORE_NAMESPACE}" name="b"> [1, 2]\n</q:section>`),
    ];
    for (const xml of forms) expect(storeFromXml(xml)).toEqual(plain);
    expect(storeFromXml(`<jixiao xmlns="${STORE_NAMESPACE}"/>`)).toEqual(store({}));
  });
});

describe("a store that cannot be read says why", () => {
  test.each([
    ["nothing", "", "broken"],
    ["no XML", "绩效", "broken"],
    ["another document", '<settings xmlns="http://example.org/"/>', "foreign"],
    ["our name in no namespace", "<jixiao/>", "foreign"],
    ["another name in our namespace", `<other xmlns="${STORE_NAMESPACE}"/>`, "foreign"],
    ["an unknown prefix", "<x:jixiao/>", "broken"],
    ["an element this version does not know", document("<baseline/>"), "newer"],
    ["an element of another namespace", document('<section xmlns="urn:x" name="a">1</section>'), "newer"],
    ["an element within a section", document('<section name="a">1<b/></section>'), "newer"],
    ["an attribute this version does not know", `<jixiao xmlns="${STORE_NAMESPACE}" packed="1"/>`, "newer"],
    ["such a one of a section", document('<section name="a" packed="1">1</section>'), "newer"],
    ["a section without a name", document("<section>1</section>"), "broken"],
    ["a section twice", document('<section name="a">1</section><section name="&#97;">2</section>'), "broken"],
    ["an empty section", document('<section name="a"/>'), "broken"],
    ["a section that is no JSON", document('<section name="a">{a:1}</section>'), "broken"],
    ["a name that is no JSON text", document('<section name="a&quot;,&quot;b">1</section>'), "broken"],
    ["an attribute twice", document('<section name="a" name="b">1</section>'), "broken"],
    ["words between the sections", document('<section name="a">1</section>abc'), "broken"],
    ["something after the end", `${document("")}<more/>`, "broken"],
    ["an unknown entity", document('<section name="a">"&nbsp;"</section>'), "broken"],
    ["a bare ampersand", document('<section name="a">"a & b"</section>'), "broken"],
    ["a character that XML lacks", document('<section name="a">"&#0;"</section>'), "broken"],
    ["an entity called like a method", document('<section name="a">"&toString;"</section>'), "broken"],
    ["CDATA without an end", document('<section name="a"><![CDATA["x"</section>'), "broken"],
  ])("%s", (_name, xml, code) => expect(codeOf(() => storeFromXml(xml))).toBe(code));

  test("wherever it is cut off", () => {
    const xml = storeToXml(store({ settings: { a: ["<&>"] }, b: null }));
    for (let length = 0; length < xml.length; length++) {
      expect(codeOf(() => storeFromXml(xml.slice(0, length)))).toBe("broken");
    }
  });

  test("and throws nothing else, whatever is changed in it", () => {
    const xml = storeToXml(store({ settings: { a: ["<&>"], b: 1 }, b: null }));
    const pieces = fc.oneof(unit, fc.constantFrom("<section", "</", "/>", "=", "<![CDATA[", "<?", "&#x", ";"));
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(5), fc.array(pieces, { maxLength: 3 }), (at, gone, put) => {
        const changed = xml.slice(0, at) + put.join("") + xml.slice(at + gone);
        expect(["read", "broken", "foreign", "newer"]).toContain(codeOf(() => storeFromXml(changed)));
      }),
      { numRuns: 2000 },
    );
  });

  test("in time that grows with its length alone", () => {
    const n = 300_000;
    const hostile = [
      "<".repeat(n),
      `${"<!--".repeat(n)}`,
      `<jixiao${" ".repeat(n)}`,
      `<jixiao ${"a".repeat(n)}`,
      `<jixiao ${'a="" '.repeat(n)}`,
      `<!DOCTYPE ${"[".repeat(n)}`,
      document(`<section name="a">${"&".repeat(n)}`),
      document(`<section name="a">${"<!---->".repeat(n)}`),
      document(`<section name="a">${"[".repeat(n)}</section>`),
      document("<?a?>".repeat(n)),
    ];
    expectWithin(300, () => {
      for (const xml of hostile) expect(["broken", "read"]).toContain(codeOf(() => storeFromXml(xml)));
    });
  });
});

describe("what JSON would change is not written", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const deep = storeFromXml(document(`<section name="a">${"[".repeat(200_000)}${"]".repeat(200_000)}</section>`));
  test.each<[string, unknown]>([
    ["a number JSON lacks", { a: [Number.NaN] }],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a hole in a list", [1, undefined]],
    ["nothing", undefined],
    ["a function", { a: () => 1 }],
    ["a big integer", 1n],
    ["a circle", circle],
    ["what is nested too deep", deep.sections["a"]],
  ])("%s", (_name, content) => {
    expect(codeOf(() => storeToXml(store({ a: content as JsonValue })))).toBe("not-json");
  });
  test("but a property that is undefined is one that is not there", () => {
    const content = { a: 1, b: undefined } as unknown as JsonValue;
    expect(storeFromXml(storeToXml(store({ s: content }))).sections).toEqual({ s: { a: 1 } });
  });
});

test("of several parts the first counts, and the others are counted", () => {
  const first = storeToXml(store({ a: 1 }));
  expect(readingOf([])).toEqual({ store: null, copies: 0 });
  expect(readingOf([first])).toEqual({ store: store({ a: 1 }), copies: 0 });
  expect(readingOf([first, "broken", storeToXml(store({}))])).toEqual({ store: store({ a: 1 }), copies: 2 });
  expect(codeOf(() => readingOf(["broken", first]))).toBe("broken");
});
