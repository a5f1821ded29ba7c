import { subtract, sum } from '../../quantity/arithmetic';
import { toNumber, ZERO, type Decimal } from '../../quantity/decimal';
import { sourceRole } from '../../plan/parseRole';
import { a1 } from '../../workbook/address';
import { criteriaSum } from '../formula/criteriaSum';
import { groupSum } from '../formula/groupSum';
import { planSum } from '../formula/planSum';
import type { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { summaryGroups } from '../summary/summaryGroup';

/** Where the block of sources by sector stands (fuente por sector): its names, and the figures between them. */
export interface SectorBlock {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly control: number;
  /** The columns of the sources; none where the plan names none. */
  readonly left: number;
  readonly right: number;
  readonly sources: readonly string[];
  readonly sectors: readonly string[];
}

/** More sources than this and the sheet no longer prints; the rest are added up in the last column. */
const LEFT = 2;

/**
 * Writes what each source pays in each sector (fuente × sector): a row a front, a column a source, their sums, and what the
 * plan's own columns add up to beside them. Null where the plan names no sources.
 */
export function sectorBlock(draft: SheetDraft, source: SheetSource, top: number): SectorBlock | null {
  const { plan, totals, words } = source;
  const sources = totals.sources.flatMap(({ name }) => name ?? []);
  const groups = summaryGroups(plan, totals, 'front');
  if (sources.length === 0 || groups.length === 0) return null;
  const { summary, law } = words;
  const header = top + 1;
  const first = top + 2;
  const total = first + groups.length;
  const right = LEFT + sources.length - 1;
  draft.put(top, 1, { value: law.bySector, style: 'section' });
  draft.put(header, 1, { value: law.sector, style: 'header' });
  sources.forEach((name, at) => {
    draft.put(header, LEFT + at, { value: name, style: 'headerFigure' });
  });
  draft.put(header, right + 1, { value: summary.assignedTotal, style: 'headerFigure' });
  const sums = sources.map((): Decimal[] => []);
  groups.forEach(({ name, activities }, at) => {
    const row = first + at;
    draft.put(row, 1, { value: name ?? summary.groups.front.remainder, style: name === null ? 'remainder' : 'text' });
    const criterion = name === null ? null : { role: 'front', name, reference: `$${a1(row, 1)}` };
    const members = new Set(activities);
    const values = sources.map((source_, column) => {
      const measure = sourceRole(source_);
      const live =
        (criterion && criteriaSum(source, activities, { measure, criterion })) ??
        groupSum(source.rows, members, measure);
      if (live) draft.live(row, LEFT + column, { live, style: 'amount' });
      else draft.put(row, LEFT + column, { value: 0, style: 'amount' });
      sums[column]?.push(live?.value ?? ZERO);
      return live?.value ?? ZERO;
    });
    draft.put(row, right + 1, {
      value: toNumber(sum(values)),
      formula: `=SUM(${a1(row, LEFT)}:${a1(row, right)})`,
      style: 'amount',
    });
  });
  draft.put(total, 1, { value: words.dashboard.total, style: 'totalText' });
  draft.put(total + 1, 1, { value: words.dashboard.accordingToPlan, style: 'controlText' });
  draft.put(total + 2, 1, { value: law.control, style: 'controlText' });
  for (let column = LEFT; column <= right + 1; column += 1) {
    const lines = `${a1(first, column)}:${a1(total - 1, column)}`;
    const own = column > right ? sum(sums.flat()) : sum(sums[column - LEFT] ?? []);
    draft.put(total, column, { value: toNumber(own), formula: `=SUM(${lines})`, style: 'totalAmount' });
    const measure = column > right ? 'assigned' : sourceRole(sources[column - LEFT] ?? '');
    const said = planSum(source.rows, measure);
    if (!said) continue;
    draft.live(total + 1, column, { live: said, style: 'controlAmount' });
    draft.put(total + 2, column, {
      value: toNumber(subtract(said.value, own)),
      formula: `=ROUND(${a1(total + 1, column)}-${a1(total, column)},2)`,
      style: 'controlAmount',
    });
  }
  return {
    ...{ header, first, last: total - 1, total, control: total + 2, left: LEFT, right, sources },
    sectors: groups.flatMap(({ name }) => name ?? []),
  };
}
