import type { Harm } from '../../core/findings/harm';
import type { Plan } from '../../core/plan/plan';
import { multiply } from '../../core/quantity/arithmetic';
import { equals, isZero } from '../../core/quantity/compare';
import { fromNumber, ONE, type Decimal } from '../../core/quantity/decimal';
import { formatAddress, type Address } from '../../core/workbook/address';
import type { NewValues } from './brokenEqualities';

/** A total that a line states (total declarado) of a group, in pesos. */
interface StatedTotal {
  readonly cell: Address;
  /** What it is the total of: the group and the column. */
  readonly of: string;
  readonly value: Decimal;
  readonly unit: Decimal;
}

/** Stated totals of one group that are equal and would differ (totales que coinciden y dejarían de coincidir). */
export function partedTotals(plan: Plan, values: NewValues): Harm[] {
  const stated = statedTotals(plan);
  const touched = stated.filter(({ cell }) => values.has(cell));
  return touched.flatMap((one) =>
    stated
      .filter((other) => other.cell !== one.cell && other.of === one.of && equals(other.value, one.value))
      .filter((other) => !isSame(valueAfter(one, values), valueAfter(other, values)))
      .map((other): Harm => ({ kind: 'totals-part', cells: [one.cell, other.cell] })),
  );
}

function statedTotals({ subtotals, summaries, tables }: Plan): StatedTotal[] {
  const units = new Set(tables.map(({ unit }) => unit));
  const common = units.size === 1 ? [...units][0] : undefined;
  const lines = [
    ...subtotals.map((line) => ({ ...pick(line), unit: tables[line.table]?.unit ?? 1 })),
    ...summaries.map((line) => ({ ...pick(line), unit: line.unit ?? common ?? 1 })),
  ];
  return lines.flatMap(({ level, group, figures, unit }) =>
    Object.entries(figures).flatMap(([key, figure]): StatedTotal[] => {
      const worth = fromNumber(unit) ?? ONE;
      if (!figure?.value || isZero(figure.value) || (level !== 'plan' && group === null)) return [];
      const of = `${level} ${group ?? ''} ${key}`;
      return [{ cell: formatAddress(figure.cell), of, value: multiply(figure.value, worth), unit: worth }];
    }),
  );
}

function pick({
  level,
  group,
  figures,
}: Pick<Plan['summaries'][number], 'group' | 'figures'> & { readonly level: string }) {
  return { level, group, figures };
}

function valueAfter({ cell, value, unit }: StatedTotal, values: NewValues): Decimal | null {
  const now = values.get(cell);
  return now === undefined ? value : now && multiply(now, unit);
}

function isSame(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : equals(a, b);
}
