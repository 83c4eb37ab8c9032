import type { HostObject, TypeName } from "../objects";
import type { Members, MemberTable } from "../table";
import { application } from "./application";
import { autoFilter } from "./auto-filter";
import { conditionalFormat, conditionalFormats } from "./conditional-format";
import { comment, commentReplies, commentReply, comments } from "./comments";
import {
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./custom-conditional-format";
import { customXmlPart, customXmlParts, customXmlPartsOfNamespace } from "./custom-xml";
import { dataValidation } from "./data-validation";
import { formatProtection } from "./format-protection";
import { range } from "./range";
import { freezePanes } from "./freeze-panes";
import { name, names } from "./names";
import { rangeFill, rangeFont, rangeFormat } from "./range-format";
import { rangeAreas, rangeCollection } from "./range-areas";
import { dynamicRibbon, ribbonButton, ribbonTab } from "./ribbon";
import { runtime } from "./runtime";
import { addinInternalService, appRuntimePersistenceService, appRuntimeService } from "./services";
import { setting, settings } from "./settings";
import { tableColumn, tableColumns } from "./table-columns";
import { tableRow, tableRows } from "./table-rows";
import { table as tableMembers, tables } from "./tables";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetProtection } from "./worksheet-protection";
import { worksheets } from "./worksheets";

const table: MemberTable = {
  Workbook: workbook,
  WorksheetCollection: worksheets,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  WorksheetFreezePanes: freezePanes,
  AutoFilter: autoFilter,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeBorderCollection: conditionalRangeBorders,
  ConditionalRangeBorder: conditionalRangeBorder,
  CustomXmlPartCollection: customXmlParts,
  CustomXmlPartScopedCollection: customXmlPartsOfNamespace,
  CustomXmlPart: customXmlPart,
  CommentCollection: comments,
  Comment: comment,
  CommentReplyCollection: commentReplies,
  CommentReply: commentReply,
  NamedItemCollection: names,
  NamedItem: name,
  TableCollection: tables,
  Table: tableMembers,
  TableRowCollection: tableRows,
  TableRow: tableRow,
  TableColumnCollection: tableColumns,
  TableColumn: tableColumn,
  SettingCollection: settings,
  Setting: setting,
  Application: application,
  Runtime: runtime,
  AppRuntimeService: appRuntimeService,
  AppRuntimePersistenceService: appRuntimePersistenceService,
  AddinInternalService: addinInternalService,
  DynamicRibbon: dynamicRibbon,
  RibbonButton: ribbonButton,
  RibbonTab: ribbonTab,
};

/** The members the emulator has for an object. */
export function membersOf<T extends HostObject>(object: T): Members<T> {
  return table[object.type as TypeName] as unknown as Members<T>;
}

/** A table's entry of just that name: what the prototype holds is none. */
export function lookup<T>(entries: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Objects that a client makes by their server type. */
export const services: Readonly<Record<string, HostObject | undefined>> = {
  "Microsoft.AppRuntime.AppRuntimeService": { type: "AppRuntimeService" },
  "Microsoft.AppRuntime.AppRuntimePersistenceService": { type: "AppRuntimePersistenceService" },
  "Microsoft.InternalService.AddinInternalService": { type: "AddinInternalService" },
  "Microsoft.DynamicRibbon.DynamicRibbon": { type: "DynamicRibbon" },
};
