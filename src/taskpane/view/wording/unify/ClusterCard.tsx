import { Badge, Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId } from "react";
import {
  changingIn,
  faultOf,
  pickOf,
  preferredOf,
  requestOf,
  sourceOf,
  variantsOf,
} from "../../../session/unify/picks";
import type { ListedCluster } from "../../../session/unify/types";
import { usePane, usePaneState } from "../../context";
import { VariantRow } from "./VariantRow";

const useStyles = makeStyles({
  card: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "center", paddingLeft: "4px" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    flex: "1 1 0",
    minWidth: 0,
    minHeight: "56px",
    padding: "4px 12px 4px 2px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: "12px" },
  words: { flex: "1 1 0", minWidth: 0 },
  line: { display: "flex", alignItems: "center", gap: "6px" },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", lineHeight: "22px" },
  badge: { flexShrink: 0 },
  others: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  body: { padding: "0 12px 12px 12px" },
  variants: { margin: "4px 0 8px", padding: 0, listStyleType: "none" },
  actions: { display: "flex", gap: "8px", flexWrap: "wrap" },
  change: { flex: "1 1 auto", minWidth: 0, overflowWrap: "anywhere" },
  skip: { flexShrink: 0, minWidth: 0 },
});

/** Other texts named while a cluster is closed. */
const NAMED = 3;

interface ClusterCardProps {
  readonly cluster: ListedCluster;
  /** Its row in the list. */
  readonly index: number;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** Texts that mean the same: what is to be written for all, and which of them go. */
export function ClusterCard({ cluster, index, open, onToggle }: ClusterCardProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.unify;
  const id = useId();
  const pick = usePaneState((state) => pickOf(state.unifying.picks, cluster));
  const preferred = preferredOf(cluster, pick);
  const shown = preferred.trim();
  const source = sourceOf(cluster, shown);
  const isOpen = open.has(cluster.id);
  const others = cluster.members.flatMap((one) => (one.text === shown ? [] : one.text));
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Checkbox
          aria-label={words.chooseCluster(shown)}
          checked={pick.isChosen}
          onChange={(_, { checked }) => session.unify.pick([cluster], { isChosen: checked === true })}
        />
        <button
          type="button"
          className={styles.toggle}
          data-cluster={index}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => onToggle(cluster.id)}
        >
          {isOpen ? (
            <ChevronDownRegular className={styles.chevron} />
          ) : (
            <ChevronRightRegular className={styles.chevron} />
          )}
          <span className={styles.words}>
            <span className={styles.line}>
              <span className={styles.name} lang="zh-CN">
                {shown}
              </span>
              {source !== null && (
                <Badge className={styles.badge} size="small" appearance="outline" color="informative">
                  {words.sources[source]}
                </Badge>
              )}
            </span>
            <span className={mergeClasses(styles.line)}>
              <span className={styles.others} lang="zh-CN">
                {words.variants(others.slice(0, NAMED), others.length)}
              </span>
            </span>
          </span>
          <span className={styles.count}>{words.places(cluster.toChange)}</span>
        </button>
      </div>
      {isOpen && (
        <div id={id} className={styles.body}>
          <Body cluster={cluster} open={open} onToggle={onToggle} />
        </div>
      )}
    </div>
  );
}

function Body({ cluster, open, onToggle }: Omit<ClusterCardProps, "index">) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.unify;
  const pick = usePaneState((state) => pickOf(state.unifying.picks, cluster));
  const preferred = preferredOf(cluster, pick);
  const shown = preferred.trim();
  const fault = faultOf(cluster, pick);
  const isEmpty = changingIn(cluster, pick).length === 0;
  const tick = (variant: string, on: boolean): void => {
    const unticked = new Set(pick.unticked);
    if (on) unticked.delete(variant);
    else unticked.add(variant);
    session.unify.pick([cluster], { unticked });
  };
  return (
    <>
      <Field
        label={words.preferred}
        size="small"
        validationState={fault === null ? "none" : "error"}
        validationMessage={fault === null ? undefined : words.faults[fault]}
      >
        <Input
          size="medium"
          lang="zh-CN"
          autoComplete="off"
          value={preferred}
          onChange={(_, { value }) => session.unify.pick([cluster], { preferred: value })}
          onKeyDown={(event) => {
            // The next Escape leaves the view.
            if (event.key !== "Escape" || pick.preferred === null) return;
            event.preventDefault();
            session.unify.pick([cluster], { preferred: null });
          }}
        />
      </Field>
      <ul className={styles.variants}>
        {variantsOf(cluster).map((variant) => (
          <VariantRow
            key={variant.text}
            kind={cluster.kind}
            variant={variant}
            isPreferred={variant.text === shown}
            isTicked={!pick.unticked.has(variant.text)}
            isOpen={open.has(`${cluster.id}\n\n${variant.text}`)}
            onOpen={() => onToggle(`${cluster.id}\n\n${variant.text}`)}
            onTick={(on) => tick(variant.text, on)}
            onUse={() => session.unify.pick([cluster], { preferred: variant.text })}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          className={styles.change}
          appearance="primary"
          disabledFocusable={requestOf(cluster, pick) === null}
          onClick={() => void session.unify.preview([cluster])}
        >
          {isEmpty && fault === null ? words.nothingTicked : words.change(shown)}
        </Button>
        <Button
          className={styles.skip}
          aria-label={words.skipLabel(shown)}
          onClick={() => session.unify.pick([cluster], { isSkipped: true, isChosen: false })}
        >
          {words.skip}
        </Button>
      </div>
    </>
  );
}
