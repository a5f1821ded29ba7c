import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../i18n/number';
import { useLanguage, usePane } from '../context/paneContext';
import { MilestoneQuestions } from './MilestoneQuestions';

const useStyles = makeStyles({
  report: { paddingTop: tokens.spacingVerticalS, width: '100%' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** How the last writing met what people had filled in: what was added, renamed, moved, kept though gone; and what to ask. */
export function MergeReport() {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const tracking = usePane((state) => state.tracking);
  if (!tracking) return null;
  const say = words.milestones;
  const lines = [
    [tracking.added.length, say.added],
    [tracking.renamed.length, say.renamed],
    [tracking.moved.length, say.moved],
    [tracking.gone.length, say.gone],
    [tracking.questions.length, say.asked],
  ] as const;
  const happened = lines.filter(([count]) => count > 0);
  if (happened.length === 0) return null;
  return (
    <section className={styles.report}>
      <Text as="h3" block size={200} weight="semibold">
        {say.merged}
      </Text>
      <ul className={styles.list}>
        {happened.map(([count, sentence]) => (
          <li key={sentence('')}>{sentence(formatNumber(count, language))}</li>
        ))}
      </ul>
      {tracking.questions.length > 0 && <MilestoneQuestions questions={tracking.questions} />}
    </section>
  );
}
