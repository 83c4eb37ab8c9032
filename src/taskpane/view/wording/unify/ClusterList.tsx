import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { UsageKind } from "../../../../naming/usages";
import type { ListedCluster } from "../../../session/unify/types";
import { useRows, VirtualRows } from "../../VirtualRows";
import { usePane } from "../../context";
import { ClusterCard } from "./ClusterCard";

const useStyles = makeStyles({
  list: { flex: "1 1 0", minHeight: 0, overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    margin: 0,
    padding: "10px 12px 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "22px",
  },
  groups: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  skipped: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "6px 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

type Row =
  | { readonly kind: "heading"; readonly of: UsageKind; readonly groups: number }
  | { readonly kind: "cluster"; readonly cluster: ListedCluster }
  | { readonly kind: "skipped" };

const KINDS: readonly UsageKind[] = ["name", "phrase"];
const ESTIMATE: Readonly<Record<Row["kind"], number>> = { heading: 36, cluster: 57, skipped: 40 };

interface ClusterListProps {
  readonly clusters: readonly ListedCluster[];
  readonly skipped: readonly ListedCluster[];
  /** Ids of clusters that are opened, and of their texts whose places are. */
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
}

/** Clusters of names, and of phrases; arrow keys go from one to the next. Only those in view exist in the page. */
export function ClusterList({ clusters, skipped, open, onOpen }: ClusterListProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const rows = useMemo(() => rowsOf(clusters, skipped.length > 0), [clusters, skipped]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useRows({
    count: rows.length,
    scroller: () => scroller.current,
    estimate: (index) => ESTIMATE[rows[index]?.kind ?? "cluster"],
    keyOf: (index) => keyOf(rows[index]),
    kept: active,
  });

  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    onOpen(next);
  };

  /** From one cluster's heading to the next. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.cluster : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at === undefined || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    let to = Number(at) + step;
    while (rows[to]?.kind === "heading") to += step;
    if (rows[to]?.kind !== "cluster") return;
    virtual.scrollToIndex(to, { align: "auto" });
    scroller.current?.querySelector<HTMLElement>(`[data-cluster="${to}"]`)?.focus({ preventScroll: true });
  };

  const shown = (row: Row | undefined, index: number): ReactNode => {
    switch (row?.kind) {
      case undefined:
        return null;
      case "heading":
        return (
          <h2 className={styles.heading}>
            {text.unify.kinds[row.of]}
            <span className={styles.groups}>{text.unify.groups(row.groups)}</span>
          </h2>
        );
      case "cluster":
        return <ClusterCard cluster={row.cluster} index={index} open={open} onToggle={toggle} />;
      case "skipped":
        return (
          <div className={styles.skipped}>
            {text.unify.skipped(skipped.length)}
            <Button size="small" onClick={() => session.unify.pick(skipped, { isSkipped: false })}>
              {text.unify.bringBack}
            </Button>
          </div>
        );
    }
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="group"
      aria-label={text.unify.clusters}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>("[data-index]");
        if (row !== null) setActive(Number(row.dataset.index));
      }}
    >
      <VirtualRows rows={virtual}>{(index) => shown(rows[index], index)}</VirtualRows>
    </div>
  );
}

function rowsOf(clusters: readonly ListedCluster[], hasSkipped: boolean): readonly Row[] {
  const rows = KINDS.flatMap((kind): Row[] => {
    const own = clusters.filter((cluster) => cluster.kind === kind);
    if (own.length === 0) return [];
    const heading: Row = { kind: "heading", of: kind, groups: own.length };
    return [heading, ...own.map((cluster): Row => ({ kind: "cluster", cluster }))];
  });
  return hasSkipped ? [...rows, { kind: "skipped" }] : rows;
}

function keyOf(row: Row | undefined): string {
  return row === undefined ? "" : row.kind === "cluster" ? row.cluster.id : row.kind === "heading" ? row.of : row.kind;
}
