import type { CellProposal } from '../../findings/suspect';
import type { Observation } from '../../findings/observation';
import { negate, sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import { isAdditiveKey } from '../equations/additiveRoles';
import { linesSumRule } from '../equations/linesSum';
import { repairedSum } from '../formulas/repairedSum';
import { isCorroborated, totalFormulas, type TotalFormula } from '../formulas/totalFormulas';
import { lineName, type PlanIndex } from '../planIndex';
import { planRule, type RuleContext, type RuleResult } from '../planRule';

interface ShortSum {
  readonly label: string;
  /** How many rows its group has, and which cells it leaves out. */
  readonly children: number;
  readonly missing: number;
  readonly cells: readonly Address[];
  /** What the formula adds. */
  readonly range: string;
}

/**
 * A total's formula leaves out rows of its group that hold money (la suma deja filas por fuera): its range ends too
 * early. Columns of one line that miss the same rows are one finding. An error when other totals of the table count
 * their whole group; a warning where nothing shows that the rows were not left out on purpose. Only money is added down a
 * column, and only a group of several can be counted in part; that the rows were meant is never sure from a formula alone.
 */
export const sumRangeRule = planRule<'sum-range', ShortSum>({
  name: 'sum-range',
  phase: 'before-sums',
  severity: 'error',
  run: (context) => shortSums(context, 'sum-range'),
});

/** The same where more than half of the group is left out: `=L37` over two rows. */
export const partialChildrenRule = planRule<'partial-children', ShortSum>({
  name: 'partial-children',
  phase: 'before-sums',
  severity: 'error',
  run: (context) => shortSums(context, 'partial-children'),
});

type Name = 'sum-range' | 'partial-children';

function shortSums({ index }: RuleContext, name: Name): RuleResult<Observation<ShortSum>> {
  const totals = totalFormulas(index);
  const short = totals.filter((total) => isShort(total, index) && nameOf(total) === name);
  const groups = [...byCause(short).values()];
  return {
    done: totals.length,
    findings: groups.flatMap((group) => findingOf(group, { index, totals })),
    explains: short.map(({ figure }) => formatAddress(figure.cell)),
  };
}

const FEWEST_CHILDREN = 2;

function isShort(total: TotalFormula, index: PlanIndex): boolean {
  const { line, key, children, foreign, repeated } = total;
  const isGroup = Math.min(line.adds.length, children) >= FEWEST_CHILDREN;
  const countsOnlyItsOwn = foreign.length === 0 && repeated.length === 0;
  return isGroup && countsOnlyItsOwn && isAdditiveKey(index, line.table, key) && !isZero(lackingOf(total));
}

function nameOf({ missing, children }: TotalFormula): Name {
  return missing.length * 2 > children ? 'partial-children' : 'sum-range';
}

/** What the rows that are left out hold. */
function lackingOf({ missing, key }: TotalFormula): Decimal {
  return sum(missing.map(({ figures }) => figures[key]?.value ?? ZERO));
}

function byCause(short: readonly TotalFormula[]): Map<string, TotalFormula[]> {
  const groups = new Map<string, TotalFormula[]>();
  for (const each of short) {
    const cause = [each.line, ...each.missing].map(lineName).join('|');
    groups.set(cause, [...(groups.get(cause) ?? []), each]);
  }
  return groups;
}

interface Surroundings {
  readonly index: PlanIndex;
  readonly totals: readonly TotalFormula[];
}

function findingOf(group: readonly TotalFormula[], { index, totals }: Surroundings): Observation<ShortSum>[] {
  const [first] = group;
  const [lead, ...also] = group.map((total) => proposalOf(total, index));
  if (!first || !lead) return [];
  const { line, missing, children, figure } = first;
  const isSure = isCorroborated(first, totals);
  const cells = missingCells(first);
  return [
    {
      severity: isSure ? 'error' : 'warning',
      difference: negate(lackingOf(first)),
      cells: [lead.cell, ...also.map(({ cell }) => cell), ...cells],
      suspects: [
        {
          ...lead,
          slip: 'missing-in-sum',
          confidence: 'medium',
          repairs: [`${linesSumRule(line)} ${lead.cell}`],
          clears: [],
          also,
        },
      ],
      data: { label: line.label, children, missing: missing.length, cells, range: figure.formula?.slice(1) ?? '' },
      key: `${index.keyOf(line)}:${group.map(({ key }) => key).join(',')}`,
    },
  ];
}

function proposalOf(total: TotalFormula, { plan }: PlanIndex): CellProposal {
  const { figure } = total;
  return {
    cell: formatAddress(figure.cell),
    observed: figure.raw,
    proposed: repairedSum(figure, missingCells(total), plan),
  };
}

function missingCells({ missing, key }: TotalFormula): Address[] {
  return missing.flatMap(({ figures }) => {
    const figure = figures[key];
    return figure ? [formatAddress(figure.cell)] : [];
  });
}
