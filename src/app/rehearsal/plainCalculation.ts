import { FormulaBook, formulaShape, type Area, type FormulaShape } from '../../core/formulas';
import { add, subtract } from '../../core/quantity/arithmetic';
import { fromNumber, toNumber, ZERO, type Decimal } from '../../core/quantity/decimal';
import { areaSum, valueOfShape } from '../../core/rules/formulas/evaluate';
import { formatAddress, type Address, type CellRef } from '../../core/workbook/address';
import type { CellContent } from '../../core/workbook/cell';
import { contains } from '../../core/workbook/range';
import type { Snapshot } from '../../core/workbook/snapshot';
import { contentOf } from '../contentOf';
import type { PlacedFormula } from './formulaNetwork';

/** Fifteen digits are compared; sums may differ in the last ones by the order in which they were added. */
const SAME = 1e-9;

/** What is calculated: a workbook, what its changed cells hold now, where they are, and the formulas that follow from them. */
export interface PlainTask {
  readonly snapshot: Snapshot;
  readonly changed: ReadonlyMap<Address, CellContent>;
  readonly places: readonly CellRef[];
  readonly formulas: readonly PlacedFormula[];
}

/** What sums, differences and products give once some cells hold something else. */
export class PlainCalculation {
  private readonly known = new Map<Address, Decimal | null>();
  private readonly shapes = new Map<Address, FormulaShape | null>();

  /** Every cell that may hold something else now, once. */
  private readonly moved = new Map<Address, CellRef>();

  constructor(private readonly task: PlainTask) {
    for (const each of task.formulas)
      this.shapes.set(formatAddress(each), plainShape(each, FormulaBook.of(task.snapshot)));
    for (const each of [...task.places, ...task.formulas]) this.moved.set(formatAddress(each), each);
  }

  /** By cell, what every formula gives; null when one of them does more than this, or does not give what the workbook shows. */
  results(): ReadonlyMap<Address, number> | null {
    const results = new Map<Address, number>();
    for (const formula of this.task.formulas) {
      const address = formatAddress(formula);
      const value = this.isTrusted(formula) ? this.valueOf(address) : null;
      if (value === null) return null;
      results.set(address, toNumber(value));
    }
    return results;
  }

  /** Whether the formula, over the workbook as it is, gives what the workbook shows; one that is put in has shown nothing. */
  private isTrusted(formula: PlacedFormula): boolean {
    const address = formatAddress(formula);
    if (this.task.changed.has(address)) return true;
    const shape = this.shapes.get(address);
    const given = shape ? valueOfShape(shape, (area) => areaSum(this.task.snapshot, area)) : null;
    const { v } = contentOf(this.task.snapshot, address);
    return given !== null && typeof v === 'number' && isSame(toNumber(given), v);
  }

  /** What a formula gives now; null in a ring of formulas. */
  private valueOf(address: Address): Decimal | null {
    const known = this.known.get(address);
    if (known !== undefined) return known;
    this.known.set(address, null);
    const shape = this.shapes.get(address);
    const value = shape ? valueOfShape(shape, (area) => this.sumOf(area)) : null;
    this.known.set(address, value);
    return value;
  }

  /** What an area adds up to now: as it was, with the difference of each cell that is another now. */
  private sumOf(area: Area): Decimal | null {
    let sum = areaSum(this.task.snapshot, area);
    for (const [address, place] of this.moved) {
      if (place.sheet !== area.sheet || !contains(area.range, place.row, place.column)) continue;
      const now = this.shapes.has(address) ? this.valueOf(address) : numberOf(this.task.changed.get(address));
      if (sum === null || now === null) return null;
      sum = add(sum, subtract(now, numberOf(contentOf(this.task.snapshot, address))));
    }
    return sum;
  }
}

/** What a formula is made of, when it does nothing but add or multiply. */
function plainShape(formula: PlacedFormula, book: FormulaBook): FormulaShape | null {
  const shape = formulaShape(formula.formula, formula, book);
  return shape.opaque || shape.rounded || shape.external.length > 0 ? null : shape;
}

/** A text counts for nothing in a sum. */
function numberOf(content: CellContent | undefined): Decimal {
  return (typeof content?.v === 'number' ? fromNumber(content.v) : null) ?? ZERO;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
}
