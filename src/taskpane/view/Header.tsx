import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { usePane } from "./context";
import type { ThemeChoice } from "./theme";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "4px 4px 0 12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

interface HeaderProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
}

/** The pane's title and its settings. */
export function Header({ theme, onTheme }: HeaderProps) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{text.title}</h1>
      <Menu
        checkedValues={{ theme: [theme] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const choice = CHOICES.find((name) => name === checkedItems[0]);
          if (choice !== undefined) onTheme(choice);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<SettingsRegular />} aria-label={text.settings.label} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{text.settings.theme}</MenuGroupHeader>
              {CHOICES.map((choice) => (
                <MenuItemRadio key={choice} name="theme" value={choice}>
                  {text.settings[choice]}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
