import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { librarySheetToAdd } from "../../../wording/write";
import type { LibraryEntry } from "../../session/library/list";
import { usePane, usePaneState } from "../context";
import { saveFile } from "./save-file";

const useStyles = makeStyles({ popover: { maxWidth: "300px" } });

interface LibraryMenuProps {
  readonly entries: readonly LibraryEntry[];
  readonly canKeep: boolean;
  readonly onImport: () => void;
}

/** What can be done with the whole library: in from a file or a sheet, and out to one. */
export function LibraryMenu({ entries, canKeep, onImport }: LibraryMenuProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const words = text.wording;
  const save = async (kind: "xlsx" | "json"): Promise<void> => {
    const made = await session.library.file(kind);
    if (made === null) return;
    saveFile(made);
    session.library.saved(made.name);
  };
  const toSheet = (): void => {
    const all = entries.map(({ entry }) => entry);
    void session.sheets.addSheet(librarySheetToAdd(all, categories));
  };
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<MoreHorizontalRegular />} aria-label={words.more} data-library="library" />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItem icon={<ArrowImportRegular />} disabled={!canKeep} onClick={onImport}>
            {words.importFile}
          </MenuItem>
          <MenuItem disabled={!canKeep} onClick={() => void session.library.readSheet()}>
            {words.importSheet}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<ArrowDownloadRegular />} disabled={entries.length === 0} onClick={() => void save("xlsx")}>
            {words.exportXlsx}
          </MenuItem>
          <MenuItem disabled={entries.length === 0} subText={words.toSheetHint} onClick={toSheet}>
            {words.toSheet}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownloadRegular />}
            disabled={entries.length === 0}
            subText={words.exportHint}
            onClick={() => void save("json")}
          >
            {words.exportJson}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
