import { LocaleType, type ILanguagePack } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designZh from "@univerjs/design/locale/zh-CN";
import docsUiEn from "@univerjs/docs-ui/locale/en-US";
import docsUiZh from "@univerjs/docs-ui/locale/zh-CN";
import validationEn from "@univerjs/sheets-data-validation/locale/en-US";
import validationZh from "@univerjs/sheets-data-validation/locale/zh-CN";
import validationUiEn from "@univerjs/sheets-data-validation-ui/locale/en-US";
import validationUiZh from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaZh from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiZh from "@univerjs/sheets-formula-ui/locale/zh-CN";
import numfmtUiEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtUiZh from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiZh from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsZh from "@univerjs/sheets/locale/zh-CN";
import uiEn from "@univerjs/ui/locale/en-US";
import uiZh from "@univerjs/ui/locale/zh-CN";
import { mergeLocales } from "@univerjs/core";
import type { Language } from "../../text/language";

/** The words of the plugins used here, in the workbench's languages. */
export function wordsOf(language: Language): { locale: LocaleType; locales: Record<string, ILanguagePack> } {
  const locale = language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US;
  const packs: ILanguagePack[] =
    language === "zh"
      ? [
          designZh,
          uiZh,
          docsUiZh,
          sheetsZh,
          sheetsUiZh,
          formulaZh,
          formulaUiZh,
          numfmtUiZh,
          validationZh,
          validationUiZh,
        ]
      : [
          designEn,
          uiEn,
          docsUiEn,
          sheetsEn,
          sheetsUiEn,
          formulaEn,
          formulaUiEn,
          numfmtUiEn,
          validationEn,
          validationUiEn,
        ];
  return { locale, locales: { [locale]: mergeLocales(...packs) } };
}
