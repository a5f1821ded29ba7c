import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CheckTally } from '../../core/findings/finding';
import { formatNumber } from '../../i18n/number';
import { CellLinks } from '../components/CellLinks';
import { useLanguage } from '../context/paneContext';
import { doneChecks } from '../state/reviewCounts';
import { Section } from './Section';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  tally: { color: tokens.colorNeutralForeground3 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
});

interface ChecksPanelProps {
  readonly checks: readonly CheckTally[];
  /** Where nothing is wrong it is what there is to see. */
  readonly isClean: boolean;
}

/** What was checked, how often, and what could not be decided: nothing passes in silence. */
export function ChecksPanel({ checks, isClean }: ChecksPanelProps) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const undecided = checks.reduce((sum, tally) => sum + tally.undecided, 0);
  const done = formatNumber(doneChecks(checks), language);
  const summary = undecided > 0 ? words.review.undecidedCount(formatNumber(undecided, language)) : undefined;
  return (
    <Section
      unfolded={isClean}
      title={`${words.review.checksTitle} (${done})`}
      {...(summary === undefined ? {} : { summary })}
    >
      <ul className={styles.list}>
        {checks
          .filter((tally) => tally.done + tally.undecided > 0)
          .map((tally) => (
            <CheckLine key={tally.rule} tally={tally} />
          ))}
      </ul>
    </Section>
  );
}

function CheckLine({ tally }: { readonly tally: CheckTally }) {
  const styles = useStyles();
  const { words, language, ruleName } = useLanguage();
  const [done, failed, undecided] = [tally.done, tally.failed, tally.undecided].map((n) => formatNumber(n, language));
  return (
    <li>
      <Text as="p" block size={200} weight="semibold">
        {ruleName(tally.rule)}
      </Text>
      <span className={styles.tally}>
        {tally.failed > 0 ? words.review.checkDone(done ?? '', failed ?? '') : words.review.checkClean(done ?? '')}
      </span>
      {tally.undecided > 0 && (
        <>
          <span className={styles.undecided}> · {words.review.undecidedCount(undecided ?? '')}</span>
          <UndecidedCells tally={tally} />
        </>
      )}
    </li>
  );
}

/** How many addresses of one reason are listed; the rest is counted. */
const LISTED = 40;

/** The places where a check could not be decided, by reason. */
function UndecidedCells({ tally: { undecidedCells = [] } }: { readonly tally: CheckTally }) {
  const styles = useStyles();
  const { words, undecided: nameReason } = useLanguage();
  const reasons = [...new Set(undecidedCells.map(({ why }) => why))];
  return reasons.map((reason) => {
    const cells = undecidedCells.filter(({ why }) => why === reason).map(({ cell }) => cell);
    return (
      <div key={reason} className={styles.tally}>
        {nameReason(reason)}
        <CellLinks cells={cells.slice(0, LISTED)} label={words.review.undecidedTitle} />
        {cells.length > LISTED && words.notice.andMore(cells.length - LISTED)}
      </div>
    );
  });
}
