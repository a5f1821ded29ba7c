import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneWords } from '../i18n/es/pane';
import { Tabs } from '../pane/components/Tabs';
import { useLanguage } from '../pane/context/paneContext';
import type { SheetOutline } from './fileDesk';
import { usePage, usePageActions } from './pageContext';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
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
      <Tabs
        small
        label={words.page.sheets}
        items={sheets.map((sheet, value) => ({ value, ...nameSheet(sheet, words.page) }))}
        selected={active}
        onSelect={(at) => void showSheet(at)}
      />
    </div>
  );
}

function nameSheet(
  { name, visibility, mark }: SheetOutline,
  words: PaneWords['page'],
): { label: string; title: string } {
  return {
    label: visibility === 'visible' ? name : `${name} (${words.hiddenSheet})`,
    title: mark === null ? name : `${name}, ${words.ownSheet}`,
  };
}
