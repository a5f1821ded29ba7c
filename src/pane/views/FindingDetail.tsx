import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/findings/finding';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { chosenSuspect, focusCell, isApplicable } from '../state/suspects';
import { EffectTable } from './EffectTable';
import { FindingReasons } from './FindingReasons';
import { LeaveForm } from './LeaveForm';
import { SuspectChoice } from './SuspectChoice';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalM} + 24px)`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  owner: { color: tokens.colorNeutralForeground3 },
});

/** Everything about one finding: the explanations, the reasons, the effect, and what can be done. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [leaving, setLeaving] = useState(false);
  return (
    <div className={styles.detail}>
      {finding.suspects.length > 0 && <SuspectChoice finding={finding} />}
      <EffectTable finding={finding} />
      <FindingReasons finding={finding} />
      {finding.owner !== undefined && (
        <Text size={200} className={styles.owner}>
          {words.finding.owner(finding.owner)}
        </Text>
      )}
      {leaving ? (
        <LeaveForm finding={finding.id} onClose={() => setLeaving(false)} />
      ) : (
        <Buttons finding={finding} onLeave={() => setLeaving(true)} />
      )}
    </div>
  );
}

function Buttons({ finding, onLeave }: { readonly finding: Finding; readonly onLeave: () => void }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { goTo, apply } = useActions();
  const busy = usePane((state) => state.work !== null);
  const chosen = usePane((state) => state.choices[finding.id]);
  const cell = focusCell(finding, chosen);
  const at = chosenSuspect(finding, chosen);
  const suspect = at === null ? undefined : finding.suspects[at];
  const canApply = suspect !== undefined && isApplicable(suspect);
  return (
    <div className={styles.buttons}>
      {finding.suspects.some(isApplicable) && (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || !canApply}
          onClick={() => void apply(finding.id)}
        >
          {words.finding.apply}
        </Button>
      )}
      {cell !== null && (
        <Button size="small" disabledFocusable={busy} onClick={() => void goTo(cell)}>
          {words.finding.goTo}
        </Button>
      )}
      <Button size="small" disabledFocusable={busy} onClick={onLeave}>
        {words.finding.leave}
      </Button>
    </div>
  );
}
