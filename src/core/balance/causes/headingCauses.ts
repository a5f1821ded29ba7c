import { absolute, add, negate, subtract } from '../../quantity/arithmetic';
import { compare, isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { toleranceOf } from '../evaluate';
import { equationAt, operandsOf, variableAt } from '../model';
import type { Trial } from '../trial';
import { MISHAP, type Cause, type Scene } from './cause';

const HEADING = 2.6;
/** Two unrelated errors of one size in one column happen; in several columns they do not. */
const SINGLE_COLUMN = 2.5;

/** A line stands under one heading and its amounts are counted under another: two sums of one family are off by +d and −d. */
export function headingCauses({ trial }: Scene, equation: number): readonly Cause[] {
  const { model } = trial;
  const { aggregate } = equationAt(model, equation);
  const residue = trial.residue(equation);
  if (aggregate === undefined || residue === null) return [];
  const opposites = model
    .siblings(equationAt(model, equation))
    .filter((sibling) => isOpposite(trial, { equation, sibling }));
  return opposites.flatMap((sibling) => [
    ...relocations(trial, { from: equation, to: sibling }),
    ...relocations(trial, { from: sibling, to: equation }),
  ]);
}

function isOpposite(
  trial: Trial,
  { equation, sibling }: { readonly equation: number; readonly sibling: number },
): boolean {
  if (sibling === equation || !trial.violated.has(sibling)) return false;
  const [here, there] = [trial.residue(equation), trial.residue(sibling)];
  return here !== null && there !== null && isAbout(trial, { equation, amount: add(here, there) });
}

/** Whether an amount is nothing but the rounding that two sums of a kind may have. */
function isAbout(trial: Trial, { equation, amount }: { readonly equation: number; readonly amount: Decimal }): boolean {
  const tolerance = toleranceOf(equationAt(trial.model, equation), trial.valueOf);
  return compare(absolute(amount), add(tolerance, tolerance)) <= 0;
}

interface Move {
  readonly from: number;
  readonly to: number;
}

/** Lines of the sum `from` whose amount in this column is what both are off by. */
function relocations(trial: Trial, { from, to }: Move): Cause[] {
  const { model } = trial;
  const result = equationAt(model, from).aggregate?.result;
  const residue = trial.residue(from);
  if (residue === null) return [];
  return operandsOf(equationAt(model, from)).flatMap((variable) => {
    const share = variable === result ? null : shareIn(trial, { equation: from, variable });
    if (share === null || isZero(share) || !isAbout(trial, { equation: from, amount: subtract(share, residue) }))
      return [];
    return relocation(trial, { move: { from, to }, line: variableAt(model, variable).line });
  });
}

function relocation(trial: Trial, { move, line }: { readonly move: Move; readonly line: string }): Cause[] {
  const { model } = trial;
  const [from, to] = [equationAt(model, move.from).aggregate, equationAt(model, move.to).aggregate];
  if (from === undefined || to === undefined) return [];
  const moves = model
    .line(line)
    .flatMap((variable) => movesOf(trial, { variable, groups: [from.group, to.group], family: from.family }));
  const offsets = moves.flatMap(({ from: source, to: target, share }) => [
    { equation: source, offset: negate(share) },
    { equation: target, offset: share },
  ]);
  const cost = MISHAP + HEADING + (moves.length > 1 ? 0 : SINGLE_COLUMN);
  return [
    {
      assignments: [],
      offsets,
      slip: 'wrong-heading',
      cost,
      lines: [line],
      relocation: { line, from: from.group, to: to.group },
    },
  ];
}

interface ColumnMove extends Move {
  readonly share: Decimal;
}

/** How moving the line changes the two sums in the column of one of its cells. */
function movesOf(
  trial: Trial,
  {
    variable,
    groups,
    family,
  }: { readonly variable: number; readonly groups: readonly [string, string]; readonly family: string },
): ColumnMove[] {
  const { model } = trial;
  for (const from of model.incidence.equationsOf(variable)) {
    const { aggregate } = equationAt(model, from);
    if (aggregate?.group !== groups[0] || aggregate.family !== family || aggregate.result === variable) continue;
    const to = model
      .siblings(equationAt(model, from))
      .find((sibling) => equationAt(model, sibling).aggregate?.group === groups[1]);
    const share = shareIn(trial, { equation: from, variable });
    if (to !== undefined && share !== null && !isZero(share)) return [{ from, to, share }];
  }
  return [];
}

/** What a variable contributes to the residue of a sum. */
function shareIn(
  trial: Trial,
  { equation, variable }: { readonly equation: number; readonly variable: number },
): Decimal | null {
  const occurrence = trial.model.incidence.occurrences(variable).find((each) => each.equation === equation);
  const value = trial.valueOf(variable);
  if (occurrence === undefined || value === null || occurrence.term.variables.length === 2) return null;
  return occurrence.term.coefficient.units < 0n ? negate(value) : value;
}
