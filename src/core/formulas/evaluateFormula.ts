import type { AstExpression, CallExpression } from '@borgar/fx';
import type { CellRef } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import { gridOf } from '../workbook/snapshot';
import type { Area } from './area';
import { FormulaBook } from './formulaBook';
import { relativePattern } from './relativePattern';

/**
 * What a formula of arithmetic, sums, averages, extremes and roundings gives over the workbook's values (valor que daría),
 * as a spreadsheet would: blanks are zero, texts are passed over by functions. Null for any other formula, and where the
 * spreadsheet would show an error.
 */
export function evaluateFormula(formula: string, cell: CellRef, snapshot: Snapshot): number | null {
  const book = FormulaBook.of(snapshot);
  const tree = book.tree(relativePattern(formula, cell));
  const value = tree ? new Evaluator(cell, snapshot, book).number(tree) : null;
  return value === null || !Number.isFinite(value) ? null : value;
}

/** More cells than this are not added up for the sake of one comparison. */
const MOST_CELLS = 20_000;

class Evaluator {
  constructor(
    private readonly cell: CellRef,
    private readonly snapshot: Snapshot,
    private readonly book: FormulaBook,
  ) {}

  number(node: AstExpression): number | null {
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'number' ? node.value : null;
      case 'ReferenceIdentifier':
        return this.single(node.value);
      case 'UnaryExpression':
        return this.unary(node.operator, node.arguments[0]);
      case 'BinaryExpression':
        return this.binary(node.operator, node.arguments);
      case 'CallExpression':
        return this.call(node);
      default:
        return null;
    }
  }

  private unary(operator: string, operand: AstExpression | undefined): number | null {
    const value = operand ? this.number(operand) : null;
    if (value === null) return null;
    if (operator === '-') return -value;
    if (operator === '%') return value / 100;
    return operator === '+' ? value : null;
  }

  private binary(operator: string, [first, second]: readonly AstExpression[]): number | null {
    const left = first ? this.number(first) : null;
    const right = second ? this.number(second) : null;
    if (left === null || right === null) return null;
    switch (operator) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '/':
        return right === 0 ? null : left / right;
      case '^':
        return left ** right;
      default:
        return null;
    }
  }

  private call({ callee, arguments: given }: CallExpression): number | null {
    const name = callee.name.toUpperCase();
    if (name === 'ROUND') return this.rounded(given);
    const gather = GATHERING.get(name);
    const values = gather ? this.values(given) : null;
    return gather && values ? gather(values) : null;
  }

  private rounded([first, second]: readonly AstExpression[]): number | null {
    const value = first ? this.number(first) : null;
    const places = second ? this.number(second) : 0;
    if (value === null || places === null) return null;
    const unit = 10 ** Math.trunc(places);
    return (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit;
  }

  /** The numbers that a function is given; null when one of its arguments cannot be told. */
  private values(given: readonly (AstExpression | null)[]): number[] | null {
    const values: number[] = [];
    for (const argument of given) {
      if (!argument) continue;
      const found = argument.type === 'ReferenceIdentifier' ? this.ofReference(argument.value) : this.one(argument);
      if (!found) return null;
      values.push(...found);
    }
    return values;
  }

  private one(argument: AstExpression): number[] | null {
    const value = this.number(argument);
    return value === null ? null : [value];
  }

  private single(text: string): number | null {
    const resolved = this.book.resolve(this.book.reference(text), this.cell);
    if (!resolved) return null;
    if ('constant' in resolved) return Number(`${resolved.constant.units}e-${resolved.constant.scale}`);
    const [area, ...more] = resolved.areas;
    if (!area || more.length > 0 || sizeOf(area) !== 1) return null;
    return this.cellValue(area);
  }

  private cellValue({ sheet, range }: Area): number | null {
    const grid = this.gridOf(sheet);
    const position = grid?.find(range.top, range.left) ?? -1;
    if (!grid || position < 0) return grid ? 0 : null;
    if (grid.error(position) !== undefined) return null;
    const value = grid.value(position);
    if (typeof value === 'number') return value;
    return value === null ? 0 : null;
  }

  private ofReference(text: string): number[] | null {
    const resolved = this.book.resolve(this.book.reference(text), this.cell);
    if (!resolved || !('areas' in resolved)) return this.numberList(this.single(text));
    const values: number[] = [];
    for (const area of resolved.areas) {
      if (sizeOf(area) > MOST_CELLS || !this.gather(area, values)) return null;
    }
    return values;
  }

  private numberList(value: number | null): number[] | null {
    return value === null ? null : [value];
  }

  /** Adds the numbers of an area to a list; false when it shows an error. */
  private gather({ sheet, range }: Area, into: number[]): boolean {
    const grid = this.gridOf(sheet);
    if (!grid) return false;
    const last = Math.min(range.bottom, grid.lastRow);
    for (let row = range.top; row <= last; row += 1) {
      const { start, end } = grid.rowSpan(row);
      for (let position = start; position < end; position += 1) {
        const column = grid.columnAt(position);
        if (column < range.left || column > range.right) continue;
        if (grid.error(position) !== undefined) return false;
        const value = grid.number(position);
        if (!Number.isNaN(value)) into.push(value);
      }
    }
    return true;
  }

  private gridOf(name: string): ReturnType<typeof gridOf> | null {
    const sheet = this.snapshot.sheets.find((each) => each.name === name);
    return sheet ? gridOf(sheet) : null;
  }
}

function sizeOf({ range }: Area): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Functions over all the numbers that they are given. */
const GATHERING: ReadonlyMap<string, (values: readonly number[]) => number | null> = new Map([
  ['SUM', sumOf],
  ['AVERAGE', (values: readonly number[]) => (values.length === 0 ? null : sumOf(values) / values.length)],
  ['MAX', (values: readonly number[]) => (values.length === 0 ? 0 : Math.max(...values))],
  ['MIN', (values: readonly number[]) => (values.length === 0 ? 0 : Math.min(...values))],
  ['COUNT', (values: readonly number[]) => values.length],
  ['PRODUCT', (values: readonly number[]) => values.reduce((product, value) => product * value, 1)],
]);
