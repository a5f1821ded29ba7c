import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MilestoneQuestion } from '../../core/milestones/tracking';
import { useActions, useLanguage, usePane } from '../context/paneContext';

const useStyles = makeStyles({
  questions: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

const NEW = 'new';

/** Milestones that changed both name and place: only a person can say whether each is one that was followed already. */
export function MilestoneQuestions({ questions }: { readonly questions: readonly MilestoneQuestion[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { answerMilestones } = useActions();
  const busy = usePane((state) => state.work !== null);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const everyAnswer = Object.fromEntries(questions.map(({ milestone }) => [milestone, answers[milestone] ?? NEW]));
  return (
    <div className={styles.questions}>
      {questions.map(({ milestone, name, candidates }) => (
        <Field key={milestone} label={words.milestones.same(name)} size="small">
          <Select
            value={answers[milestone] ?? NEW}
            onChange={(_, { value }) => setAnswers({ ...answers, [milestone]: value })}
          >
            <option value={NEW}>{words.milestones.isNew}</option>
            {candidates.map((candidate) => (
              <option key={candidate.id} value={candidate.id}>
                {candidate.id} {candidate.name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Button size="small" disabledFocusable={busy} onClick={() => void answerMilestones(everyAnswer)}>
        {words.milestones.answer}
      </Button>
    </div>
  );
}
