import { readCustomXml } from "../../../src/xlsx/custom-xml";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { openWorkbook } from "../../../src/xlsx/read";
import { ORIGINAL, zipped } from "../support/spellings";

const ONE = '<?xml version="1.0"?><a xmlns="urn:one">一</a>';

test("documents are added, changed and taken away", () => {
  const bytes = zipped(ORIGINAL);
  const { sheets } = openWorkbook(bytes);
  const two = patchWorkbook(bytes, sheets, { customXml: { added: [ONE, "<b/>"] } });
  const [first, second] = readCustomXml(two).parts;
  expect([first?.xml, first?.namespace, second?.xml]).toEqual([ONE, "urn:one", "<b/>"]);
  const changed = new Map([[first?.name ?? "", "<c/>"]]);
  const one = patchWorkbook(two, sheets, { customXml: { changed, removed: new Set([second?.name ?? ""]) } });
  expect(readCustomXml(one).parts.map(({ xml }) => xml)).toEqual(["<c/>"]);
  expect(readCustomXml(one).unreadable).toEqual([]);
});
