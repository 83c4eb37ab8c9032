/** What the pane's page asks of Office besides the workbook: to be shown, its ribbon buttons, the program's theme, and where the workbook is kept. */

let showing: Promise<void> | null = null;

/**
 * Shows the pane; needs the shared runtime, in which the buttons work while it is closed. One wish at a time: Excel on the web lets
 * buttons die that ask again before the pane is there (office-js #3224, #5435).
 */
export function showPane(): Promise<void> {
  showing ??= Office.addin.showAsTaskpane().finally(() => (showing = null));
  return showing;
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

/** Where the workbook was kept when the page started; null where it was never saved, which programs report as an empty text or as nothing. */
function addressAtStart(): string | null {
  const { url } = Office.context.document as Partial<Office.Document>;
  return url === undefined || url === null || url === "" ? null : url;
}

/** Time in which a program says where the workbook is kept, in milliseconds; one that does not answer is not waited for. */
const PATIENCE = 2_000;

/**
 * Where the open workbook is kept now; null where it was never saved. `document.url` stays what it was at the start, also after a first
 * save; the file's properties are live, and there are none of a workbook that was never saved (office-js #1507, #3509).
 */
export function workbookAddress(): Promise<string | null> {
  return new Promise((resolve) => {
    const known = addressAtStart();
    setTimeout(() => resolve(known), PATIENCE);
    Office.context.document.getFilePropertiesAsync(({ status, value }) => {
      const isThere = status === Office.AsyncResultStatus.Succeeded && value.url !== "";
      resolve(isThere ? value.url : known);
    });
  });
}

/** Whether the pane can save a file as a download: in Excel for Mac that does nothing and raises no error (office-js #2700, #3385, #4681). */
export const canDownload = (): boolean => Office.context.platform !== Office.PlatformType.Mac;

/** What keys in the browser's storage are to begin with, where the program divides that by site; empty where it does not. */
export function partitionKey(): string {
  return (Office.context as { readonly partitionKey?: string }).partitionKey ?? "";
}

/** Whether the ribbon's buttons can be disabled and enabled. */
export const canUpdateRibbon = (): boolean => Office.context.requirements.isSetSupported("RibbonApi", "1.1");

/** Changes controls of the ribbon, by the ids of the manifest. */
export const updateRibbon = (change: Office.RibbonUpdaterData): Promise<void> => Office.ribbon.requestUpdate(change);
