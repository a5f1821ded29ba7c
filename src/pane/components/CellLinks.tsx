import { makeStyles, tokens } from '@fluentui/react-components';
import type { Address } from '../../core/workbook/address';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Addresses one beside the other, each leading to its cell. */
export function CellLinks({ cells, label }: { readonly cells: readonly Address[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {cells.map((cell) => (
        <li key={cell}>
          <CellLink cell={cell} />
        </li>
      ))}
    </ul>
  );
}
