import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Choice } from '../../app/choice';
import { formatNumber } from '../../i18n/number';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { doneChecks } from '../state/reviewCounts';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    // On a low screen, or enlarged, it would cover what it is about.
    '@media (max-height: 480px)': { position: 'static' },
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface BulkFootProps {
  readonly review: DeskReview;
  readonly choices: readonly Choice[];
}

/** What follows once the chosen corrections are applied, and the button that applies them. */
export function BulkFoot({ review, choices }: BulkFootProps) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const { applyMany, showFront } = useActions();
  const busy = usePane((state) => state.work !== null);
  const checks = formatNumber(doneChecks(review.checks), language);
  return (
    <div className={styles.foot}>
      <Text size={200} className={styles.quiet}>
        {words.bulk.recheck(checks, formatNumber(review.inventory.rows, language))} {words.bulk.undo}
      </Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || choices.length === 0}
          onClick={() => void applyMany(choices)}
        >
          {choices.length === 0 ? words.bulk.none : words.bulk.apply(choices.length)}
        </Button>
        <Button onClick={() => showFront(null)}>{words.bulk.cancel}</Button>
      </div>
    </div>
  );
}
