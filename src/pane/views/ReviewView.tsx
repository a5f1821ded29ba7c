import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { NoticeBox } from '../components/NoticeBox';
import { useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { formatTime } from '../words/formatTime';
import { AcceptedList } from './AcceptedList';
import { BulkButton } from './BulkButton';
import { ChecksPanel } from './ChecksPanel';
import { CommandButton } from './CommandButton';
import { FindingList } from './FindingList';
import { FindingSummary } from './FindingSummary';
import { InventoryPanel } from './InventoryPanel';

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalXXL,
  },
  privacy: { color: tokens.colorNeutralForeground3 },
  view: { display: 'flex', flexDirection: 'column' },
  run: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  write: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM },
});

/** Revisar: what was found in the workbook and what does not agree. */
export function ReviewView() {
  const review = usePane((state) => state.review);
  return review ? <ReviewResult review={review} /> : <ReviewStart />;
}

function ReviewStart() {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.start}>
      <Text as="p" size={400}>
        {words.review.intro}
      </Text>
      <CommandButton command="Validar" appearance="primary" size="large" />
      <Text as="p" size={200} className={styles.privacy}>
        {words.privacy}
      </Text>
    </div>
  );
}

function ReviewResult({ review }: { readonly review: DeskReview }) {
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
        </div>
      )}
      <AcceptedList accepted={review.accepted} />
      <ChecksPanel checks={review.checks} />
    </div>
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
