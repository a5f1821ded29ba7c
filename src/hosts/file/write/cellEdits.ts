import { a1 } from '../../../core/workbook/address';
import type { CellInput } from '../../../core/workbook/changeSet';
import { HostFailure } from '../../../core/workbook/port';
import { contains, parseRange, type Range } from '../../../core/workbook/range';
import { columnOf, readReference, readRowNumber, rowOf } from '../read/cellReference';
import { isTrue } from '../read/workbookParts';
import { enterWorksheet } from '../read/worksheet';
import type { Edit } from '../xml/splice';
import { type TagScanner } from '../xml/tagScanner';
import { cellXml } from './cellXml';
import { OrphanedFormulas } from './orphanedFormulas';
import { Slots } from './slots';

/** What one cell is to hold, and how it is to look where that is stated. */
export interface CellTarget extends CellInput {
  /** The number of its style; without it the cell keeps its own. */
  readonly style?: number;
  /** Whether only its look changes. */
  readonly keepsContent?: boolean;
  /** Whether the formula is entered as an array formula. */
  readonly array?: boolean;
}

/** What the cells of one sheet are to hold: by row, then by column. */
export type SheetTargets = ReadonlyMap<number, ReadonlyMap<number, CellTarget>>;

/** How high a row is to be, and whether one that is higher may stay so. */
export interface RowHeight {
  readonly height: number;
  readonly isLeast: boolean;
}

/** A sheet and what its cells are to hold. */
export interface SheetToEdit {
  readonly sheet: string;
  readonly targets: SheetTargets;
  /** Whether the sheet's protection keeps cells of a style from being changed. */
  readonly isLocked: (style: number) => boolean;
  readonly heights?: ReadonlyMap<number, RowHeight>;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

/**
 * The edits that put new content into cells of a sheet and touch nothing else: an existing cell's element is replaced and
 * keeps its style, a missing one is made where it belongs, in its row's or column's style.
 */
export function cellEdits(scanner: TagScanner, sheet: SheetToEdit): Edit[] {
  return new CellEditor(scanner, sheet).edit();
}

class CellEditor {
  private readonly edits: Edit[] = [];
  private readonly columnStyles: ColumnStyle[] = [];
  private readonly arrays: Range[] = [];
  private readonly orphans = new OrphanedFormulas();
  private prefix = '';

  private readonly targets: SheetTargets;

  constructor(
    private readonly scanner: TagScanner,
    private readonly sheet: SheetToEdit,
  ) {
    this.targets = sheet.targets;
  }

  edit(): Edit[] {
    const { scanner } = this;
    enterWorksheet(scanner);
    this.prefix = scanner.prefix;
    while (scanner.next() && !scanner.isClosing) {
      if (scanner.name === 'cols') this.readColumnStyles();
      else if (scanner.name === 'sheetData') this.editRows();
      else scanner.skip();
    }
    return [...this.edits, ...this.orphans.edits(this.prefix)];
  }

  private readColumnStyles(): void {
    const { scanner } = this;
    if (scanner.isEmpty) return;
    while (scanner.next() && !scanner.isClosing) {
      const style = scanner.attribute('style');
      const first = Number(scanner.attribute('min'));
      if (style !== undefined) this.columnStyles.push({ first, last: Number(scanner.attribute('max')), style });
      scanner.skip();
    }
  }

  private editRows(): void {
    const { scanner } = this;
    const slots = new Slots([...this.targets.keys(), ...(this.sheet.heights?.keys() ?? [])]);
    if (scanner.isEmpty) {
      this.open('sheetData', this.newRows(slots.all()));
      return;
    }
    let row = 0;
    while (scanner.next() && !scanner.isClosing) {
      row = this.rowNumber(row);
      slots.meet(row, scanner.start);
      if (scanner.name === 'row') this.editRow(row);
      else scanner.skip();
    }
    for (const { at, missing } of slots.gaps(scanner.start)) this.insert(at, this.newRows([missing]));
  }

  private rowNumber(previous: number): number {
    const { scanner } = this;
    const at = scanner.attributeAt('r');
    return at < 0 ? previous + 1 : readRowNumber(scanner.bytes, scanner.valueStart(at), scanner.valueEnd(at));
  }

  private newRows(rows: readonly number[]): string {
    return rows
      .map((row) => {
        const cells = [...(this.targets.get(row) ?? [])].sort(([a], [b]) => a - b);
        const content = cells.map(([column]) => this.cell(row, column, this.columnStyle(column))).join('');
        const height = this.sheet.heights?.get(row)?.height;
        const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
        return `<${this.prefix}row r="${row}"${size}>${content}</${this.prefix}row>`;
      })
      .join('');
  }

