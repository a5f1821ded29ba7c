import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { SEVERITIES, type Severity } from '../../core/findings/severity';
import { formatDate } from '../../i18n/date';
import { languageOf } from '../../i18n/language';
import { formatNumber } from '../../i18n/number';
import { SeverityMark } from '../components/SeverityMark';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { countBySeverity, doneChecks } from '../state/reviewCounts';
import { UndoButton } from './UndoButton';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  toggle: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  clean: {
    outline: 'none',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** How the workbook stands: counts by severity, or what was checked when nothing is wrong. */
export function FindingSummary({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  return (
    <section className={styles.summary}>
      {review.findings.length === 0 ? <CleanLine review={review} /> : <SeverityCounts review={review} />}
      <ComparisonLine review={review} />
      {review.findings.length > 0 && <ProtectedLines sheets={review.protectedSheets ?? []} />}
      <QuietUndo />
    </section>
  );
}

function CleanLine({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const checks = formatNumber(doneChecks(review.checks), language);
  return (
    <>
      <div className={styles.clean} tabIndex={-1} data-stands>
        <CheckmarkCircle20Filled aria-hidden />
        {words.review.cleanTitle}
      </div>
      <Text size={300}>{words.review.clean(checks, formatNumber(review.inventory.rows, language))}</Text>
    </>
  );
}

function SeverityCounts({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const counts = countBySeverity(review.findings);
  const checks = formatNumber(doneChecks(review.checks), language);
  return (
    <>
      <div className={styles.counts}>
        {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
          <SeverityToggle key={severity} severity={severity} count={counts[severity]} />
        ))}
      </div>
      <Text size={200} className={styles.quiet}>
        {words.review.counts(checks, formatNumber(review.inventory.rows, language))}
      </Text>
    </>
  );
}

/** A counter that shows its severity alone, and all of them again. */
function SeverityToggle({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { toggleSeverity } = useActions();
  const pressed = usePane((state) => state.filter.severities.includes(severity));
  const word = words.severity[severity].count(count);
  return (
    <button
      type="button"
      className={mergeClasses(styles.toggle, pressed && styles.pressed)}
      aria-pressed={pressed}
      title={words.review.toggleSeverity(word)}
      onClick={() => toggleSeverity(severity)}
    >
      <SeverityMark severity={severity} word={word} />
    </button>
  );
}

/** What is new and solved against the version received, where the workbook keeps one; and the way to take it for one. */
function ComparisonLine({ review: { comparison, received = null } }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const { takeAsReceived } = useActions();
  const busy = usePane((state) => state.work !== null);
  if (!comparison.hasPrevious) return null;
  const counts = [
    comparison.fresh.size > 0 && words.review.freshCount(comparison.fresh.size),
    comparison.resolved.length > 0 && words.review.resolved(comparison.resolved.length),
  ].filter((part) => part !== false);
  if (counts.length === 0) return null;
  const against = received === null ? '' : ` ${words.review.against(formatDate(received, languageOf(language)))}`;
  return (
    <Text size={200} className={styles.quiet}>
      {counts.join(' · ')}
      {against}{' '}
      <Button
        size="small"
        appearance="subtle"
        title={words.review.takeAsReceivedHint}
        disabledFocusable={busy}
        onClick={() => void takeAsReceived()}
      >
        {words.review.takeAsReceived}
      </Button>
    </Text>
  );
}

/** Sheets in which nothing can be corrected, before anybody tries; Cuadre never takes a protection away. */
function ProtectedLines({ sheets }: { readonly sheets: readonly string[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return sheets.map((sheet) => (
    <Text key={sheet} size={200} className={styles.quiet}>
      {words.review.protectedSheet(sheet)}
    </Text>
  ));
}

/** The undo of corrections whose notice is gone. */
function QuietUndo() {
  const notice = usePane((state) => state.notice);
  const told = notice?.kind === 'applied' || notice?.kind === 'undone';
  return told ? null : <UndoButton />;
}
