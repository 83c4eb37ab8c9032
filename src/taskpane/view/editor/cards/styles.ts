import { makeStyles, tokens } from "@fluentui/react-components";

/** What the fields of a card have in common. */
export const useFieldStyles = makeStyles({
  field: { minWidth: 0, width: "100%" },
  /** A field that is still to be filled in: a dashed line, which is no alarm. */
  open: {
    borderTopStyle: "dashed",
    borderRightStyle: "dashed",
    borderBottomStyle: "dashed",
    borderLeftStyle: "dashed",
    borderTopColor: tokens.colorStatusWarningForeground1,
    borderRightColor: tokens.colorStatusWarningForeground1,
    borderBottomColor: tokens.colorStatusWarningForeground1,
    borderLeftColor: tokens.colorStatusWarningForeground1,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
});
