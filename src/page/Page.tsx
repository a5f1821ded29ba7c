import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useLanguage, usePane } from '../pane/context/paneContext';
import { Pane } from '../pane/views/Pane';
import { DropArea } from './DropArea';
import { PageHeader } from './PageHeader';
import { NARROW } from './narrow';
import { usePage } from './pageContext';
import { SideSwitch } from './SideSwitch';
import { StartView } from './StartView';
import { UnsavedQuestion } from './UnsavedQuestion';
import { useSideKey } from './useSideKey';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  sides: { display: 'flex', flexGrow: 1, minHeight: 0 },
  workbook: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  pane: {
    flexShrink: 0,
    width: '360px',
    minWidth: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: '100%', borderLeft: 'none' },
  },
  away: { [NARROW]: { display: 'none' } },
});

/** Before a workbook is open, how to open one; then the workbook with the pane beside it. */
export function Page() {
  const styles = useStyles();
  const opened = usePage((state) => state.outline !== null);
  return (
    <DropArea className={styles.page}>
      <PageHeader />
      {opened ? <Sides /> : <StartView />}
      <UnsavedQuestion />
    </DropArea>
  );
}

/** Fetched with the first workbook: the page says how to open one before its grid is there. */
const fetchWorkbook = () => import('./WorkbookSide');
const WorkbookSide = lazy(async () => ({ default: (await fetchWorkbook()).WorkbookSide }));

/** The workbook's grid with the pane beside it; on a narrow screen, one of them. */
function Sides() {
  const styles = useStyles();
  const side = usePage((state) => state.side);
  const { words } = useLanguage();
  const busy = usePane((state) => state.work !== null);
  const { grid, pane } = useSideKey();
  return (
    <>
      <SideSwitch />
      <main className={styles.sides} aria-busy={busy}>
        <section
          ref={grid}
          className={mergeClasses(styles.workbook, side === 'pane' && styles.away)}
          aria-label={words.page.showGrid}
        >
          <Suspense fallback={null}>
            <WorkbookSide />
          </Suspense>
        </section>
        <section
          ref={pane}
          className={mergeClasses(styles.pane, side === 'grid' && styles.away)}
          aria-label={words.page.showPane}
        >
          <Pane />
        </section>
      </main>
    </>
  );
}
