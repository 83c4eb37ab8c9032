import { createRecorder } from "../../src/taskpane/rehearsal/record";
import { shelf } from "./support/shelf";

const open = (store = shelf(), platform = "PC") =>
  createRecorder({
    storage: () => store,
    now: () => new Date("2026-03-01T08:00:00Z"),
    environment: { platform },
    browser: "WebView2",
  });

test("the report goes on over a page that died, with what each start was", () => {
  const store = shelf();
  const first = open(store);
  first.step("icons", "otherwise", "通用图标");
  first.call({ syncs: 3, milliseconds: 40, error: null });
  first.call({ syncs: 1, milliseconds: 2_500, error: null });
  first.call({ syncs: 1, milliseconds: 5, error: "AccessDenied" });
  const second = open(store, "Mac");
  second.step("icons", "as-expected", "");
  const { starts, steps, incidents } = second.get();
  expect(starts).toMatchObject([
    { environment: { platform: "PC" }, calls: 3, syncs: 5, slowest: 2_500 },
    { environment: { platform: "Mac" }, calls: 0 },
  ]);
  expect(steps).toMatchObject([{ id: "icons", result: "as-expected", note: "" }]);
  expect(incidents.map(({ kind, what }) => [kind, what])).toEqual([
    ["slow", "2500 ms, 1 syncs"],
    ["excel", "AccessDenied"],
  ]);
});

test("it is saved as a file of text, by the time it was saved", () => {
  const recorder = open();
  recorder.step("icons", "skipped", "");
  const { name, content } = recorder.file();
  expect(name).toBe("jixiao-rehearsal-202603010800.json");
  expect(JSON.parse(content)).toMatchObject({
    format: "jixiao-rehearsal-1",
    steps: [{ id: "icons", result: "skipped" }],
    saved: "2026-03-01T08:00:00.000Z",
  });
});

test.each(["{", "null", '{"format":"another"}', "[]"])("what cannot be read is begun anew: %s", (stored) => {
  const store = shelf();
  store.setItem("jixiao.rehearsal.1", stored);
  expect(open(store).get()).toMatchObject({ steps: [], starts: [{ browser: "WebView2" }] });
});

test("storage that is full loses nothing of this page", () => {
  const store = {
    ...shelf(),
    setItem: () => {
      throw new Error("full");
    },
  };
  const recorder = createRecorder({ storage: () => store, now: () => new Date(), environment: {}, browser: "" });
  for (let n = 0; n < 600; n += 1) recorder.incident("excel", String(n));
  expect([recorder.get().incidents.length, recorder.get().incidents.at(-1)?.what]).toEqual([500, "599"]);
});
