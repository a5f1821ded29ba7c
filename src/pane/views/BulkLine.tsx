import { makeStyles, tokens } from '@fluentui/react-components';
import { CellLink } from '../components/CellLink';
import { ValueChange } from '../components/ValueChange';
import { useLanguage } from '../context/paneContext';
import type { BulkEntry } from '../state/bulkList';
import { formatCell } from '../words/formatCell';
import { boxStyle } from './boxStyle';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  box: boxStyle(tokens),
  probable: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cells: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  cell: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
});

interface BulkLineProps {
  readonly entry: BulkEntry;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** One correction of many: every cell that it changes, before → after. */
export function BulkLine({ entry: { finding, proposals, isSafe }, chosen, onChange }: BulkLineProps) {
  const styles = useStyles();
  const language = useLanguage();
  const shown = proposals.map(({ cell, observed, proposed }) => ({
    ...{ cell, place: cell.slice(cell.lastIndexOf('!') + 1) },
    ...{ before: formatCell(observed, language), after: formatCell(proposed, language) },
  }));
  return (
    <li className={styles.line} title={language.message(finding)}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={shown.map((each) => language.words.bulk.line(each)).join('; ')}
        checked={chosen}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <div className={styles.cells}>
        {shown.map(({ cell, place, before, after }) => (
          <div key={cell} className={styles.cell}>
            <CellLink cell={cell} label={place} />
            <ValueChange before={before} after={after} />
          </div>
        ))}
        {!isSafe && <span className={styles.probable}>{language.words.bulk.probable}</span>}
      </div>
    </li>
  );
}
