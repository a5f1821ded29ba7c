import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../pane/context/paneContext';
import { FormulaBar } from './FormulaBar';
import { usePage } from './pageContext';
import { SheetTabs } from './SheetTabs';
import { WorkbookGrid } from './grid/WorkbookGrid';

const useStyles = makeStyles({
  grid: { position: 'relative', flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  empty: { padding: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground3 },
});

/** The workbook as it is: what a cell holds, the sheet's grid, the sheets. */
export function WorkbookSide() {
  const styles = useStyles();
  const { words } = useLanguage();
  const view = usePage((state) => state.view);
  const isEmpty = view !== null && view.cells.length === 0;
  return (
    <>
      <FormulaBar />
      <div className={styles.grid}>
        {isEmpty && (
          <Text block className={styles.empty}>
            {words.page.emptySheet}
          </Text>
        )}
        {view && !isEmpty && <WorkbookGrid key={view.name} view={view} />}
      </div>
      <SheetTabs />
    </>
  );
}
