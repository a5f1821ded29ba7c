import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../i18n/number';
import { useLanguage, usePane } from '../context/paneContext';

const useStyles = makeStyles({
  report: { paddingTop: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** How the last writing met what people had filled in: what was added, renamed, kept though gone, and must be asked. */
export function MergeReport() {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const merge = usePane((state) => state.merge);
  if (!merge) return null;
  const say = words.milestones;
  const lines = [
    [merge.added.length, say.added],
    [merge.kept, say.kept],
    [merge.renamed.length, say.renamed],
    [merge.gone.length, say.gone],
    [merge.asked.length, say.asked],
  ] as const;
  return (
    <section className={styles.report}>
      <Text as="h3" block size={200} weight="semibold">
        {say.merged}
      </Text>
      <ul className={styles.list}>
        {lines
          .filter(([count]) => count > 0)
          .map(([count, sentence]) => (
            <li key={sentence('')}>{sentence(formatNumber(count, language))}</li>
          ))}
      </ul>
    </section>
  );
}
