import type { Activity } from '../../plan/plan';
import type { Range } from '../../workbook/range';
import { absoluteRange } from './reference';
import type { PlanRows } from './planRows';

/** A column of a table in which every row of a group is named (columna completa), so that SUMIFS finds the group. */
export interface KeyColumn {
  readonly table: number;
  readonly column: number;
  /** The rows of the table's data. */
  readonly data: Range;
  /** The column over the table's data, as a formula writes it. */
  readonly reference: string;
  /** The ways in which the group is written there, as they are. */
  readonly spellings: readonly string[];
}

/** More ways of writing one name than this, and ranges are shorter. */
const SPELLING_LIMIT = 4;

/** Texts that SUMIFS would read as a pattern, a comparison or a number, or that are too long for it. */
const UNSAFE = /[*?~]|^[=<>]|^\s|\s$|^[-+.,$%\d\s]*$|^.{250}/u;

/** Finds, for a group of one table, the column by whose text alone its rows are found. */
export class KeyColumns {
  private readonly rowsByText = new Map<string, Map<string, number[]>>();

  constructor(private readonly rows: PlanRows) {}

  /** The column that names the group by itself on each of its rows and on no other; null when there is none. */
  find(table: number, role: string, members: readonly Activity[]): KeyColumn | null {
    const column = this.plainColumn(role, members);
    const data = this.rows.plan.tables[table]?.data;
    const sheet = this.rows.plan.tables[table]?.sheet;
    if (column === null || !data || sheet === undefined) return null;
    const spellings = this.spellings(sheet, column, members);
    if (!spellings || spellings.length > SPELLING_LIMIT || spellings.some((text) => UNSAFE.test(text))) return null;
    if (!this.namesOnly({ sheet, column, data }, spellings, members)) return null;
    const reference = absoluteRange(sheet, { top: data.top, bottom: data.bottom, left: column, right: column });
    return { table, column, data, reference, spellings };
  }

  /** The column in whose own cell every row says it; null when a row takes it from elsewhere. */
  private plainColumn(role: string, members: readonly Activity[]): number | null {
    const [first] = members;
    const column = first?.labels[role]?.cell?.column;
    if (column === undefined) return null;
    const said = members.every(({ labels, row }) => {
      const label = labels[role];
      return label?.from === 'cell' && label.cell?.row === row && label.cell.column === column;
    });
    return said ? column : null;
  }

  private spellings(sheet: string, column: number, members: readonly Activity[]): readonly string[] | null {
    const grid = this.rows.grid(sheet);
    const found = new Map<string, string>();
    for (const { row } of members) {
      const position = grid?.find(row, column) ?? -1;
      const text = position < 0 ? null : grid?.value(position);
      if (typeof text !== 'string') return null;
      if (!found.has(text.toLowerCase())) found.set(text.toLowerCase(), text);
    }
    return [...found.values()];
  }

  private namesOnly(place: KeyPlace, spellings: readonly string[], members: readonly Activity[]): boolean {
    const index = this.index(place);
    const found = spellings.flatMap((text) => index.get(text.toLowerCase()) ?? []);
    const own = new Set(members.map(({ row }) => row));
    return found.length === own.size && found.every((row) => own.has(row));
  }

  private index({ sheet, column, data }: KeyPlace): Map<string, number[]> {
    const key = `${sheet}\n${column}\n${data.top}\n${data.bottom}`;
    const known = this.rowsByText.get(key);
    if (known) return known;
    const index = new Map<string, number[]>();
    this.rowsByText.set(key, index);
    const grid = this.rows.grid(sheet);
    for (let row = data.top; grid && row <= data.bottom; row += 1) {
      const position = grid.find(row, column);
      const text = position < 0 ? null : grid.value(position);
      if (typeof text !== 'string') continue;
      const rows = index.get(text.toLowerCase());
      if (rows) rows.push(row);
      else index.set(text.toLowerCase(), [row]);
    }
    return index;
  }
}

interface KeyPlace {
  readonly sheet: string;
  readonly column: number;
  readonly data: Range;
}
