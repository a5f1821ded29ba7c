import type { Figure } from '../../plan/figure';
import { figureOf } from '../../plan/figureKey';
import type { Plan } from '../../plan/plan';
import { summaryUnit } from '../../summary/statedTotals';
import { composed, type Term } from '../formula/composed';
import type { LiveFormula } from '../formula/liveFormula';
import { pesos } from '../formula/groupSum';
import { absoluteRange, textLiteral } from '../formula/reference';
import { conventionFor, textAmountFormula } from '../formula/textAmount';
import { toPlainText } from '../../quantity/decimal';

/** What the workbook itself says the total of the plan, an axis or a front is: its summary, else its own subtotal line. */
export function statedTotal(plan: Plan, level: 'plan' | 'axis' | 'front', group: string | null): LiveFormula | null {
  const found = inSummaries(plan, level, group) ?? inSubtotals(plan, level, group);
  return found && cellFormula(found.figure, found.unit);
}

interface StatedCell {
  readonly figure: Figure;
  readonly unit: number;
}

function inSummaries(plan: Plan, level: string, group: string | null): StatedCell | null {
  const line = plan.summaries.find((each) => each.level === level && (level === 'plan' || each.group === group));
  const figure = line && figureOf(line.figures, 'total', plan.fiscalYear);
  return figure ? { figure, unit: summaryUnit(plan, line) } : null;
}

function inSubtotals(plan: Plan, level: string, group: string | null): StatedCell | null {
  const lines = plan.subtotals.filter((each) => each.level === level && (level === 'plan' || each.group === group));
  const [line, ...others] = lines;
  // Several lines of one group are parts of it: none of them states its total.
  const figure = line && others.length === 0 ? figureOf(line.figures, 'total', plan.fiscalYear) : undefined;
  return line && figure ? { figure, unit: plan.tables[line.table]?.unit ?? 1 } : null;
}

function cellFormula({ cell, raw, value }: Figure, unit: number): LiveFormula | null {
  if (value === null) return null;
  const reference = absoluteRange(cell.sheet, {
    top: cell.row,
    bottom: cell.row,
    left: cell.column,
    right: cell.column,
  });
  const inPesos = pesos(value, { unit, sign: 1 });
  const shared = { value: inPesos, unit, sign: 1 } as const;
  if (typeof raw !== 'string') return composed([{ kind: 'sum', reference, ...shared }], inPesos);
  const convention = conventionFor(raw, value);
  const conversion: Term = convention
    ? { kind: 'expression', text: textAmountFormula(reference, [raw], convention), array: true, ...shared }
    : {
        kind: 'expression',
        text: `IF(${reference}=${textLiteral(raw)},${toPlainText(value)},0)`,
        array: false,
        ...shared,
      };
  return composed([{ kind: 'sum', reference, ...shared }, conversion], inPesos);
}
