import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useLanguage } from '../context/paneContext';
import { usePage, usePageActions } from './pageContext';
import type { SheetOutline } from './fileDesk';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: 'auto',
    overflowY: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
});

/** The sheets of the workbook, hidden ones too, said to be so. */
export function SheetTabs() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showSheet } = usePageActions();
  const sheets = usePage((state) => state.outline?.sheets);
  const active = usePage((state) => state.active);
  if (!sheets) return null;
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        aria-label={words.page.sheets}
        selectedValue={active}
        onTabSelect={(_, { value }) => void showSheet(Number(value))}
      >
        {sheets.map((sheet, at) => (
          <Tab
            key={sheet.name}
            value={at}
            title={traits(sheet)}
            className={mergeClasses(sheet.visibility !== 'visible' && styles.hidden)}
          >
            {sheet.name}
            {sheet.visibility !== 'visible' && ` (${words.page.hiddenSheet})`}
          </Tab>
        ))}
      </TabList>
    </div>
  );

  function traits({ mark, name }: SheetOutline): string {
    return mark === null ? name : `${name}, ${words.page.ownSheet}`;
  }
}
