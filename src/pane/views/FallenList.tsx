import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CellLink } from '../components/CellLink';
import { ValueChange } from '../components/ValueChange';
import { useLanguage } from '../context/paneContext';
import type { FallenEntry } from '../state/bulkList';
import { formatCell } from '../words/formatCell';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** What was taken for sure until it was tried on the whole workbook, and why it no longer is. */
export function FallenList({ fallen }: { readonly fallen: readonly FallenEntry[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { words, trialResult } = language;
  if (fallen.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.bulk.fallenTitle(fallen.length)}</h2>
      <Text size={200} className={styles.quiet}>
        {words.bulk.fallenIntro}
      </Text>
      <ul className={styles.list}>
        {fallen.map(({ finding, suspect }) => (
          <li key={`${finding.id} ${suspect.cell}`}>
            <CellLink cell={suspect.cell} />
            <ValueChange
              before={formatCell(suspect.observed, language)}
              after={formatCell(suspect.proposed, language)}
            />
            <Text block size={200}>
              {trialResult(suspect)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
