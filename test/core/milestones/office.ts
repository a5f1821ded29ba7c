import { a1, parseA1 } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { formatRange, parseRange, type Range } from '../../../src/core/workbook/range';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import type { Random } from '../../specimens/random';

/** Something that somebody typed beside a milestone, and the header under which it stands. */
export interface TypedValue {
  /** Empty for a row that the office added itself, which is known by its milestone. */
  readonly id: string;
  readonly milestone: string;
  readonly header: string;
  readonly value: string | number;
}

const ENTRIES = [
  'Responsable',
  'Ponderación',
  'Estado',
  'T1 prog.',
  'T2 ejec.',
  'Comprometido $',
  'Soporte',
  'Observaciones',
] as const;

type Cells = Record<string, CellContent>;

/** An office at work on a tracking sheet: it types, sorts, adds rows, moves and adds columns, rewrites headers, signs below. */
export class Office {
  private cells: Cells;
  private area: Range;
  private readonly renamed = new Map<string, string>();
  private typed: TypedValue[] = [];
  private count = 0;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly random: Random,
  ) {
    this.cells = { ...sheet.cells };
    this.area = parseRange(sheet.tables[0]?.ref ?? '') ?? { top: 4, left: 1, bottom: 4, right: 1 };
  }

  /** The sheet as the office leaves it, with what it typed. */
  work(): { readonly sheet: SheetSnapshot; readonly typed: readonly TypedValue[]; readonly signed: string | null } {
    const { random } = this;
    if (random.chance(0.5)) this.addColumn(`Acta ${random.integer(1, 99)}`);
    this.typeEverywhere();
    if (random.chance(0.5)) this.sortRows();
    if (random.chance(0.4)) this.moveColumn();
    if (random.chance(0.4)) this.renameHeader();
    if (random.chance(0.3)) this.addRow();
    const signed = random.chance(0.3) ? this.sign() : null;
    const tables = [{ name: this.sheet.tables[0]?.name ?? 'T', ref: formatRange(this.area) }];
    const { name, visibility, merges, hiddenRows, mark } = this.sheet;
    const sheet = {
      name,
      visibility,
      merges,
      hiddenRows,
      hiddenColumns: [],
      tables,
      protected: false,
      cells: this.cells,
    };
    return {
      signed,
      sheet: mark === undefined ? sheet : { ...sheet, mark },
      typed: this.typed.map((each) => ({ ...each, header: this.renamed.get(each.header) ?? each.header })),
    };
  }

  private typeEverywhere(): void {
    for (let row = this.area.top + 1; row <= this.area.bottom; row += 1) {
      for (let column = this.area.left; column <= this.area.right; column += 1) {
        const header = String(this.at(this.area.top, column)?.v ?? '');
        const isEntry = ENTRIES.some((each) => each === header) || header.startsWith('Acta');
        const overFormula = header === 'Avance' && this.random.chance(0.1);
        if (!(isEntry && this.random.chance(0.4)) && !overFormula) continue;
        this.count += 1;
        const value = this.random.chance(0.5) ? `Nota ${this.sheet.name} ${this.count}` : this.count / 1000;
        this.cells[a1(row, column)] = { v: value };
        this.typed.push({ id: this.textOf(row, 'Id'), milestone: this.textOf(row, 'Hito'), header, value });
      }
    }
  }

  private addColumn(header: string): void {
    this.area = { ...this.area, right: this.area.right + 1 };
    this.cells[a1(this.area.top, this.area.right)] = { v: header };
  }

  private sortRows(): void {
    const rows = Array.from({ length: this.area.bottom - this.area.top }, (_, at) => this.area.top + 1 + at);
    const order = this.random.shuffle(rows);
    this.rearrange((row, column) => {
      const to = row > this.area.top && row <= this.area.bottom ? rows[order.indexOf(row)] : row;
      return { row: to ?? row, column };
    });
  }

  private moveColumn(): void {
    const columns = Array.from({ length: this.area.right - this.area.left + 1 }, (_, at) => this.area.left + at);
    const moved = this.random.pick(columns);
    const rest = columns.filter((column) => column !== moved);
    rest.splice(this.random.integer(0, rest.length), 0, moved);
    this.rearrange((row, column) => {
      const to = rest.indexOf(column);
      return { row, column: to < 0 || row < this.area.top ? column : this.area.left + to };
    });
  }

  /** One header in other words, as an office would write it. */
  private renameHeader(): void {
    for (let column = this.area.left; column <= this.area.right; column += 1) {
      if (this.at(this.area.top, column)?.v !== 'Soporte') continue;
      this.cells[a1(this.area.top, column)] = { v: 'Evidencia entregada' };
      this.renamed.set('Soporte', 'Evidencia entregada');
    }
  }

  private rearrange(to: (row: number, column: number) => { row: number; column: number }): void {
    const moved: Cells = {};
    for (const [reference, content] of Object.entries(this.cells)) {
      const place = parseA1(reference);
      if (!place) continue;
      const target = to(place.row, place.column);
      moved[a1(target.row, target.column)] = content;
    }
    this.cells = moved;
  }

  /** A milestone of the office's own, typed right below the table, which does not grow by itself in every program. */
  private addRow(): void {
    const row = this.area.bottom + 1;
    const milestone = `Hito propio de ${this.sheet.name}`;
    const value = `Acuerdo ${this.random.integer(1, 99)}`;
    this.cells[a1(row, this.columnOf('Hito'))] = { v: milestone };
    this.cells[a1(row, this.columnOf('Observaciones'))] = { v: value };
    this.typed.push({ id: '', milestone, header: 'Observaciones', value });
    if (this.random.chance(0.5)) this.area = { ...this.area, bottom: row };
  }

  private sign(): string {
    const text = `Revisó: ${this.random.pick(['Ana Ruiz', 'Luis Díaz'])}`;
    this.cells[a1(this.area.bottom + 3, this.area.left + 1)] = { v: text };
    return text;
  }

  private textOf(row: number, header: string): string {
    return String(this.at(row, this.columnOf(header))?.v ?? '');
  }

  private columnOf(header: string): number {
    for (let column = this.area.left; column <= this.area.right; column += 1) {
      if (this.at(this.area.top, column)?.v === header) return column;
    }
    throw new Error(`no column ${header}`);
  }

  private at(row: number, column: number): CellContent | undefined {
    return this.cells[a1(row, column)];
  }
}
