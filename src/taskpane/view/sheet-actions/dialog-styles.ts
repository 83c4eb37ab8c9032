import { makeStyles } from "@fluentui/react-components";

/** How what stands in a dialog about sheets looks. */
export const useDialogStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0, lineHeight: "22px" },
});
