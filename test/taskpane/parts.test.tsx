import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { paneText } from "../../src/text/pane";
import { NotLoaded } from "../../src/taskpane/chunk";
import { createSession } from "../../src/taskpane/session/session";
import { PaneProvider } from "../../src/taskpane/view/context";
import { later } from "../../src/taskpane/view/later";
import { MENU } from "../../src/taskpane/view/parts";
import { testChecker } from "./support/checker";
import { memoryHost } from "./support/memory-host";
import { giveHeights, openPane, settle } from "./support/page";
import { SHEET } from "./support/sheet";

afterEach(cleanup);

const text = paneText("zh");

interface Opening {
  readonly load: () => void;
  readonly fail: () => void;
}

/** Shows a part whose loading the test decides upon. */
function showPart(onGiveUp?: () => void): readonly Opening[] {
  const openings: Opening[] = [];
  const { View } = later<{ readonly name: string }>(
    () =>
      new Promise((resolve, reject) => {
        openings.push({
          load: () => resolve(({ name }) => <p>{name}的界面</p>),
          fail: () => reject(new Error("404")),
        });
      }),
  );
  const session = createSession({ host: memoryHost({ 表: [] }), checker: testChecker(), words: () => "" });
  render(
    <PaneProvider
      value={{ session, language: "zh", text, canSave: true, save: () => true, offerText: () => undefined }}
    >
      <View name="设置" onGiveUp={onGiveUp} />
    </PaneProvider>,
  );
  return openings;
}

test("a part that is loaded soon is shown without a word", async () => {
  const openings = showPart();
  expect(screen.queryByText(text.parts.loading)).toBeNull();
  await settle(() => openings[0]?.load());
  expect(screen.getByText("设置的界面")).toBeTruthy();
});

test("one that takes its time says so", async () => {
  const openings = showPart();
  await settle(() => new Promise((resolve) => setTimeout(resolve, 350)));
  expect(screen.getByRole("status").textContent).toBe(text.parts.loading);
  await settle(() => openings[0]?.load());
  expect(screen.queryByRole("status")).toBeNull();
});

test("one that cannot be loaded says what happened, and is tried again when asked to", async () => {
  const openings = showPart();
  await settle(() => openings[0]?.fail());
  expect(screen.getByText(text.parts.notLoaded)).toBeTruthy();
  expect(screen.queryByRole("button", { name: text.preview.cancel })).toBeNull();
  await settle(() => fireEvent.click(screen.getByRole("button", { name: text.errors.retry })));
  expect(screen.queryByText(text.parts.notLoaded)).toBeNull();
  await settle(() => openings[1]?.load());
  expect(screen.getByText("设置的界面")).toBeTruthy();
});

test("one that stands before everything else can be left", async () => {
  const onGiveUp = jest.fn();
  const openings = showPart(onGiveUp);
  await settle(() => openings[0]?.fail());
  await settle(() => fireEvent.click(screen.getByRole("button", { name: text.preview.cancel })));
  expect(onGiveUp).toHaveBeenCalledTimes(1);
});

test("a menu that cannot be loaded is said of, and opens once it can", async () => {
  giveHeights();
  await openPane(memoryHost({ 表: SHEET }));
  const [what] = text.errors.happened["not-loaded"];
  const load = jest.spyOn(MENU, "load").mockRejectedValueOnce(new NotLoaded("404"));
  const more = screen.getByRole("button", { name: text.sheetActions.more });
  await settle(() => fireEvent.click(more));
  expect(screen.getByText(what)).toBeTruthy();
  expect(more.getAttribute("aria-expanded")).toBe("false");
  load.mockRestore();
  await settle(() => fireEvent.keyDown(more, { key: "ArrowDown" }));
  expect(screen.getAllByRole("menuitem").length).toBeGreaterThan(0);
});
