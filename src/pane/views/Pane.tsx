import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react';
import { Tabs } from '../components/Tabs';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { Front, Tab as TabName } from '../state/paneState';
import { NoticeBar } from './NoticeBar';
import { ReviewView } from './ReviewView';
import { WorkBar } from './WorkBar';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
  },
});

const TABS: readonly TabName[] = ['review', 'axes', 'milestones', 'document'];

/** The pane: tabs, what is going on, and the view. */
export function Pane() {
  const styles = useStyles();
  const front = usePane((state) => state.front);
  const pane = useRef<HTMLDivElement>(null);
  useWayBack(pane, front);
  return (
    <div ref={pane} className={styles.pane}>
      {front === null && <PaneHeader />}
      <WorkBar />
      <div className={styles.body} data-scrolls>
        <Body />
      </div>
      <NoticeBar />
    </div>
  );
}

/** Once what stood in front is closed the focus goes to what opened it, or to how the workbook stands now. */
function useWayBack(pane: RefObject<HTMLElement | null>, front: Front): void {
  const before = useRef(front);
  useEffect(() => {
    const closed = before.current;
    before.current = front;
    if (closed === null || front !== null || document.activeElement !== document.body) return;
    const places = [`[data-opens=${closed}]`, '[data-stands]'];
    const place = places.map((each) => pane.current?.querySelector<HTMLElement>(each)).find(Boolean);
    place?.focus();
  }, [pane, front]);
}

function PaneHeader() {
  const styles = useStyles();
  const { words } = useLanguage();
  const tab = usePane((state) => state.tab);
  const { showTab, showFront } = useActions();
  return (
    <header className={styles.header}>
      <Tabs
        label={words.tabs.label}
        items={TABS.map((value) => ({ value, label: words.tabs[value], panel: `panel-${value}` }))}
        selected={tab}
        onSelect={showTab}
      />
      <Button
        appearance="subtle"
        icon={<Settings20Regular />}
        data-opens="settings"
        aria-label={words.settings.open}
        title={words.settings.open}
        onClick={() => showFront('settings')}
      />
    </header>
  );
}

/** Fetched when they are opened, so that the pane's first button works sooner. */
const SettingsView = lazy(async () => ({ default: (await import('./SettingsView')).SettingsView }));
const AxesView = lazy(async () => ({ default: (await import('./AxesView')).AxesView }));
const MilestonesView = lazy(async () => ({ default: (await import('./MilestonesView')).MilestonesView }));
const BulkView = lazy(async () => ({ default: (await import('./BulkView')).BulkView }));
const MappingView = lazy(async () => ({ default: (await import('./MappingView')).MappingView }));

const DocumentView = lazy(async () => ({ default: (await import('./DocumentView')).DocumentView }));
const OfficesView = lazy(async () => ({ default: (await import('./OfficesView')).OfficesView }));

const FRONTS = { settings: SettingsView, mapping: MappingView, bulk: BulkView, offices: OfficesView };

function Body() {
  const front = usePane((state) => state.front);
  const tab = usePane((state) => state.tab);
  if (front !== null) {
    const View = FRONTS[front];
    return (
      <Suspense fallback={null}>
        <View />
      </Suspense>
    );
  }
  return (
    <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`panel-${tab}-tab`}>
      <Suspense fallback={null}>
        {tab === 'review' && <ReviewView />}
        {tab === 'axes' && <AxesView />}
        {tab === 'milestones' && <MilestonesView />}
        {tab === 'document' && <DocumentView />}
      </Suspense>
    </div>
  );
}
