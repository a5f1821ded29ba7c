import { operandsOf, equationAt, type Model } from '../model';
import { isCalculated } from '../isCalculated';

/**
 * How many of some violated equations say something of their own (comprobaciones independientes): an equation over nothing
 * but calculated cells follows from the others, and one that was found twice, as a rule and as an identity, is one.
 */
export function independentlyAsking(model: Model, equations: readonly number[]): number {
  if (equations.length < 2) return equations.length;
  const own = equations.filter((equation) => !isCalculated(model, equation));
  return new Set(own.map((equation) => [...operandsOf(equationAt(model, equation))].sort((a, b) => a - b).join())).size;
}
