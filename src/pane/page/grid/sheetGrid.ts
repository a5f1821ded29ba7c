import type { CellProps, CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { formatAddress, type Address } from '../../../core/workbook/address';
import type { PaneWords } from '../../../i18n/es/pane';
import type { Part } from '../highlighted';
import { drawnWidth } from './drawnSpan';
import { rowHeights, ROW_HEIGHT } from './rowHeights';
import { mergeRole, textAt, type GridColumn, type GridRow, type SheetView } from './sheetView';

/** Says which cell the user went to. */
export type FocusHeard = (row: number, column: number) => void;

const ROW_HEADER_WIDTH = 52;

/** A sheet inside the grid element: the one place that speaks to RevoGrid. */
export class SheetGrid {
  private readonly element: HTMLRevoGridElement;
  private marked: ReadonlyMap<Address, Part> = new Map();

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
    const listen = (event: CustomEvent<{ rowIndex: number; colIndex: number }>) => {
      const row = this.view.rows[event.detail.rowIndex];
      if (row) heard(row.row, event.detail.colIndex + 1);
    };
    this.element.addEventListener('afterfocus', listen as EventListener);
    place.append(this.element);
    return () => {
      this.element.removeEventListener('afterfocus', listen as EventListener);
      this.element.remove();
    };
  }

  /** Shows these cells as those of the open finding. */
  highlight(marked: ReadonlyMap<Address, Part>): void {
    this.marked = marked;
    if (this.element.isConnected) void this.whenReady().then(() => this.element.refresh('all'));
  }

  /** Brings a cell into sight and puts the focus on it. */
  async goTo(row: number, column: number): Promise<void> {
    const at = this.view.rows.findIndex((line) => line.row === row);
    if (at < 0) return;
    await this.whenReady();
    await this.element.scrollToRow(Math.max(0, at - 4));
    await this.element.scrollToColumnIndex(Math.max(0, column - 3));
    const cell = { x: column - 1, y: at };
    await this.element.setCellsFocus(cell, cell);
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
    };
    const width = drawnWidth(view, line.row, column);
    const wide = width > (view.columns[column - 1]?.width ?? 0);
    return {
      class: { ...classes, 'cuadre-wide': wide },
      ...(wide ? { style: { minWidth: `${width}px` } } : {}),
      ...(role.kind === 'covered' ? { 'aria-label': words.mergedInto(role.first) } : {}),
    };
  }
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
