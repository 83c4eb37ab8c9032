import fc from "fast-check";
import { eachOf, jsonPieces } from "../../src/cli/formats/json-pieces";
import { inBlocks } from "../../src/cli/formats/format";

const written = (value: unknown): string => [...jsonPieces(value)].join("");

test("plain values are written as JSON writes them", () => {
  fc.assert(fc.property(fc.json(), (text) => written(JSON.parse(text)) === JSON.stringify(JSON.parse(text))));
  expect(written({ none: undefined, empty: [], text: "一\n“二”", nothing: null })).toBe(
    '{"empty":[],"text":"一\\n“二”","nothing":null}',
  );
});

test("an item of a long list is made when it is written, one after the other", () => {
  const made: number[] = [];
  const pieces = jsonPieces({
    list: eachOf([1, 2, 3], (item) => {
      made.push(item);
      return { item };
    }),
    after: true,
  });
  let text = "";
  const seen: number[] = [];
  for (const piece of pieces) {
    text += piece;
    if (piece.includes("item")) seen.push(made.length);
  }
  expect(text).toBe('{"list":[{"item":1},{"item":2},{"item":3}],"after":true}');
  expect(seen).toEqual([1, 2, 3]);
});

test("pieces are put together to blocks that hold the same text", () => {
  const pieces = Array.from({ length: 5_000 }, (_, at) => `${at}，`.repeat(30));
  const blocks = [...inBlocks(pieces)];
  expect(blocks.join("")).toBe(pieces.join(""));
  expect(blocks.length).toBeLessThan(30);
  expect([...inBlocks([])]).toEqual([]);
});
