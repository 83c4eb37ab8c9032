import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { librarySheetToAdd } from "../../../wording/write";
import type { LibraryEntry } from "../../session/library/list";
import { usePane, usePaneState } from "../context";
import { ButtonMenu } from "../menu/ButtonMenu";

interface LibraryMenuProps {
  readonly entries: readonly LibraryEntry[];
  readonly canKeep: boolean;
  readonly onImport: () => void;
}

/** What can be done with the whole library: in from a file or a sheet, and out to one. */
export function LibraryMenu({ entries, canKeep, onImport }: LibraryMenuProps) {
  const { text, session, canSave, save: saveFile } = usePane();
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const words = text.wording;
  const save = async (kind: "xlsx" | "json"): Promise<void> => {
    const made = await session.library.file(kind);
    if (made === null) return;
    if (saveFile(made)) session.library.saved(made.name);
  };
  const toSheet = (): void => {
    const all = entries.map(({ entry }) => entry);
    void session.sheets.addSheet(librarySheetToAdd(all, categories));
  };
  const isEmpty = entries.length === 0;
  return (
    <ButtonMenu
      size="small"
      icon={<MoreHorizontalRegular />}
      aria-label={words.more}
      data-library="library"
      groups={() => [
        [
          { label: words.importFile, icon: <ArrowImportRegular />, disabled: !canKeep, act: onImport },
          { label: words.importSheet, disabled: !canKeep, act: () => session.library.readSheet() },
        ],
        [
          {
            label: words.exportXlsx,
            icon: <ArrowDownloadRegular />,
            // There is no text of it to copy, and a sheet holds the same.
            disabled: isEmpty || !canSave,
            subText: canSave ? undefined : text.saving.cannot,
            act: () => save("xlsx"),
          },
          { label: words.toSheet, disabled: isEmpty, subText: words.toSheetHint, act: toSheet },
          {
            label: words.exportJson,
            icon: <ArrowDownloadRegular />,
            disabled: isEmpty,
            subText: words.exportHint,
            act: () => save("json"),
          },
        ],
      ]}
    />
  );
}
