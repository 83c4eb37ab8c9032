import { findingText } from "../findings/text";
import * as findings from "../findings/en";
import { accepted } from "./accepted.en";
import { check } from "./check.en";
import { editor } from "./editor.en";
import { cards } from "./editor-cards.en";
import { files } from "./files.en";
import { mapping } from "./mapping.en";
import { marks } from "./marks.en";
import { overview } from "./overview.en";
import { looked } from "./looked.en";
import { report } from "./report.en";
import { rule } from "./rule.en";
import { saving } from "./saving.en";
import { settings } from "./settings.en";
import { sheetActions } from "./sheets.en";
import { since } from "./since.en";
import { shortcuts } from "./shortcuts.en";
import { unify } from "./unify.en";
import { wording } from "./wording.en";
import { workbook } from "./workbook.en";
import type { PaneText } from "./zh";

/** Every sentence of the pane in English, complete by type. */
export const en: PaneText = {
  ...check,
  ...findingText(findings),
  saving,
  settings,
  mapping,
  rule,
  workbook,
  accepted,
  marks,
  overview,
  looked,
  files,
  report,
  since,
  shortcuts,
  unify,
  wording,
  sheetActions,
  cards,
  editor,
};
