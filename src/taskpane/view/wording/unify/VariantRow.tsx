import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { UsageKind } from "../../../../naming/usages";
import type { ListedVariant } from "../../../session/unify/types";
import { usePane } from "../../context";
import { visible } from "../../../../text/excerpt";
import { PlaceList } from "./PlaceList";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", minHeight: "32px", marginLeft: "-8px" },
  tick: { flex: "1 1 0", minWidth: 0, "& label": { overflowWrap: "anywhere" } },
  // In line with the texts that have a tick before them.
  preferred: { flex: "1 1 0", minWidth: 0, padding: "6px 8px 6px 36px", overflowWrap: "anywhere" },
  mark: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, paddingLeft: "6px" },
  use: { minWidth: 0, flexShrink: 0 },
  places: {
    minWidth: "60px",
    flexShrink: 0,
    justifyContent: "flex-end",
    paddingRight: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
    marginRight: "-4px",
  },
  none: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface VariantRowProps {
  readonly kind: UsageKind;
  readonly variant: ListedVariant;
  readonly isPreferred: boolean;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onTick: (on: boolean) => void;
  readonly onUse: () => void;
}

/** One text of a cluster: a tick where it is to be changed, and where it is used. */
export function VariantRow({ kind, variant, isPreferred, isTicked, isOpen, onOpen, onTick, onUse }: VariantRowProps) {
  const styles = useStyles();
  const { text: all } = usePane();
  const words = all.unify;
  const { text, count } = variant;
  return (
    <li>
      <div className={styles.line}>
        {isPreferred || count === 0 ? (
          <span className={styles.preferred}>
            <span lang="zh-CN">{visible(text)}</span>
            {isPreferred && <span className={styles.mark}>{words.isPreferred}</span>}
          </span>
        ) : (
          <span className={styles.tick}>
            <Checkbox
              label={<span lang="zh-CN">{visible(text)}</span>}
              aria-label={words.variantTick(text, count)}
              checked={isTicked}
              onChange={(_, { checked }) => onTick(checked === true)}
            />
          </span>
        )}
        {!isPreferred && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.use}
            aria-label={words.useLabel(text)}
            onClick={onUse}
          >
            {words.use}
          </Button>
        )}
        {count === 0 ? (
          <span className={styles.none}>{words.notUsedYet}</span>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.places}
            iconPosition="after"
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-label={isOpen ? words.hidePlaces(text, count) : words.showPlaces(text, count)}
            onClick={onOpen}
          >
            {words.places(count)}
          </Button>
        )}
      </div>
      {isOpen && count > 0 && <PlaceList kind={kind} text={text} />}
    </li>
  );
}
