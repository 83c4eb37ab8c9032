import type { CellRange } from "../../check/sheet/snapshot";
import type { Side } from "../../xlsx/conditions/condition";

/** What a path of a batch can stand for. Ranges are mutable: a kept reference moves with its cells. */
export type HostObject =
  | { readonly type: "Workbook" }
  | { readonly type: "WorksheetCollection" }
  | { readonly type: "Worksheet"; readonly sheet: string }
  | { readonly type: "WorksheetProtection"; readonly sheet: string }
  | RangeObject
  | RangeAreasObject
  | { readonly type: "RangeCollection"; readonly sheet: string; readonly areas: readonly CellRange[] }
  | { readonly type: "RangeFormat"; readonly range: RangeObject }
  | { readonly type: "RangeFont"; readonly range: RangeObject }
  | { readonly type: "RangeFill"; readonly range: RangeObject }
  | { readonly type: "WorksheetFreezePanes"; readonly sheet: string }
  | { readonly type: "AutoFilter"; readonly sheet: string }
  | { readonly type: "FormatProtection"; readonly range: RangeObject }
  | { readonly type: "DataValidation"; readonly range: RangeObject }
  | { readonly type: "ConditionalFormatCollection"; readonly cells: RangeObject | RangeAreasObject }
  | ConditionObject<"ConditionalFormat">
  | ConditionObject<"CustomConditionalFormat">
  | ConditionObject<"ConditionalFormatRule">
  | ConditionObject<"ConditionalRangeFormat">
  | ConditionObject<"ConditionalRangeFont">
  | ConditionObject<"ConditionalRangeFill">
  | ConditionObject<"ConditionalRangeBorderCollection">
  | (ConditionObject<"ConditionalRangeBorder"> & { readonly side: Side })
  | { readonly type: "CustomXmlPartCollection" }
  | { readonly type: "CustomXmlPartScopedCollection"; readonly namespace: string }
  | { readonly type: "CustomXmlPart"; readonly id: string }
  /** Of one sheet; null for those of the workbook. */
  | { readonly type: "CommentCollection"; readonly sheet: string | null }
  | { readonly type: "Comment"; readonly id: string }
  | { readonly type: "CommentReplyCollection"; readonly comment: string }
  | { readonly type: "CommentReply"; readonly comment: string; readonly id: string }
  /** Of one sheet; null for those of the workbook. */
  | { readonly type: "NamedItemCollection"; readonly sheet: string | null }
  | { readonly type: "NamedItem"; readonly id: string }
  /** Of one sheet; null for those of the workbook. */
  | { readonly type: "TableCollection"; readonly sheet: string | null }
  | { readonly type: "Table"; readonly id: string }
  | { readonly type: "TableRowCollection"; readonly table: string }
  | { readonly type: "TableRow"; readonly table: string; readonly index: number }
  | { readonly type: "TableColumnCollection"; readonly table: string }
  | { readonly type: "TableColumn"; readonly table: string; readonly index: number }
  | { readonly type: "SettingCollection" }
  | { readonly type: "Setting"; readonly key: string }
  | { readonly type: "Application" }
  | { readonly type: "Runtime" }
  | { readonly type: "AppRuntimeService" }
  | { readonly type: "AppRuntimePersistenceService" }
  | { readonly type: "AddinInternalService" }
  | { readonly type: "DynamicRibbon" }
  | { readonly type: "RibbonButton"; readonly id: string }
  | { readonly type: "RibbonTab"; readonly id: string };

/** A conditional format, or a part of one. */
export interface ConditionObject<Type extends string> {
  readonly type: Type;
  readonly sheet: string;
  readonly id: string;
}

export interface RangeObject {
  readonly type: "Range";
  readonly sheet: string;
  /** Null once its cells were deleted. */
  area: CellRange | null;
}

export interface RangeAreasObject {
  readonly type: "RangeAreas";
  readonly sheet: string;
  readonly areas: readonly CellRange[];
}

export type TypeName = HostObject["type"];
export type ObjectOf<N extends TypeName> = Extract<HostObject, { readonly type: N }>;

/** Tells a host object from the plain values that members also return. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "type" in value;
}
