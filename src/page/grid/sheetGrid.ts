import type { CellProps, CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { formatAddress, type Address } from '../../core/workbook/address';
import type { PaneWords } from '../../i18n/es/pane';
import type { Part } from '../highlighted';
import { drawnWidth } from './drawnSpan';
import { nameGridParts } from './gridRoles';
import { rowHeights, ROW_HEIGHT } from './rowHeights';
import { mergeRole, textAt, type GridColumn, type GridRow, type SheetView } from './sheetView';

/** Says which cell the user went to. */
export type FocusHeard = (row: number, column: number) => void;

interface Cell {
  readonly x: number;
  readonly y: number;
}

type CellFocus = CustomEvent<{ readonly rowIndex: number; readonly colIndex: number }>;
type HeardKey = CustomEvent<{ readonly original: KeyboardEvent }>;

const ROW_HEADER_WIDTH = 52;

/** What RevoGrid hears from the whole document and must leave alone where it is not meant for the grid. */
const HEARD_EVERYWHERE = ['beforecopy', 'beforecut', 'beforepaste'] as const;

/** A sheet inside the grid element: the one place that speaks to RevoGrid. */
export class SheetGrid {
  private readonly element: HTMLRevoGridElement;
  private marked: ReadonlyMap<Address, Part> = new Map();
  private readonly before = edge();
  private readonly after = edge();
  /** The cell that is being shown while the focus stays where it is. */
  private shownOnly: Cell | null = null;

  constructor(
    private readonly view: SheetView,
    private readonly words: PaneWords['page'],
  ) {
    defineCustomElements();
    this.element = document.createElement('revo-grid');
    this.configure();
  }

  /** Puts the grid into its place; the answer takes it away. */
  mount(place: HTMLElement, heard: FocusHeard): () => void {
    const { element } = this;
    const leaving = new AbortController();
    // Before RevoGrid itself hears of it.
    const first = { capture: true, signal: leaving.signal };
    place.addEventListener('afterfocus', (event) => this.hearFocus(event as CellFocus, heard), first);
    place.addEventListener('beforekeydown', (event) => this.hearKey(event as HeardKey), first);
    for (const name of HEARD_EVERYWHERE)
      place.addEventListener(name, (event) => this.hasFocus() || event.preventDefault(), first);
    place.addEventListener('focusin', (event) => this.enter(event), { signal: leaving.signal });
    place.append(this.before, element, this.after);
    void this.whenReady().then(() => nameGridParts(element, this.view));
    return () => {
      leaving.abort();
      place.replaceChildren();
    };
  }

  /** Shows these cells as those of the open finding. */
  highlight(marked: ReadonlyMap<Address, Part>): void {
    this.marked = marked;
    if (this.element.isConnected) void this.whenReady().then(() => this.element.refresh('all'));
  }

  /** Brings a cell into sight and selects it; the focus goes there only where it is asked to. */
  async goTo(row: number, column: number, takesFocus: boolean): Promise<void> {
    const at = this.view.rows.findIndex((line) => line.row === row);
    if (at < 0) return;
    await this.whenReady();
    await this.element.scrollToRow(Math.max(0, at - 4));
    await this.element.scrollToColumnIndex(Math.max(0, column - 3));
    const cell = { x: column - 1, y: at };
    this.shownOnly = takesFocus ? null : cell;
    await this.element.setCellsFocus(cell, cell);
    if (takesFocus) this.cellElement(cell)?.focus();
  }

  /** Puts the focus on the selected cell, or on the first one. */
  async focus(): Promise<void> {
    await this.whenReady();
    const focused = await this.element.getFocused();
    const cell = focused ? focused.cell : { x: 0, y: 0 };
    const shown = this.cellElement(cell);
    this.shownOnly = null;
    if (focused && shown) shown.focus({ preventScroll: true });
    else {
      await this.element.scrollToCoordinate({ x: Math.max(0, cell.x - 2), y: Math.max(0, cell.y - 4) });
      await this.element.setCellsFocus(cell, cell);
      this.cellElement(cell)?.focus();
    }
  }

  private cellElement({ x, y }: Cell): HTMLElement | null {
    return this.element.querySelector(`revogr-data[col-type="rgCol"] [data-rgrow="${y}"][data-rgcol="${x}"]`);
  }

  private hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  private hearFocus(event: CellFocus, heard: FocusHeard): void {
    const { rowIndex, colIndex } = event.detail;
    // RevoGrid takes the focus to a cell that is selected unless it is stopped.
    if (this.shownOnly?.y === rowIndex && this.shownOnly.x === colIndex) event.preventDefault();
    this.shownOnly = null;
    const row = this.view.rows[rowIndex];
    if (row) heard(row.row, colIndex + 1);
  }

  /** RevoGrid hears every key of the document, and takes Tab for the arrow to the right: a trap for the keyboard. */
  private hearKey(event: HeardKey): void {
    const { original } = event.detail;
    const inside = original.target instanceof Node && this.element.contains(original.target);
    if (!inside || original.key === 'Tab' || /^F\d/.test(original.key)) event.preventDefault();
    // From the edge of the grid the browser's own Tab goes to what stands beside it.
    if (inside && original.key === 'Tab') (original.shiftKey ? this.before : this.after).focus();
  }

  /** Whoever comes to the grid by keyboard comes to its cell. */
  private enter({ target, relatedTarget }: FocusEvent): void {
    const comes = !(relatedTarget instanceof Node && this.element.contains(relatedTarget));
    const atEdge =
      target instanceof HTMLElement && target.matches('revo-grid, .vertical-inner') && target.matches(':focus-visible');
    if (comes && atEdge) void this.focus();
  }

  private async whenReady(): Promise<void> {
    await customElements.whenDefined('revo-grid');
    await this.element.componentOnReady();
  }

  private configure(): void {
    const { view, element, words } = this;
    element.theme = 'compact';
    element.readonly = true;
    element.resize = true;
    element.range = true;
    element.accessible = true;
    element.hideAttribution = true;
    element.filter = false;
    element.rowSize = ROW_HEIGHT;
    element.setAttribute('aria-label', words.gridLabel(view.name));
    element.columns = view.columns.map((column) => this.column(column));
    element.source = view.rows.map((row) => ({ ...row }));
    element.rowDefinitions = rowHeights(view).map(({ at, height }) => ({ type: 'rgRow', index: at, size: height }));
    element.rowHeaders = {
      prop: 'row',
      size: ROW_HEADER_WIDTH,
      cellTemplate: (h, { model }) => rowNumber(h, lineOf(model), words),
    };
  }

  private column({ column, name, width, hidden }: GridColumn): ColumnRegular {
    return {
      prop: `c${column}`,
      name: hidden ? `${name} ·` : name,
      size: width,
      columnProperties: () => (hidden ? { class: 'cuadre-hidden', title: this.words.hiddenColumn } : {}),
      cellTemplate: (_, { model }) => textAt(this.view, lineOf(model).row, column),
      cellProperties: (cell: CellTemplateProp) => this.cellProperties(lineOf(cell.model), column, hidden),
    };
  }

  private cellProperties(line: GridRow, column: number, hidden: boolean): CellProps {
    const { view, words } = this;
    const role = mergeRole(view, line.row, column);
    const part = this.marked.get(formatAddress({ sheet: view.name, row: line.row, column }));
    const classes: Record<string, boolean> = {
      'cuadre-figure': isFigure(view, line.row, column),
      'cuadre-hidden': hidden || line.hidden,
      'cuadre-covered': role.kind === 'covered',
      'cuadre-suspect': part === 'suspect',
      'cuadre-involved': part === 'involved',
      'cuadre-changed': part === 'changed',
    };
    const width = drawnWidth(view, line.row, column);
    const wide = width > (view.columns[column - 1]?.width ?? 0);
    return {
      'aria-rowindex': String(line.row),
      class: { ...classes, 'cuadre-wide': wide },
      ...(wide ? { style: { minWidth: `${width}px` } } : {}),
      ...(role.kind === 'covered' ? { 'aria-label': words.mergedInto(role.first) } : {}),
    };
  }
}

/** Stands at an edge of the grid for Tab to go on from; nobody stops at it. */
function edge(): HTMLElement {
  const place = document.createElement('span');
  place.tabIndex = -1;
  return place;
}

function rowNumber(h: HyperFunc<VNode>, line: GridRow, words: PaneWords['page']): VNode {
  const { row, hidden, leftOut } = line;
  const title = hidden ? { title: words.hiddenRow } : leftOut > 0 ? { title: words.leftOut(leftOut) } : {};
  const data = { class: { 'cuadre-row': true, 'cuadre-hidden-row': hidden }, ...title };
  return h('span', data, leftOut > 0 ? `⋮ ${row}` : String(row));
}

/** RevoGrid hands back the very objects that it was given as its rows. */
function lineOf(model: unknown): GridRow {
  return model as GridRow;
}

function isFigure({ cells }: SheetView, row: number, column: number): boolean {
  const position = cells.find(row, column);
  return position >= 0 && typeof cells.value(position) === 'number';
}
