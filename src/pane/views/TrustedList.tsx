import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Address } from '../../core/workbook/address';
import { CellLink } from '../components/CellLink';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** The cells that a person vouched for, and the way back. */
export function TrustedList({ cells }: { readonly cells: readonly Address[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { doubt } = useActions();
  const busy = usePane((state) => state.work !== null);
  if (cells.length === 0) return null;
  return (
    <Section title={words.review.trustedTitle(cells.length)}>
      <Text as="p" block size={200}>
        {words.review.trustedIntro}
      </Text>
      <ul className={styles.list}>
        {cells.map((cell) => (
          <li key={cell} className={styles.line}>
            <CellLink cell={cell} />
            <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void doubt(cell)}>
              {words.review.doubt}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
