import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { parseAddress } from '../../core/workbook/address';
import { useLanguage, usePaneContext } from '../../pane/context/paneContext';
import { highlighted } from '../highlighted';
import { isNarrow } from '../narrow';
import { usePage, usePageActions } from '../pageContext';
import { gridStyles } from './gridStyles';
import { SheetGrid } from './sheetGrid';
import type { SheetView } from './sheetView';

const useStyles = makeStyles({ grid: { position: 'absolute', inset: 0, ...gridStyles(tokens) } });

/** One sheet in RevoGrid, which draws only what is in sight. */
export function WorkbookGrid({ view }: { readonly view: SheetView }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { focusCell } = usePageActions();
  const { store } = usePaneContext();
  const place = useRef<HTMLDivElement>(null);
  const target = usePage((state) => state.target);
  const { review, open, undoable } = useStore(store);
  const marked = useMemo(() => highlighted({ review, open, undoable }), [review, open, undoable]);
  const grid = useMemo(() => new SheetGrid(view, words.page), [view, words]);
  useEffect(() => (place.current ? grid.mount(place.current, focusCell) : undefined), [grid, focusCell]);
  useEffect(() => grid.highlight(marked), [grid, marked]);
  useEffect(() => {
    const cell = target && parseAddress(target.cell);
    if (cell?.sheet === view.name) void grid.goTo(cell.row, cell.column, isNarrow());
  }, [grid, target, view]);
  return <div ref={place} className={styles.grid} />;
}
