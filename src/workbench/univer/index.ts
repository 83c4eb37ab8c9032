import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import { ICommandService, LifecycleService, LifecycleStages, LogLevel, Univer, type Injector } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { DeviceInputEventType, IRenderManagerService, UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { MarkDirtyRowAutoHeightOperation, SetWorksheetActiveOperation, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import {
  IEditorBridgeService,
  SetCellEditVisibleOperation,
  SheetSkeletonManagerService,
  UniverSheetsUIPlugin,
} from "@univerjs/sheets-ui";
import { ILayoutService, KeyCode, UniverUIPlugin } from "@univerjs/ui";
import type { Language } from "../../text/language";
import type { GridFile } from "../grid";
import { BOOK } from "./book";
import { SHOW_COMMENTS } from "./comments";
import { SET_CONDITIONS } from "./conditions";
import { gridOver, type UniverGrid } from "./grid";
import { wordsOf } from "./locales";
import { keepLineBreaks } from "./multiline";

export type { UniverGrid } from "./grid";

/** Shows a workbook in the container, with a formula bar above and the sheet tabs below, and gives the grid over it. */
export function createUniverGrid(container: HTMLElement, file: GridFile, language: Language, name = ""): UniverGrid {
  const univer = new Univer({ ...wordsOf(language), logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, header: true, footer: true, contextMenu: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    // Amounts typed as text are the add-in's to report, not the grid's.
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // Excel's lists have neither a search nor an edit button.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  const grid = gridOver(univer, file, name);
  const injector = univer.__getInjector();
  fitRows(univer, grid);
  drawConditions(injector);
  keepLineBreaks(injector);
  return {
    ...grid,
    focus: () => injector.get(ILayoutService).focus(),
    async endEditing() {
      const bridge = injector.get(IEditorBridgeService);
      if (!bridge.isVisible().visible) return;
      injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
        eventType: DeviceInputEventType.Keyboard,
        keycode: KeyCode.ENTER,
        visible: false,
        unitId: BOOK,
      });
      // The cell is written a moment later, and nothing says when.
      await new Promise((resolve) => setTimeout(resolve, COMMIT_TIME));
    },
    isEditing: () => injector.get(IEditorBridgeService).isVisible().visible,
  };
}

/** Draws the sheet again when its conditional formats or comments have changed, of which Univer does not know. */
function drawConditions(injector: Injector): void {
  const renderers = injector.get(IRenderManagerService);
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SET_CONDITIONS && id !== SHOW_COMMENTS) return;
    const renderer = renderers.getRenderById(BOOK);
    const { subUnitId } = params as { readonly subUnitId: string };
    // What it remembers of the cells' styles comes first.
    const skeletons = renderer?.with(SheetSkeletonManagerService);
    skeletons?.getSkeletonParam(subUnitId)?.skeleton.makeDirty(true);
    skeletons?.reCalculate();
    renderer?.mainComponent?.makeForceDirty();
  });
}

/** Milliseconds. */
const COMMIT_TIME = 200;

/** Rows measured when a sheet is first shown. Measuring is slow, and whoever scrolls further sees rows of the usual height. */
const FITTED_ROWS = 1000;

/** Fits the heights of rows for which the file names none, as Excel does when it opens one. It is no edit and leaves no step to undo. */
function fitRows(univer: Univer, grid: UniverGrid): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const fitted = new Set<string>();
  const fit = (sheet: string): void => {
    const used = grid.usedRange(sheet);
    if (used === null || fitted.has(sheet)) return;
    fitted.add(sheet);
    const endRow = Math.min(used.bottom, used.top + FITTED_ROWS);
    const range = { startRow: used.top, endRow, startColumn: used.left, endColumn: used.right };
    commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, {
      unitId: BOOK,
      subUnitId: sheet,
      ranges: [range],
      id: `fit-${sheet}`,
    });
  };
  injector.get(LifecycleService).lifecycle$.subscribe((stage) => {
    if (stage === LifecycleStages.Rendered) fit(grid.activeSheet());
  });
  commands.onCommandExecuted(({ id }) => {
    if (id === SetWorksheetActiveOperation.id) setTimeout(() => fit(grid.activeSheet()), 0);
  });
}
