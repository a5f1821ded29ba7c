import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Address } from '../../core/workbook/address';
import { useActions, useLanguage } from '../context/paneContext';
import { referenceOf } from '../words/referenceOf';

const useStyles = makeStyles({
  link: {
    fontVariantNumeric: 'tabular-nums',
    fontSize: 'inherit',
    overflowWrap: 'anywhere',
    textAlign: 'start',
    lineHeight: tokens.lineHeightBase200,
  },
});

/** An address that leads to its cell; `label` where the sheet is plain from what stands around it. */
export function CellLink({ cell, label = referenceOf(cell) }: { readonly cell: Address; readonly label?: string }) {
  const styles = useStyles();
  const { goTo } = useActions();
  const { words } = useLanguage();
  return (
    <Link as="button" className={styles.link} title={words.finding.goTo} onClick={() => void goTo(cell)}>
      {label}
    </Link>
  );
}
