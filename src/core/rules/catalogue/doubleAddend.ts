import type { CellProposal } from '../../findings/suspect';
import type { Observation } from '../../findings/observation';
import type { Area } from '../../formulas/area';
import { relativePattern } from '../../formulas/relativePattern';
import type { Figure } from '../../plan/figure';
import { withoutRepetition } from '../../formulas/withoutRepetition';
import { isZero } from '../../quantity/compare';
import { a1, formatAddress, parseAddress, type Address, type CellRef } from '../../workbook/address';
import type { Range } from '../../workbook/range';
import { areaSum } from '../formulas/evaluate';
import { shapeOf } from '../formulas/shapeOf';
import type { Line, PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

interface DoubleAddend {
  readonly formulas: number;
  readonly repeated: readonly Address[];
  /** From the first to the last of the formulas; of one formula its text. */
  readonly range: string;
  /** Those of them whose value is another by it. */
  readonly changed: readonly Address[];
}

/**
 * A sum that adds one cell twice (suma que repite una celda): in values it may show on one row only, in the formulas on
 * every row that was filled down. The same formula in a whole column is one finding.
 */
export const doubleAddendRule = planRule<'double-addend', DoubleAddend>({
  name: 'double-addend',
  phase: 'before-sums',
  severity: 'error',
  run({ index }) {
    let done = 0;
    const found: Repeating[] = [];
    for (const line of [...index.plan.activities, ...index.plan.subtotals]) {
      for (const [key, figure] of Object.entries(line.figures)) {
        const linear = figure?.formula === undefined ? null : shapeOf(figure, index.plan)?.linear;
        if (!figure || !linear) continue;
        done += 1;
        const added = linear.addends.filter(({ coefficient }) => coefficient.units > 0n).map(({ area }) => area);
        const repeated = repeatedCells(added);
        if (repeated.length > 0) found.push({ line, key, figure, repeated });
      }
    }
    const findings = [...byPattern(found).values()].flatMap((group) => findingOf(group, index));
    return { done, findings, explains: found.map(({ figure }) => formatAddress(figure.cell)) };
  },
});

interface Repeating {
  readonly line: Line;
  readonly key: string;
  readonly figure: Figure;
  readonly repeated: readonly Address[];
}

/** More cells than this in an overlap are two ranges that were meant to be one: the first few say it. */
const MOST_LISTED = 20;

/** Cells that lie in two of the areas. */
function repeatedCells(areas: readonly Area[]): Address[] {
  const repeated: Address[] = [];
  areas.forEach((area, at) => {
    for (const other of areas.slice(at + 1)) repeated.push(...sharedCells(area, other));
  });
  return repeated.slice(0, MOST_LISTED);
}

function sharedCells(a: Area, b: Area): Address[] {
  if (a.sheet !== b.sheet) return [];
  const [top, bottom] = [Math.max(a.range.top, b.range.top), Math.min(a.range.bottom, b.range.bottom)];
  const [left, right] = [Math.max(a.range.left, b.range.left), Math.min(a.range.right, b.range.right)];
  const cells: Address[] = [];
  for (let row = top; row <= bottom && cells.length < MOST_LISTED; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(`${a.sheet}!${a1(row, column)}`);
  }
  return cells;
}

function byPattern(found: readonly Repeating[]): Map<string, Repeating[]> {
  const groups = new Map<string, Repeating[]>();
  for (const each of found) {
    const pattern = `${each.key}\n${relativePattern(each.figure.formula ?? '', each.figure.cell)}`;
    const group = groups.get(pattern);
    if (group) group.push(each);
    else groups.set(pattern, [each]);
  }
  return groups;
}

function findingOf(group: readonly Repeating[], index: PlanIndex): Observation<DoubleAddend>[] {
  const [first] = group;
  if (!first) return [];
  const cells = group.map(({ figure }) => formatAddress(figure.cell));
  const changed = group.filter((each) => changesValue(each, index)).slice(0, MOST_LISTED);
  const [lead, ...also] = (changed.length > 0 ? changed : [first]).map(proposalOf);
  return [
    {
      cells: [...cells, ...(group.length === 1 ? first.repeated : [])],
      suspects: lead
        ? [
            {
              ...{ ...lead, slip: 'double-counted', confidence: lead.proposed === null ? 'low' : 'medium' },
              ...{ repairs: [], clears: [], also },
            },
          ]
        : [],
      data: {
        formulas: group.length,
        repeated: first.repeated,
        range: group.length > 1 ? `${cells[0] ?? ''}…${cells.at(-1) ?? ''}` : (first.figure.formula ?? ''),
        changed: changed.map(({ figure }) => formatAddress(figure.cell)),
      },
      key: `${first.key}:${group.length > 1 ? 'column' : index.keyOf(first.line)}`,
    },
  ];
}

/** Whether what is added twice is any amount: elsewhere the repetition changes nothing yet. */
function changesValue({ repeated }: Repeating, { plan: { snapshot } }: PlanIndex): boolean {
  return repeated.some((address) => {
    const cell = parseAddress(address);
    const sum = cell && areaSum(snapshot, { sheet: cell.sheet, range: oneCell(cell) });
    return sum !== null && !isZero(sum);
  });
}

function oneCell({ row, column }: CellRef): Range {
  return { top: row, bottom: row, left: column, right: column };
}

function proposalOf({ figure: { cell, raw, formula = '' } }: Repeating): CellProposal {
  return { cell: formatAddress(cell), observed: raw, proposed: withoutRepetition(formula) };
}
