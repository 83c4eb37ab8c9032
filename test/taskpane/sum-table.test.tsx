import { cleanup, render, screen } from "@testing-library/react";
import type { SumDetail } from "../../src/check/finding";
import { createSession } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { PaneProvider } from "../../src/taskpane/view/context";
import { SumTable } from "../../src/taskpane/view/SumTable";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { memoryHost } from "./support/memory-host";
import { firstHandle } from "../../src/check/sheet/snapshot";

afterEach(cleanup);

const text = paneText("zh");

function show(allowance: string): void {
  const place = { sheet: "表", row: firstHandle(0), column: 0, start: 0, end: 2 };
  const sum: SumDetail = {
    parts: [{ name: "培训班次", place, amount: "20", running: "20" }],
    stated: "21",
    sum: "20",
    difference: "1",
    allowance,
  };
  const session = createSession({
    host: memoryHost({ 表: [] }),
    checker: testChecker(),
    words: findingWords(paneText("zh")),
  });
  render(
    <PaneProvider
      value={{ session, language: "zh", text, canSave: true, save: () => true, offerText: () => undefined }}
    >
      <SumTable sum={sum} />
    </PaneProvider>,
  );
}

test("a sum of points is told to be exact, and speaks of no amounts", () => {
  show("0");
  expect(screen.getByText(text.sum.exact)).toBeTruthy();
  expect(screen.queryByText(text.sum.amount)).toBeNull();
});

test("a sum of amounts says how far rounding goes", () => {
  show("0.005");
  expect(screen.getByText(text.sum.notExplained(1, "0.005"))).toBeTruthy();
  expect(screen.queryByText(text.sum.exact)).toBeNull();
});
