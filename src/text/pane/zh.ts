import { findingText } from "../findings/text";
import * as findings from "../findings/zh";
import { accepted } from "./accepted.zh";
import { check } from "./check.zh";
import { editor } from "./editor.zh";
import { cards } from "./editor-cards.zh";
import { files } from "./files.zh";
import { mapping } from "./mapping.zh";
import { marks } from "./marks.zh";
import { overview } from "./overview.zh";
import { looked } from "./looked.zh";
import { report } from "./report.zh";
import { rule } from "./rule.zh";
import { saving } from "./saving.zh";
import { settings } from "./settings.zh";
import { sheetActions } from "./sheets.zh";
import { since } from "./since.zh";
import { shortcuts } from "./shortcuts.zh";
import { unify } from "./unify.zh";
import { wording } from "./wording.zh";
import { workbook } from "./workbook.zh";

/** Every sentence of the pane in Chinese, by view, which is the source of the keys. */
export const zh = {
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

/** The pane's sentences in one language. */
export type PaneText = typeof zh;
