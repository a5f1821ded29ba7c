import { equals, isZero } from '../../quantity/compare';
import { toNumber, type Decimal } from '../../quantity/decimal';
import { toleranceOf } from '../evaluate';
import { equationAt, operandsOf, variableAt, type Assignment } from '../model';
import type { Trial } from '../trial';
import { MISHAP, type Cause, type Scene } from './cause';
import { precedentsOf } from './precedents';

const SWAP = 3.2;
const SWAP_NEIGHBOURS = 0.8;
const SWAP_KINDS = 1.5;
const SWAP_UNRELATED = 2.8;
const SHIFT = 3.6;

/**
 * Two cells of a line were interchanged, or one was written in its empty neighbour. With a second mistake in the same
 * line the exchange may repair another equation of its cells than the one that is looked at.
 */
export function swapCauses({ trial }: Scene, equation: number): readonly Cause[] {
  const { model } = trial;
  const causes: Cause[] = [];
  // Any exchange across a bound satisfies it: only an equality can tell.
  if (equationAt(model, equation).relation !== '==') return causes;
  const operands = operandsOf(equationAt(model, equation));
  const concerned = new Set(operands.flatMap((variable) => [variable, ...precedentsOf(model, variable)]));
  for (const variable of concerned) {
    if (!isMovable(trial, variable)) continue;
    for (const partner of model.line(variableAt(model, variable).line)) {
      const assignments = exchange(trial, [variable, partner]);
      if (assignments !== null && repairsSome(trial, { equation, pair: [variable, partner], assignments }))
        causes.push(swapOf(trial, { pair: [variable, partner], assignments }));
    }
  }
  return causes;
}

interface Exchange {
  readonly equation: number;
  readonly pair: readonly [number, number];
  readonly assignments: readonly Assignment[];
}

function repairsSome(trial: Trial, { equation, pair, assignments }: Exchange): boolean {
  const { aggregate } = equationAt(trial.model, equation);
  if (aggregate !== undefined) return repairs(trial, { equation, assignments });
  const isDirect = pair.some((variable) => trial.model.incidence.equationsOf(variable).includes(equation));
  if (isDirect ? repairs(trial, { equation, assignments }) : trial.repairs(equation, assignments)) return true;
  const others = new Set(pair.flatMap((variable) => trial.model.incidence.equationsOf(variable)));
  return [...others].some(
    (other) =>
      other !== equation &&
      trial.violated.has(other) &&
      equationAt(trial.model, other).relation === '==' &&
      repairs(trial, { equation: other, assignments }),
  );
}

function isMovable({ model }: Trial, variable: number): boolean {
  return !model.isFixed(variable) && !variableAt(model, variable).formula;
}

/** Each of two cells with the other's value; null when that changes nothing, or cannot be. */
function exchange(trial: Trial, pair: readonly [number, number]): readonly Assignment[] | null {
  const [first, second] = pair;
  if (first === second || !isMovable(trial, second)) return null;
  const [left, right] = [trial.valueOf(first), trial.valueOf(second)];
  if (left === null || right === null || equals(left, right)) return null;
  if ((isZero(left) || isZero(right)) && !isMoveAtHand(trial, pair)) return null;
  return [
    { variable: first, value: right },
    { variable: second, value: left },
  ];
}

/**
 * Whether an amount may have been written into the other cell, which is empty or zero: its neighbour of the same kind, or
 * a cell of the same check that states its zero. Any cell at all can be emptied into some empty one: that explains nothing.
 */
function isMoveAtHand(trial: Trial, pair: readonly [number, number]): boolean {
  const [first, second] = [variableAt(trial.model, pair[0]), variableAt(trial.model, pair[1])];
  if (areNeighbours(trial, pair)) return first.kind === second.kind || shareEquation(trial, pair);
  return first.value !== null && second.value !== null && shareEquation(trial, pair);
}

function swapOf(
  trial: Trial,
  { pair, assignments }: { readonly pair: readonly [number, number]; readonly assignments: readonly Assignment[] },
): Cause {
  const [first, second] = [variableAt(trial.model, pair[0]), variableAt(trial.model, pair[1])];
  const isMove = areNeighbours(trial, pair) && assignments.some(({ value }) => isZero(value));
  return {
    assignments,
    slip: isMove ? 'shifted-cells' : 'swapped-cells',
    cost: MISHAP + SWAP + distanceCost(trial, pair) + (first.kind === second.kind ? 0 : SWAP_KINDS),
    lines: [],
  };
}

