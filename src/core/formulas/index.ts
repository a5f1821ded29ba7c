/**
 * Formulas of a workbook (fórmulas), the one home of what reading, rules and balance ask of them:
 *
 * - `relativePattern` – a formula as it is told from its own cell; equal patterns do the same thing. `formulaAt` and
 *   `movedFormula` write it for another cell.
 * - `FormulaBook.of(snapshot)` – the workbook in which references mean something: sheets, defined names, tables, whole
 *   columns. Ask it once a snapshot, it remembers what it parsed.
 * - `formulaShape(formula, cell, book)` – what a formula is made of: its areas, whether it is a linear combination of them
 *   (Σ coefficient × area + constant: SUM, SUBTOTAL, AGGREGATE, +, −, names, structured references, products by a constant)
 *   and, when it is not, why; its factors when it multiplies cells.
 * - `precedentsAt(snapshot, cell)` – the same for a cell of the workbook.
 * - `rowFormula` – a formula that calculates across its own row, by columns.
 */
export { FormulaBook } from './formulaBook';
export { formulaShape } from './formulaShape';
export { precedentsAt } from './precedentsAt';
export { formulaAt, movedFormula, relativePattern } from './relativePattern';
export { rowFormula } from './rowFormula';
export type * from './area';
export type * from './shape';
