import { checksOf } from '../injectors/checks';
import type { Injected } from '../injectors/injection';
import { formulaAt, valueAt, type Specimen } from '../injectors/specimen';
import { rowByRow, uniformFellegiHolt, type CheckedNumbers, type PeerAnswer } from './peers';

/** How often a method that knows nothing of slips and priors names a wrong cell, and exactly what is wrong. */
export interface PeerShare {
  readonly located: number;
  readonly exact: number;
}

/** A check row by row, and Fellegi-Holt with all cells equally reliable, on the same spoilt workbook. */
export function peerShares(specimen: Specimen, injected: Injected): { rowByRow: PeerShare; fellegiHolt: PeerShare } {
  const numbers = numbersOf({ ...specimen, snapshot: injected.snapshot });
  return {
    rowByRow: shareOf(rowByRow(numbers), injected),
    fellegiHolt: shareOf(uniformFellegiHolt(numbers), injected),
  };
}

/** The checks that a cell can break: what a formula calculates always holds. */
function numbersOf(specimen: Specimen): CheckedNumbers {
  const isCalculated = (cell: string | undefined): boolean =>
    cell !== undefined && formulaAt(specimen, cell) !== undefined;
  const checks = checksOf(specimen).filter(
    ({ result, parts, kind }) =>
      !isCalculated(result) && !(kind === 'assigned-plus-to-raise' && isCalculated(parts[1])),
  );
  const addresses = new Set(checks.flatMap(({ result, parts }) => [result, ...parts]));
  return { checks, cells: new Map([...addresses].map((id) => [id, { id, value: valueAt(specimen, id) }])) };
}

/** Ties of a peer are broken at random: what it gets right on average. */
function shareOf({ answers }: PeerAnswer, { truth }: Injected): PeerShare {
  const share = (some: readonly unknown[]): number => (answers.length === 0 ? 0 : some.length / answers.length);
  const right = (answer: ReadonlyMap<string, number>): boolean =>
    answer.size === truth.size && [...truth].every(([cell, value]) => answer.get(cell) === value);
  return {
    located: share(answers.filter((answer) => [...answer.keys()].some((cell) => truth.has(cell)))),
    exact: share(answers.filter(right)),
  };
}
