import { FormulaBook } from '../../formulas/formulaBook';
import { formulaShape } from '../../formulas/formulaShape';
import type { FormulaShape } from '../../formulas/shape';
import type { Figure } from '../../plan/figure';
import type { Plan } from '../../plan/plan';

const shapes = new WeakMap<Figure, FormulaShape | null>();

/** What the formula of a figure of the plan is made of, read once; null when it has none. */
export function shapeOf(figure: Figure, { snapshot }: Pick<Plan, 'snapshot'>): FormulaShape | null {
  const known = shapes.get(figure);
  if (known !== undefined) return known;
  const shape =
    figure.formula === undefined ? null : formulaShape(figure.formula, figure.cell, FormulaBook.of(snapshot));
  shapes.set(figure, shape);
  return shape;
}
