import { batch, last, open, run } from "./setup";

const XML = '<a xmlns="urn:a">1</a>';

/** The collection, of one namespace or of all. */
function parts(b: ReturnType<typeof batch>, namespace?: string): number {
  const all = b.property(b.root(), "CustomXmlParts");
  return namespace === undefined ? all : b.method(all, "GetByNamespace", namespace);
}

test("a part is added, found by its id and its namespace, changed and deleted", () => {
  const { engine, grid } = open();
  const add = batch();
  const added = add.method(parts(add), "Add", XML);
  add.make(added);
  add.load(added, "id", "namespaceUri");
  const { Results } = run(engine, add.json());
  const Id = grid.customXml.all()[0]?.id;
  expect(Id).toMatch(/^\{[\d-]{36}\}$/);
  expect(Results.map(({ Value }) => Value)).toEqual([{ Id }, { Id, NamespaceUri: "urn:a" }]);

  const change = batch();
  const part = change.item(parts(change), Id);
  change.call(part, "GetXml");
  change.call(part, "SetXml", '<?xml version="1.0"?><b:a xmlns:b="urn:b"/>');
  change.call(part, "GetXml");
  change.load(parts(change, "urn:a"), "items/id");
  change.load(parts(change, "urn:b"), "items/namespaceUri");
  expect(run(engine, change.json()).Results.map(({ Value }) => Value)).toEqual([
    XML,
    null,
    '<?xml version="1.0"?><b:a xmlns:b="urn:b"/>',
    { _Items: [] },
    { _Items: [{ Id, NamespaceUri: "urn:b" }] },
  ]);

  const remove = batch();
  remove.call(remove.item(parts(remove), Id), "Delete");
  remove.call(parts(remove), "GetCount");
  expect(last(run(engine, remove.json()))).toBe(0);
  expect(grid.customXml.all()).toEqual([]);
});

test("only item means exactly one", () => {
  const { engine, grid } = open();
  const only = (namespace: string) => {
    const b = batch();
    b.make(b.method(parts(b, namespace), "GetOnlyItemOrNullObject"));
    b.call(parts(b, namespace), "GetCount");
    b.make(b.method(parts(b, namespace), "GetOnlyItem"));
    const { Results, Error } = run(engine, b.json());
    return [...Results.map(({ Value }) => Value), Error?.Code];
  };
  const Id = grid.customXml.add(XML);
  grid.customXml.add("<other/>");
  expect(only("urn:a")).toEqual([{ Id }, 1, { Id }, undefined]);
  expect(only("urn:b")).toEqual([null, 0, "GeneralException"]);
  grid.customXml.add(XML);
  expect(only("urn:a")).toEqual([null, 2, "GeneralException"]);
});

test.each<[string, (b: ReturnType<typeof batch>) => void, string]>([
  ["an id that is not there", (b) => b.make(b.item(parts(b), "{no}")), "ItemNotFound"],
  ["an id of another namespace", (b) => b.make(b.item(parts(b, "urn:b"), "{a}")), "ItemNotFound"],
  ["a text that is no XML", (b) => b.make(b.method(parts(b), "Add", "绩效")), "InvalidArgument"],
  ["a character that XML lacks", (b) => b.make(b.method(parts(b), "Add", "<a>\u0001</a>")), "InvalidArgument"],
  ["half a character", (b) => b.make(b.method(parts(b), "Add", "<a>\uD800</a>")), "InvalidArgument"],
  ["no text", (b) => b.make(b.method(parts(b), "Add")), "InvalidArgument"],
  ["no namespace", (b) => b.make(b.method(parts(b), "GetByNamespace")), "InvalidArgument"],
])("%s is refused", (_name, act, code) => {
  const { engine, grid } = open();
  const b = batch();
  act(b);
  expect(run(engine, b.json()).Error?.Code).toBe(code);
  expect(grid.customXml.all()).toEqual([]);
});

test("a part that is not there is null where that was asked for", () => {
  const b = batch();
  const none = b.method(parts(b), "GetItemOrNullObject", "{no}");
  b.make(none);
  b.load(none, "namespaceUri");
  expect(run(open().engine, b.json()).Results.map(({ Value }) => Value)).toEqual([null, null]);
});

test("writes are counted, so that one of them can be made to fail", () => {
  const { engine, grid } = open({ failAfterWrites: 1 });
  const b = batch();
  b.make(b.method(parts(b), "Add", XML));
  b.make(b.method(parts(b), "Add", XML));
  expect(run(engine, b.json()).Error).toMatchObject({ Code: "GeneralException", ActionIndex: 1 });
  expect(grid.customXml.all()).toHaveLength(1);
});

test("every page on a workbook sees the same parts", () => {
  const { engine, grid } = open();
  const other = engine.fork();
  const b = batch();
  b.make(b.method(parts(b), "Add", XML));
  run(other, b.json());
  const count = batch();
  count.call(parts(count, "urn:a"), "GetCount");
  expect(last(run(engine, count.json()))).toBe(1);
  expect(grid.customXml.all().map(({ xml }) => xml)).toEqual([XML]);
});
