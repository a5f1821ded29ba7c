import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReadGap } from '../../core/workbook/snapshot';
import { useLanguage } from '../context/paneContext';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground3,
  },
});

/** What could not be read of the workbook, each with what follows from it. */
export function GapList({ gaps }: { readonly gaps: readonly ReadGap[] }) {
  const styles = useStyles();
  const { gap: sentence } = useLanguage();
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.list}>
      {gaps.map((gap) => (
        <li key={`${gap.code} ${gap.sheet ?? ''}`}>{sentence(gap)}</li>
      ))}
    </ul>
  );
}
