import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Profile } from "../../../../check/standard/profile";
import { setLevel1, setLevel2 } from "../../../../editor/operations";
import type { Card } from "../../../../editor/types";
import { usePane } from "../../context";
import { classText, level1List, level2List, type CardLayout, type ClassList } from "./categories";
import { useFieldStyles } from "./styles";

const useStyles = makeStyles({
  pickers: { display: "flex", alignItems: "center", flex: "1 1 0", minWidth: 0, columnGap: "4px" },
  // Level 2 has the longer names.
  level1: { flex: "2 1 0", minWidth: 0 },
  level2: { flex: "3 1 0", minWidth: 0 },
  select: { "& > select": { textOverflow: "ellipsis", paddingLeft: "6px", paddingRight: "22px" } },
  slash: { color: tokens.colorNeutralForeground3 },
});

interface CategoryPickersProps {
  readonly card: Card;
  readonly layout: CardLayout;
  readonly profile: Profile;
  readonly lacks: ReadonlySet<string>;
}

/** Where the indicator is filed. Level 2 offers what stands under level 1. */
export function CategoryPickers({ card, layout, profile, lacks }: CategoryPickersProps) {
  const styles = useStyles();
  const { session } = usePane();
  const { categories } = profile;
  const pick = (set: typeof setLevel1, code: string): void =>
    session.editing.edit((draft) => set(draft, card.id, code, profile));
  return (
    <div className={styles.pickers}>
      {layout.level1 && (
        <ClassPicker
          className={styles.level1}
          level="level1"
          list={level1List(card, categories)}
          codes={layout.codes}
          isOpen={lacks.has("level1")}
          onPick={(code) => pick(setLevel1, code)}
        />
      )}
      {layout.level1 && layout.level2 && (
        <span className={styles.slash} aria-hidden>
          /
        </span>
      )}
      {layout.level2 && (
        <ClassPicker
          className={styles.level2}
          level="level2"
          list={level2List(card, categories)}
          codes={layout.codes}
          isOpen={lacks.has("level2")}
          onPick={(code) => pick(setLevel2, code)}
        />
      )}
    </div>
  );
}

interface ClassPickerProps {
  readonly className: string;
  readonly level: "level1" | "level2";
  readonly list: ClassList;
  readonly codes: boolean;
  readonly isOpen: boolean;
  readonly onPick: (code: string) => void;
}

function ClassPicker({ className, level, list, codes, isOpen, onPick }: ClassPickerProps) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text } = usePane();
  const { choices, chosen, other } = list;
  return (
    <Select
      className={mergeClasses(styles.select, className)}
      select={{ className: isOpen ? fields.open : undefined }}
      size="small"
      data-field={level}
      aria-label={text.cards[level]}
      lang={chosen === "" && other === null ? undefined : "zh-CN"}
      value={chosen}
      onChange={(_, { value }) => {
        if (value !== "") onPick(value);
      }}
    >
      {chosen === "" && <option value="">{other ?? text.cards.toChoose}</option>}
      {choices.map((choice) => (
        <option key={choice.code} value={choice.code} lang="zh-CN">
          {classText(choice, codes)}
        </option>
      ))}
    </Select>
  );
}
