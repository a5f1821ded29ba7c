import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Question } from '../../core/plan/question';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { answerText } from '../words/answerText';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  answer: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A question with its answers, each a button: only a person can say it, once a heading or name. */
export function QuestionCard({ question: { id, choices } }: { readonly question: Question }) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const { answer: give } = useActions();
  const busy = usePane((state) => state.work !== null);
  return (
    <div className={styles.card}>
      <ul className={styles.list} aria-label={words.finding.answers}>
        {choices.map(({ answer, mapping }, at) => (
          <li key={at}>
            <Button
              size="small"
              className={styles.answer}
              disabledFocusable={busy}
              onClick={() => void give(id, mapping)}
            >
              {answerText(answer, language)}
            </Button>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {words.finding.answersHint}
      </Text>
    </div>
  );
}
