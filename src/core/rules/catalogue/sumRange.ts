import type { CellProposal } from '../../findings/finding';
import type { FindingDraft } from '../../findings/identify';
import type { Figure } from '../../plan/figure';
import type { SubtotalLine } from '../../plan/plan';
import { subtract, sum } from '../../quantity/arithmetic';
import { equals, isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import { linesSumRule } from '../equations/linesSum';
import { Coverage, type Counts } from '../formulas/coverage';
import { repairedSum } from '../formulas/repairedSum';
import { lineName, type Line, type PlanIndex } from '../planIndex';
import type { PlanRule, RuleContext, RuleResult } from '../planRule';

/**
 * A total's formula leaves out rows of its group (la suma deja filas por fuera): the range ends too early, or it takes
 * one child of many (`=L37` over two rows). Reported where the rows that are missing explain exactly what the total
 * lacks; columns of one line that miss the same rows are one finding.
 */
export const sumRangeRule: PlanRule = { name: 'sum-range', run: (context) => shortSums(context, 'sum-range') };

/** The same defect where more than half of the group is left out: the formula was never meant for this group. */
export const partialChildrenRule: PlanRule = {
  name: 'partial-children',
  run: (context) => shortSums(context, 'partial-children'),
};

type Name = 'sum-range' | 'partial-children';

/** A total's formula with the rows of its group that it does not count. */
interface ShortSum {
  readonly line: SubtotalLine;
  readonly key: string;
  readonly figure: Figure;
  readonly missing: readonly Line[];
  readonly children: number;
  readonly lacking: Decimal;
}

function shortSums({ index }: RuleContext, name: Name): RuleResult {
  const coverage = new Coverage(index);
  let done = 0;
  const found: ShortSum[] = [];
  for (const line of index.plan.subtotals) {
    const expected = coverage.expected(line);
    for (const [key, figure] of Object.entries(line.figures)) {
      const counts = figure?.formula === undefined ? null : coverage.counted(figure, key);
      if (!figure || !counts || expected.size === 0) continue;
      done += 1;
      const short = shortSum({ index, line, key, figure, expected }, counts);
      if (short && nameOf(short) === name) found.push(short);
    }
  }
  const findings = [...groups(found).values()].flatMap((group) => findingOf(name, group, index));
  return { done, findings, explains: found.map(({ figure }) => formatAddress(figure.cell)) };
}

function nameOf({ missing, children }: ShortSum): Name {
  return missing.length * 2 > children ? 'partial-children' : 'sum-range';
}

interface Total {
  readonly index: PlanIndex;
  readonly line: SubtotalLine;
  readonly key: string;
  readonly figure: Figure;
  readonly expected: ReadonlySet<string>;
}

function shortSum({ index, line, key, figure, expected }: Total, counts: Counts): ShortSum | null {
  const isExact = [...counts].every(([leaf, times]) => times === 1 && expected.has(leaf));
  if (!isExact || counts.size === 0) return null;
  const missing = [...expected].flatMap((leaf) => (counts.has(leaf) ? [] : (index.lineNamed(leaf) ?? [])));
  const values = missing.map((each) => each.figures[key]?.value ?? ZERO);
  const stated = figure.value;
  if (!stated || missing.length === 0 || values.every(isZero)) return null;
  const whole = sum([...expected].map((leaf) => index.lineNamed(leaf)?.figures[key]?.value ?? ZERO));
  const lacking = subtract(stated, whole);
  return isZero(lacking) || !equals(subtract(ZERO, lacking), sum(values))
    ? null
    : { line, key, figure, missing, children: expected.size, lacking };
}

function groups(found: readonly ShortSum[]): Map<string, ShortSum[]> {
  const byCause = new Map<string, ShortSum[]>();
  for (const each of found) {
    const cause = [lineName(each.line), ...each.missing.map(lineName)].join('|');
    byCause.set(cause, [...(byCause.get(cause) ?? []), each]);
  }
  return byCause;
}

function findingOf(name: Name, group: readonly ShortSum[], index: PlanIndex): FindingDraft[] {
  const [first] = group;
  const [lead, ...also] = group.map(proposalOf);
  if (!first || !lead) return [];
  const { line, missing, children, lacking, figure } = first;
  const finding: FindingDraft = {
    ...{ rule: name, severity: 'error', difference: lacking, disagreements: [] },
    cells: [lead.cell, ...also.map(({ cell }) => cell), ...missingCells(first)],
    suspects: [{ ...lead, slip: 'missing-in-sum', confidence: 'high', repairs: [checkOf(first)], clears: [], also }],
    data: {
      ...{ label: line.label, row: line.row, children, missing: missing.length },
      ...{ range: figure.formula?.slice(1) ?? '', cells: missingCells(first) },
    },
    key: `${index.keyOf(line)}:${group.map(({ key }) => key).join(',')}`,
  };
  return [finding];
}

function proposalOf(short: ShortSum): CellProposal {
  const { figure } = short;
  return { cell: formatAddress(figure.cell), observed: figure.raw, proposed: repairedSum(figure, missingCells(short)) };
}

/** The check that the repaired formula makes hold. */
function checkOf({ line, figure }: ShortSum): string {
  return `${linesSumRule(line)} ${formatAddress(figure.cell)}`;
}

function missingCells({ missing, key }: ShortSum): Address[] {
  return missing.flatMap(({ figures }) => {
    const figure = figures[key];
    return figure ? [formatAddress(figure.cell)] : [];
  });
}