/** Cells of one check are interchanged more readily than neighbours, and those than any two of a line. */
function distanceCost(trial: Trial, pair: readonly [number, number]): number {
  if (shareEquation(trial, pair)) return 0;
  return areNeighbours(trial, pair) ? SWAP_NEIGHBOURS : SWAP_UNRELATED;
}

function shareEquation({ model }: Trial, [first, second]: readonly [number, number]): boolean {
  const others = model.incidence.equationsOf(second);
  return model.incidence.equationsOf(first).some((equation) => others.includes(equation));
}

function areNeighbours({ model }: Trial, [first, second]: readonly [number, number]): boolean {
  return Math.abs(variableAt(model, first).position - variableAt(model, second).position) === 1;
}

/** A run of a line's neighbouring cells was written one column too far, where there was an empty one. */
export function shiftCauses({ trial }: Scene, equation: number): readonly Cause[] {
  const { model } = trial;
  return operandsOf(equationAt(model, equation)).flatMap((variable) => {
    const line = model.line(variableAt(model, variable).line);
    const place = line.indexOf(variable);
    return [-1, 1].flatMap((step) => {
      const neighbour = line[place + step];
      const value =
        neighbour === undefined || !areNeighbours(trial, [variable, neighbour]) ? null : trial.valueOf(neighbour);
      if (value === null || !repairs(trial, { equation, assignments: [{ variable, value }] })) return [];
      return shiftsFrom(trial, { line, place, step });
    });
  });
}

interface Shift {
  readonly line: readonly number[];
  readonly place: number;
  readonly step: number;
}

/** Runs that hold the place, each cell taking its neighbour's value, up to the empty cell that the last one leaves or fills. */
function shiftsFrom(trial: Trial, { line, place, step }: Shift): Cause[] {
  const causes: Cause[] = [];
  for (
    let start = place;
    isNext(trial, line, { place: start, from: start === place ? start : start + step });
    start -= step
  ) {
    const empty = trial.valueOf(line[start] ?? -1);
    if (empty?.units !== 0n) continue;
    for (let end = place + step; isNext(trial, line, { place: end, from: end - step }); end += step) {
      const run = runOf(line, { start, end, step });
      if (run.length > 2) causes.push(shiftOf(trial, { run, empty }));
    }
  }
  return causes;
}

/** Whether a place of the line holds a cell that can be shifted, beside the one that the run came from. */
function isNext(
  trial: Trial,
  line: readonly number[],
  { place, from }: { readonly place: number; readonly from: number },
): boolean {
  const [variable, before] = [line[place], line[from]];
  if (variable === undefined || before === undefined || !isMovable(trial, variable)) return false;
  return place === from || areNeighbours(trial, [variable, before]);
}

function runOf(
  line: readonly number[],
  { start, end, step }: { readonly start: number; readonly end: number; readonly step: number },
): number[] {
  const run: number[] = [];
  for (let place = start; place !== end + step; place += step) run.push(line[place] ?? -1);
  return run;
}

/** The cells that a shift changes: those whose neighbour holds the same stay as they are. */
function shiftOf(trial: Trial, { run, empty }: { readonly run: readonly number[]; readonly empty: Decimal }): Cause {
  const assignments = run.flatMap((variable, index) => {
    const next = run[index + 1];
    const value = (next === undefined ? null : trial.valueOf(next)) ?? empty;
    return equals(value, trial.valueOf(variable) ?? empty) ? [] : [{ variable, value }];
  });
  return { assignments, slip: 'shifted-cells', cost: MISHAP + SHIFT, lines: [] };
}

/** Whether an equation holds once the values are assigned: roughly first, because sums are long and swaps are many. */
function repairs(trial: Trial, { equation, assignments }: Repair): boolean {
  return seemsToRepair(trial, { equation, assignments }) && trial.repairs(equation, assignments);
}

interface Repair {
  readonly equation: number;
  readonly assignments: readonly Assignment[];
}

function seemsToRepair(trial: Trial, { equation, assignments }: Repair): boolean {
  const residue = trial.residue(equation);
  const stated = equationAt(trial.model, equation);
  if (residue === null || stated.relation !== '==') return true;
  let change = 0;
  for (const { variable, value } of assignments) {
    for (const { equation: other, term } of trial.model.incidence.occurrences(variable)) {
      if (other !== equation) continue;
      if (term.variables.length === 2) return true;
      change += toNumber(term.coefficient) * (toNumber(value) - toNumber(trial.valueOf(variable) ?? value));
    }
  }
  const wanted = -toNumber(residue);
  const tolerance = toNumber(toleranceOf(stated, trial.valueOf));
  return Math.abs(change - wanted) <= tolerance + 1e-6 * Math.abs(wanted);
}
