import type { Figure } from '../../plan/figure';
import { formulaShape, type FormulaShape } from './formulaShape';

const shapes = new WeakMap<Figure, FormulaShape | null>();

/** What a figure's formula is made of, read once; null when it has none or it cannot be read. */
export function shapeOf(figure: Figure): FormulaShape | null {
  const known = shapes.get(figure);
  if (known !== undefined) return known;
  const shape = figure.formula === undefined ? null : formulaShape(figure.formula, figure.cell.sheet);
  shapes.set(figure, shape);
  return shape;
}
