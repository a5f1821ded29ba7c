import type { SheetView } from './sheetView';

/**
 * Gives the parts of RevoGrid the roles of one grid: it spreads headers, row numbers and cells over several elements, of
 * which assistive technology must hear one table with a single stop for the Tab key.
 */
export function nameGridParts(grid: HTMLRevoGridElement, { rows }: SheetView): void {
  grid.setAttribute('role', 'grid');
  grid.setAttribute('tabindex', '-1');
  grid.setAttribute('aria-readonly', 'true');
  grid.setAttribute('aria-rowcount', String(rows.at(-1)?.row ?? 0));
  grid.removeAttribute('aria-keyshortcuts');
  // Each cell says its own row, so that the numbers beside the rows would be a second table.
  each(grid, 'revogr-viewport-scroll[row-header]', (numbers) => numbers.setAttribute('aria-hidden', 'true'));
  each(grid, 'revogr-viewport-scroll:not([row-header]) .header-rgRow', (line) => line.setAttribute('role', 'row'));
  each(grid, 'revogr-viewport-scroll:not([row-header]) .vertical-inner', (cells) => {
    cells.setAttribute('role', 'rowgroup');
    cells.tabIndex = 0;
  });
  // Browsers stop at what scrolls; the cells scroll by the arrows.
  each(grid, 'revogr-scroll-virtual', (bar) => {
    bar.tabIndex = -1;
    bar.setAttribute('aria-hidden', 'true');
  });
}

function each(grid: HTMLElement, selector: string, name: (part: HTMLElement) => void): void {
  grid.querySelectorAll<HTMLElement>(selector).forEach(name);
}
