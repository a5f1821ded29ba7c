import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/findings/finding';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { chosenSuspect, focusCell, isApplicable } from '../state/suspects';
import { EffectTable } from './EffectTable';
import { FindingReasons } from './FindingReasons';
import { LeaveForm } from './LeaveForm';
import { QuestionCard } from './QuestionCard';
import { SuspectChoice } from './SuspectChoice';
import { TrustButton } from './TrustButton';

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

/** Everything about one finding: the explanations, what can be done, the effect and the reasons. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [leaving, setLeaving] = useState(false);
  const only = finding.suspects.length === 1;
  const question = usePane(({ review }) => review?.questions.find(({ id }) => id === finding.id));
  return (
    <div className={styles.detail}>
      {question && <QuestionCard question={question} />}
      {finding.suspects.length > 0 && <SuspectChoice finding={finding} />}
      {leaving ? (
        <LeaveForm finding={finding.id} onClose={() => setLeaving(false)} />
      ) : (
        <Buttons finding={finding} onLeave={() => setLeaving(true)} />
      )}
      {only && <EffectTable choice={{ finding: finding.id, suspect: 0 }} />}
      <FindingReasons finding={finding} />
      {finding.owner !== undefined && (
        <Text size={200} className={styles.owner}>
          {words.finding.owner(finding.owner)}
        </Text>
      )}
    </div>
  );
}

function Buttons({ finding, onLeave }: { readonly finding: Finding; readonly onLeave: () => void }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { goTo, apply } = useActions();
  const busy = usePane((state) => state.work !== null);
  const cell = focusCell(finding);
  const [only, ...others] = finding.suspects;
  const canApply = others.length === 0 && only !== undefined && isApplicable(only) && chosenSuspect(finding) !== null;
  return (
    <div className={styles.buttons}>
      {canApply && (
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void apply(finding.id)}>
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
      {only && others.length === 0 && <TrustButton finding={finding} cell={only.cell} />}
    </div>
  );
}
