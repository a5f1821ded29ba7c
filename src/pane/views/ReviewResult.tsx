import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { NoticeBox } from '../components/NoticeBox';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { formatTime } from '../words/formatTime';
import { AcceptedList } from './AcceptedList';
import { BulkButton } from './BulkButton';
import { ChecksPanel } from './ChecksPanel';
import { CommandButton } from './CommandButton';
import { FindingList } from './FindingList';
import { FindingSummary } from './FindingSummary';
import { InventoryPanel } from './InventoryPanel';
import { TrustedList } from './TrustedList';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column' },
  run: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  write: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM },
});

/** What one run of the checks gave: how the workbook stands, what was read, the findings, and what was checked. */
export function ReviewResult({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <RunLine />
      <StaleBar />
      <FindingSummary review={review} />
      <InventoryPanel inventory={review.inventory} />
      <FindingList review={review} />
      {review.findings.length > 0 && (
        <div className={styles.write}>
          <BulkButton review={review} />
          <CommandButton command="RevisionDelPlan" />
          <OfficesButton />
        </div>
      )}
      <AcceptedList accepted={review.accepted} />
      <TrustedList cells={review.trusted} />
      <ChecksPanel checks={review.checks} isClean={review.findings.length === 0} />
    </div>
  );
}

/** Opens what sends the review to offices and takes in their answers. */
function OfficesButton() {
  const { words } = useLanguage();
  const { showFront } = useActions();
  return (
    <Button data-opens="offices" title={words.offices.openHint} onClick={() => showFront('offices')}>
      {words.offices.open}
    </Button>
  );
}

function RunLine() {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const at = usePane((state) => state.reviewedAt);
  return (
    <div className={styles.run}>
      <CommandButton command="Validar" appearance="primary" label={words.review.again} />
      {at !== null && (
        <Text size={200} className={styles.time}>
          {words.review.at(formatTime(at, language))}
        </Text>
      )}
    </div>
  );
}

function StaleBar() {
  const { words } = useLanguage();
  const stale = usePane((state) => state.stale);
  return <div role="status">{stale && <NoticeBox intent="warning">{words.review.stale}</NoticeBox>}</div>;
}
