import { isZero } from '../quantity/compare';
import { absolute } from '../quantity/arithmetic';
import { toPlainText } from '../quantity/decimal';
import type { Explanation } from './diagnosis';
import { itemAt } from './itemAt';
import { equationAt, operandsOf, type Model } from './model';

/**
 * What several explanations say of each other (dudas compartidas). Two causes that are off by one and the same amount are one,
 * which nobody has named: an amount that went from one row or column to another. Cells of one column that are off by the same
 * factor were typed in another unit, which no slip of one cell tells. And what is added up from a cell in doubt is
 * as doubtful as that cell. None of these is sure.
 */
export function withoutDoubtful(model: Model, explanations: readonly Explanation[]): Explanation[] {
  let told = withoutBlocks(model, withoutEchoes(explanations));
  for (let before = -1, sure = countSure(told); sure !== before;) {
    const doubtful = doubtfulCells(model, told);
    told = told.map((each) => (restsOn(model, each, doubtful) ? lessSure(each) : each));
    before = sure;
    sure = countSure(told);
  }
  return told;
}

function countSure(explanations: readonly Explanation[]): number {
  return explanations.filter(({ confidence }) => confidence === 'high').length;
}

function lessSure(explanation: Explanation): Explanation {
  return explanation.confidence === 'high' ? { ...explanation, confidence: 'medium' } : explanation;
}

/** The cells that what is not sure would change, or that a check holds which nothing explains. */
function doubtfulCells(model: Model, explanations: readonly Explanation[]): ReadonlySet<number> {
  const doubtful = new Set<number>();
  for (const { confidence, changes, violated } of explanations) {
    if (confidence === 'high') continue;
    for (const { variable } of changes) doubtful.add(variable);
    if (confidence === 'low')
      for (const equation of violated)
        for (const variable of operandsOf(equationAt(model, equation))) doubtful.add(variable);
  }
  return doubtful;
}

/** Whether a check that an explanation mends holds a cell in doubt besides those that it changes itself. */
function restsOn(model: Model, { violated, changes }: Explanation, doubtful: ReadonlySet<number>): boolean {
  const own = new Set(changes.map(({ variable }) => variable));
  return violated.some((equation) =>
    operandsOf(equationAt(model, equation)).some((variable) => doubtful.has(variable) && !own.has(variable)),
  );
}

function withoutEchoes(explanations: readonly Explanation[]): Explanation[] {
  const cells = new Map<string, Set<number>>();
  for (const each of explanations) {
    const [change] = each.changes;
    const amount = amountOf(each);
    if (change !== undefined && amount !== null)
      cells.set(amount, (cells.get(amount) ?? new Set()).add(change.variable));
  }
  return explanations.map((each) => {
    const others = cells.get(amountOf(each) ?? '')?.size ?? 0;
    return others > 1 ? lessSure(each) : each;
  });
}

function withoutBlocks(model: Model, explanations: readonly Explanation[]): Explanation[] {
  const blocks = new Map<string, number>();
  const keys = explanations.map((each) => blockOf(model, each));
  for (const key of keys) if (key !== null) blocks.set(key, (blocks.get(key) ?? 0) + 1);
  return explanations.map((each, at) => ((blocks.get(keys[at] ?? '') ?? 0) > 1 ? lessSure(each) : each));
}

/** The column and the factor by which a cell is off; null where it is by none. */
function blockOf(model: Model, { slip, changes: [change] }: Explanation): string | null {
  if (!change || !slip.startsWith('factor-')) return null;
  return `${slip} ${itemAt(model.graph.variables, change.variable).column}`;
}

function amountOf({ difference }: Explanation): string | null {
  return difference === null || isZero(difference) ? null : toPlainText(absolute(difference));
}
