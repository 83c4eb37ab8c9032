/** What the pane's page asks of Office besides the workbook: to be shown, its ribbon buttons, the program's theme, and where the workbook is kept. */

/** Shows the pane; needs the shared runtime, in which the buttons work while it is closed. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Names the handler of a ribbon button, by the FunctionName of the manifest. */
export function associate(name: string, handler: Parameters<typeof Office.actions.associate>[1]): void {
  Office.actions.associate(name, handler);
}

/** Whether the program is shown light or dark; null where it does not report that, as Excel on the web. */
export function hostTheme(): "light" | "dark" | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}

/** Where the open workbook is kept; null where it was never saved, which programs report as an empty text or as nothing. */
export function workbookAddress(): string | null {
  const { url } = Office.context.document as Partial<Office.Document>;
  return url === undefined || url === null || url === "" ? null : url;
}
