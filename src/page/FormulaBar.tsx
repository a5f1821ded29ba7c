import { makeStyles, tokens } from '@fluentui/react-components';
import { a1 } from '../core/workbook/address';
import { useLanguage } from '../pane/context/paneContext';
import { usePage } from './pageContext';
import { sourceAt } from './grid/sheetView';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '64px 1fr',
    flexShrink: 0,
    height: '28px',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    paddingInline: tokens.spacingHorizontalS,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** The cell that has the focus and what it holds: the formula, or the value without its format. */
export function FormulaBar() {
  const styles = useStyles();
  const { words } = useLanguage();
  const view = usePage((state) => state.view);
  const focus = usePage((state) => state.focus);
  const source = view && focus ? sourceAt(view, focus.row, focus.column) : '';
  return (
    <div className={styles.bar} role="group" aria-label={words.page.formulaBar}>
      <span className={styles.cell}>{focus && a1(focus.row, focus.column)}</span>
      <span className={styles.content} title={source}>
        {source}
      </span>
    </div>
  );
}
