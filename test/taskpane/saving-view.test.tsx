import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { paneText } from "../../src/text/pane";
import { CopyDialog } from "../../src/taskpane/view/saving/CopyDialog";
import { PaneProvider, type Pane } from "../../src/taskpane/view/context";

const text = paneText("zh");
const FILE = { name: "wording.json", type: "application/json", content: '{"entries":[]}' };

function open(): { readonly closed: jest.Mock } {
  const closed = jest.fn();
  const pane = { text, language: "zh", canSave: false, save: () => false } as unknown as Pane;
  render(
    <PaneProvider value={pane}>
      <CopyDialog file={FILE} onClose={closed} />
    </PaneProvider>,
  );
  return { closed };
}

test("a file that cannot be saved is a text to copy, with what to do with it", async () => {
  const user = userEvent.setup();
  const { closed } = open();
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/Mac 版 Excel 的面板不能保存文件/)).toBeTruthy();
  const field = dialog.getByRole<HTMLTextAreaElement>("textbox", { name: "wording.json 的内容" });
  expect([field.value, field.readOnly]).toEqual([FILE.content, true]);
  await user.click(dialog.getByRole("button", { name: "复制" }));
  expect(await navigator.clipboard.readText()).toBe(FILE.content);
  expect(dialog.getByRole("status").textContent).toBe("已复制。");
  await user.click(dialog.getByRole("button", { name: "关闭" }));
  expect(closed).toHaveBeenCalled();
});

test("where nothing may be copied the text is selected, and that is said", async () => {
  const user = userEvent.setup();
  open();
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: () => Promise.reject(new Error("not allowed")) },
  });
  Object.assign(document, { execCommand: () => false });
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "复制" }));
  const field = dialog.getByRole<HTMLTextAreaElement>("textbox");
  expect(dialog.getByRole("status").textContent).toBe(text.saving.notCopied);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(FILE.content);
});
