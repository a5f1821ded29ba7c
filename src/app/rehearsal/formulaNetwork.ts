import { FormulaBook, formulaShape } from '../../core/formulas';
import { formatAddress, type Address, type CellRef } from '../../core/workbook/address';
import { contains, type Range } from '../../core/workbook/range';
import { gridOf, type Snapshot } from '../../core/workbook/snapshot';

/** A formula of the workbook and its cell. */
export interface PlacedFormula extends CellRef {
  readonly formula: string;
}

/** Functions that find out while calculating what they read. */
const READS_ANYTHING = ['INDIRECT', 'OFFSET'];

/** Which formula of a workbook reads which cells (red de fórmulas): made once, asked for every set of changes. */
export class FormulaNetwork {
  private readonly single = new Map<Address, PlacedFormula[]>();
  private readonly wide = new Map<string, { readonly range: Range; readonly formula: PlacedFormula }[]>();
  /** Formulas of which it is not known what they read: they follow from whatever changes. */
  private readonly opaque: PlacedFormula[] = [];

  private readonly book: FormulaBook;

  constructor(snapshot: Snapshot) {
    this.book = FormulaBook.of(snapshot);
    for (const sheet of snapshot.sheets) {
      const grid = gridOf(sheet);
      for (let at = 0; at < grid.length; at += 1) {
        const formula = grid.formula(at);
        if (formula === undefined) continue;
        this.enter({ sheet: sheet.name, row: grid.rowAt(at), column: grid.columnAt(at), formula });
      }
    }
  }

  /** Every formula that follows from the given cells, each once; the cells themselves are not among them. */
  following(cells: readonly CellRef[]): PlacedFormula[] {
    const reached = new Map<Address, PlacedFormula>();
    const start = new Set(cells.map(formatAddress));
    const open: CellRef[] = [...cells];
    const reach = (formula: PlacedFormula): void => {
      const address = formatAddress(formula);
      if (reached.has(address) || start.has(address)) return;
      reached.set(address, formula);
      open.push(formula);
    };
    if (cells.length > 0) this.opaque.forEach(reach);
    for (let cell = open.pop(); cell; cell = open.pop()) this.readersOf(cell).forEach(reach);
    return [...reached.values()];
  }

  private readersOf(cell: CellRef): PlacedFormula[] {
    const wide = (this.wide.get(cell.sheet) ?? []).filter(({ range }) => contains(range, cell.row, cell.column));
    return [...(this.single.get(formatAddress(cell)) ?? []), ...wide.map(({ formula }) => formula)];
  }

  private enter(formula: PlacedFormula): void {
    const { areas, opaque, functions } = formulaShape(formula.formula, formula, this.book);
    if (opaque || READS_ANYTHING.some((name) => functions.has(name))) this.opaque.push(formula);
    for (const { sheet, range } of areas) {
      if (range.top === range.bottom && range.left === range.right) {
        put(this.single, formatAddress({ sheet, row: range.top, column: range.left }), formula);
      } else put(this.wide, sheet, { range, formula });
    }
  }
}

function put<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
