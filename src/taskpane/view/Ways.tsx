import { Button, makeStyles } from "@fluentui/react-components";
import type { ListedFinding } from "../../check/finding";
import { usePane } from "./context";
import { ButtonMenu } from "./menu/ButtonMenu";

const useStyles = makeStyles({ way: { minWidth: 0 } });

type Mendable = Pick<ListedFinding, "fix" | "choices">;

export const hasWays = ({ fix, choices }: Mendable): boolean => fix !== null || choices.length > 0;

interface WaysProps {
  readonly finding: Mendable;
  /** Takes the fix, or the choice of this number. */
  readonly onTake: (choice: number | null) => void;
}

/** The ways to mend a finding of a draft, which nothing is written by: its fix, and its choices, a single one as a button. */
export function Ways({ finding: { fix, choices }, onTake }: WaysProps) {
  const styles = useStyles();
  const { text } = usePane();
  const button = { size: "small", className: styles.way } as const;
  const [only, ...others] = choices;
  return (
    <>
      {fix !== null && (
        <Button {...button} onClick={() => onTake(null)}>
          {fix.safe ? text.fix : text.suggestion}
        </Button>
      )}
      {only !== undefined && others.length === 0 && (
        <Button {...button} onClick={() => onTake(0)}>
          {text.changeTo(only.label)}
        </Button>
      )}
      {others.length > 0 && (
        <ButtonMenu
          {...button}
          label={text.choose}
          align="start"
          groups={() => [choices.map(({ label }, index) => ({ label, act: () => onTake(index) }))]}
        />
      )}
    </>
  );
}
