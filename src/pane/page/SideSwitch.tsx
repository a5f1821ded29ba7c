import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useLanguage } from '../context/paneContext';
import { usePage, usePageActions } from './pageContext';

const useStyles = makeStyles({
  bar: {
    display: 'none',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 719px)': { display: 'block' },
  },
});

/** On a narrow screen: the workbook or the pane. */
export function SideSwitch() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showSide } = usePageActions();
  const side = usePage((state) => state.side);
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        aria-label={words.page.switchLabel}
        selectedValue={side}
        onTabSelect={(_, { value }) => showSide(value === 'grid' ? 'grid' : 'pane')}
      >
        <Tab value="pane">{words.page.showPane}</Tab>
        <Tab value="grid">{words.page.showGrid}</Tab>
      </TabList>
    </div>
  );
}
