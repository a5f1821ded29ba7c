import { makeStyles, tokens } from '@fluentui/react-components';
import { Tabs } from '../pane/components/Tabs';
import { useLanguage } from '../pane/context/paneContext';
import { NARROW } from './narrow';
import { usePage, usePageActions } from './pageContext';

const useStyles = makeStyles({
  bar: {
    display: 'none',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    [NARROW]: { display: 'block' },
  },
});

/** On a narrow screen: the workbook or the pane. */
export function SideSwitch() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showSide } = usePageActions();
  const side = usePage((state) => state.side);
  return (
    <nav className={styles.bar} aria-label={words.page.switchLabel}>
      <Tabs
        small
        label={words.page.switchLabel}
        items={[
          { value: 'pane', label: words.page.showPane },
          { value: 'grid', label: words.page.showGrid },
        ]}
        selected={side}
        onSelect={showSide}
      />
    </nav>
  );
}