  private editRow(row: number): void {
    const { scanner } = this;
    const columns = this.targets.get(row) ?? new Map<number, CellTarget>();
    this.editHeight(row);
    const rowStyle = isTrue(scanner.attribute('customFormat')) ? scanner.attribute('s') : undefined;
    const slots = new Slots(columns.keys());
    const fresh = (column: number): string => this.cell(row, column, rowStyle ?? this.columnStyle(column));
    if (scanner.isEmpty) {
      if (columns.size > 0) this.open('row', slots.all().map(fresh).join(''));
      return;
    }
    let place = { row, column: 0 };
    while (scanner.next() && !scanner.isClosing) {
      if (scanner.name !== 'c') {
        scanner.skip();
        continue;
      }
      place = this.cellPlace(place);
      slots.meet(place.column, scanner.start);
      this.editCell(place, columns.get(place.column));
    }
    for (const { at, missing } of slots.gaps(scanner.start)) this.insert(at, fresh(missing));
  }

  private cellPlace(previous: { row: number; column: number }): { row: number; column: number } {
    const { scanner } = this;
    const at = scanner.attributeAt('r');
    if (at < 0) return { row: previous.row, column: previous.column + 1 };
    const folded = readReference(scanner.bytes, scanner.valueStart(at), scanner.valueEnd(at));
    return { row: rowOf(folded), column: columnOf(folded) };
  }

  private editHeight(row: number): void {
    const { scanner } = this;
    const wanted = this.sheet.heights?.get(row);
    const now = Number(scanner.attribute('ht') ?? 0);
    if (!wanted || now === wanted.height || (wanted.isLeast && now >= wanted.height)) return;
    this.setAttribute('ht', String(wanted.height));
    this.setAttribute('customHeight', '1');
  }

  /** Gives the current tag an attribute, or another value of it. */
  private setAttribute(name: string, value: string): void {
    const { scanner } = this;
    const place = scanner.attributePlace(name);
    if (place) this.edits.push({ start: place.valueStart, end: place.valueEnd, text: value });
    else this.insert(scanner.lastAttributeEnd, ` ${name}="${value}"`);
  }

  private editCell(place: { row: number; column: number }, target: CellTarget | undefined): void {
    const { scanner } = this;
    const { start } = scanner;
    const style = scanner.attribute('s');
    if (target?.keepsContent) this.setAttribute('s', String(target.style ?? 0));
    const isReplaced = target !== undefined && !target.keepsContent;
    if (!scanner.isEmpty) this.readFormulas(place, isReplaced);
    if (isReplaced) this.edits.push({ start, end: scanner.end, text: this.cell(place.row, place.column, style) });
  }

  private readFormulas(place: { row: number; column: number }, isTarget: boolean): void {
    const { scanner } = this;
    while (scanner.next() && !scanner.isClosing) {
      if (scanner.name !== 'f') {
        scanner.skip();
        continue;
      }
      const kind = scanner.attribute('t');
      if (kind === 'array' || kind === 'dataTable') this.noteArray();
      if (kind === 'shared') this.orphans.read(scanner, { ...place, isReplaced: isTarget });
      else scanner.skip();
    }
  }

  private noteArray(): void {
    const range = parseRange(this.scanner.attribute('ref') ?? '');
    if (range && (range.top !== range.bottom || range.left !== range.right)) this.arrays.push(range);
  }

  /** Excel lets nobody change a part of an array: neither do we, for the rest of it would lose its formula. */
  private refuseInArray(row: number, column: number): void {
    if (!this.arrays.some((range) => contains(range, row, column))) return;
    throw new HostFailure('array-formula', { sheet: this.sheet.sheet, cell: a1(row, column) });
  }

  /** An empty element, opened and filled. */
  private open(name: string, content: string): void {
    const { end } = this.scanner;
    this.edits.push({ start: end - 2, end, text: `>${content}</${this.prefix}${name}>` });
  }

  private insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  private cell(row: number, column: number, style: string | undefined): string {
    const input: CellTarget = this.targets.get(row)?.get(column) ?? { v: null };
    this.refuseInArray(row, column);
    if (this.sheet.isLocked(Number(style ?? 0))) throw new HostFailure('protected-sheet', { sheet: this.sheet.sheet });
    const reference = a1(row, column);
    return cellXml(
      {
        reference,
        style: input.style ?? style,
        ...{ value: input.v, formula: input.f, error: input.e, array: input.array ? reference : undefined },
      },
      this.prefix,
    );
  }

  private columnStyle(column: number): string | undefined {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
  }
}
