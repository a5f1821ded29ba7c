import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { leading } from '../state/bulkList';
import type { FindingGroup } from '../state/findingOrder';

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 40px` },
});

/** After the findings of one rule: the list of all its corrections, where there are several. */
export function RuleAction({ group: { key, rule, findings } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showBulk } = useActions();
  const busy = usePane((state) => state.work !== null);
  const count = leading(findings).length;
  const label = rule === 'text-number' ? words.review.convertTexts(count) : words.review.applyRule(count);
  return (
    <div className={styles.place}>
      <Button size="small" title={words.review.applySafeHint} disabledFocusable={busy} onClick={() => showBulk(key)}>
        {label}
      </Button>
    </div>
  );
}
