import type { Observation } from '../../findings/observation';
import { figureOf } from '../../plan/figureKey';
import type { Activity } from '../../plan/plan';
import { sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { planRule } from '../planRule';

interface HiddenInTotal {
  readonly sheet: string;
  readonly count: number;
  readonly value: Decimal;
  readonly places: readonly string[];
}

/**
 * Hidden rows whose money the totals count (filas ocultas que suman). Rows that a filter hides are an everyday thing: a
 * note; rows that somebody put away are a warning.
 */
export const hiddenInTotalRule = planRule<'hidden-in-total', HiddenInTotal>({
  name: 'hidden-in-total',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const { activities, fiscalYear, snapshot } = index.plan;
    const value = ({ figures }: Activity) => figureOf(figures, 'total', fiscalYear)?.value ?? ZERO;
    const sheets = new Map<string, Activity[]>();
    for (const activity of activities) {
      if (!activity.hidden || isZero(value(activity))) continue;
      sheets.set(activity.sheet, [...(sheets.get(activity.sheet) ?? []), activity]);
    }
    const findings = [...sheets].map(([sheet, hidden]): Observation<HiddenInTotal> => ({
      severity: snapshot.sheets.find(({ name }) => name === sheet)?.filter === undefined ? 'warning' : 'note',
      cells: hidden.flatMap(({ figures }) => {
        const figure = figureOf(figures, 'total', fiscalYear);
        return figure ? [formatAddress(figure.cell)] : [];
      }),
      data: {
        sheet,
        count: hidden.length,
        value: sum(hidden.map(value)),
        places: hidden.map(({ row }) => String(row)),
      },
      key: sheet,
    }));
    return { done: activities.length, findings };
  },
});
