import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../context";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "2px", minHeight: "36px", padding: "0 4px", flexShrink: 0 },
  title: {
    margin: 0,
    flex: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    outlineStyle: "none",
  },
});

interface PageProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A page of the view 词库 that is left for its list. It takes the focus: its first field, or its title. */
export function Page({ title, onBack, children }: PageProps) {
  const styles = useStyles();
  const { text } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.hasFocus()) return;
    const page = heading.current?.closest("main");
    (page?.querySelector<HTMLElement>("[data-first]") ?? heading.current)?.focus();
  }, []);
  return (
    <>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={text.wording.backToList}
          onClick={onBack}
        />
        <h2 ref={heading} className={styles.title} tabIndex={-1} title={title}>
          {title}
        </h2>
      </div>
      {children}
    </>
  );
}
