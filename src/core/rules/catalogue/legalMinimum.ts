import { readEarmarks, type Earmark } from '../../law/earmarks';
import { parseRole, sourceOf } from '../../plan/parseRole';
import { isSourceRole } from '../../plan/roles';
import type { Plan } from '../../plan/plan';
import { add, multiply } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { fromNumber, ONE, ZERO, type Decimal } from '../../quantity/decimal';
import { normalise } from '../../words/normalise';
import { NOT_APPLICABLE, planRule } from '../planRule';

/** A line of the table of earmarks that the plan does not keep, or one without its base. */
export type LegalMinimum =
  | {
      readonly source: string;
      readonly sector: string;
      readonly norm: string;
      readonly isConfirmed: boolean;
      readonly limit: Decimal;
      readonly planned: Decimal;
      readonly kind: 'atLeast' | 'atMost';
    }
  | { readonly withoutBase: readonly string[] };

/**
 * The legal minimums and maximums (mínimos de ley) of the workbook's own table of earmarks: what the plan gives a sector of a
 * source against the share of the base that somebody typed. Never a verdict without a base: those lines are said together,
 * as lacking it. A workbook without such a table is asked nothing.
 */
export const legalMinimumRule = planRule<'legal-minimum', LegalMinimum>({
  name: 'legal-minimum',
  phase: 'after-sums',
  severity: 'note',
  run({ index: { plan } }) {
    const lines = readEarmarks(plan.snapshot)?.filter(({ kind }) => kind === 'atLeast' || kind === 'atMost');
    if (!lines || lines.length === 0) return NOT_APPLICABLE;
    const open = lines.filter(({ baseAmount, share }) => baseAmount === null || share === null);
    const decided = lines.filter((line) => !open.includes(line));
    const findings = decided.flatMap((line) => breachOf(line, plan));
    const names = open.map(({ source, sector }) => `${source} → ${sector}`);
    const without = names.length > 0 ? [{ cells: [], data: { withoutBase: names }, key: 'base' }] : [];
    return { done: decided.length, findings: [...findings, ...without] };
  },
});

function breachOf(line: Earmark, plan: Plan) {
  const { source, sector, norm, confirmedBy, kind } = line;
  const base = fromNumber(line.baseAmount ?? 0);
  const share = fromNumber(line.share ?? 0);
  const planned = plannedFor(line, plan);
  if (!base || !share || planned === null || (kind !== 'atLeast' && kind !== 'atMost')) return [];
  const limit = multiply(base, share);
  const side = compare(planned, limit);
  if (kind === 'atLeast' ? side >= 0 : side <= 0) return [];
  const data = { source, sector, norm, kind, isConfirmed: confirmedBy !== '', limit, planned };
  return [{ cells: [], data, key: `${normalise(source)}:${normalise(sector)}:${kind}` }];
}

/** What the plan gives the sector of that source, in pesos; null where it has no such source. */
function plannedFor(line: Earmark, plan: Plan): Decimal | null {
  const rows = plan.activities.flatMap(({ table, labels, figures }) => {
    const paid = Object.entries(figures).filter(([key]) => isSourceKey(key, line));
    if (paid.length === 0) return [];
    const unit = fromNumber(plan.tables[table]?.unit ?? 1) ?? ONE;
    const amount = paid.map(([, figure]) => figure?.value ?? ZERO).reduce(add, ZERO);
    const front = `${labels['front']?.text ?? ''} ${labels['axis']?.text ?? ''}`;
    return [isSector(front, line) ? multiply(amount, unit) : ZERO];
  });
  return rows.length === 0 ? null : rows.reduce(add, ZERO);
}

function isSourceKey(key: string, { source, planSource }: Earmark): boolean {
  const role = parseRole(key)?.role ?? 'other';
  if (!isSourceRole(role)) return false;
  const name = normalise(sourceOf(role));
  return name === normalise(planSource === '' ? source : planSource);
}

function isSector(front: string, { sector, planSector }: Earmark): boolean {
  const wanted = normalise(planSector === '' ? sector : planSector);
  return wanted !== '' && ` ${normalise(front)} `.includes(` ${wanted} `);
}
