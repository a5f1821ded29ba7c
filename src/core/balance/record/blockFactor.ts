import { toNumber, type Decimal } from '../../quantity/decimal';
import { isZero } from '../../quantity/compare';
import type { Rule } from '../grammar/parseRules';
import { shiftPoint } from '../typing';
import type { Slip } from '../slip';
import type { Known } from './recordRules';

/** A block of names that were all written in another unit (error de unidad): their values in the right one. */
export interface BlockFactor {
  readonly slip: Slip;
  readonly changes: ReadonlyMap<string, Decimal>;
}

const FACTORS = [
  ['factor-1000', 3, 0.5],
  ['factor-100', 2, 0.25],
  ['factor-10', 1, 0.12],
] as const;

/**
 * Finds names that are all about a power of ten larger or smaller than an earlier value of theirs (uniform 1 000-error,
 * Al-Hamad et al. 2008; the limit of √10 each way for thousands): most of those that have a reference, and what the
 * rules add them up with. Such an error breaks no rule.
 */
export function blockFactor(
  rules: readonly Rule[],
  {
    known,
    reference,
    fixed,
  }: { readonly known: Known; readonly reference: Known; readonly fixed: ReadonlySet<string> },
): BlockFactor | null {
  const ratios = ratiosOf(known, reference);
  for (const [slip, power, width] of FACTORS)
    for (const direction of [1, -1]) {
      const off = ratios.filter(({ ratio }) => Math.abs(ratio - direction * power) <= width).map(({ name }) => name);
      if (off.length < 2 || off.length * 2 <= ratios.length) continue;
      const block = completed(rules, { block: new Set(off), known, apart: namesApart(ratios, off) });
      const changes = [...block].flatMap((name) => {
        const value = known.get(name) ?? null;
        return value === null || isZero(value) ? [] : [[name, shiftPoint(value, -direction * power)] as const];
      });
      if (changes.every(([name]) => !fixed.has(name))) return { slip, changes: new Map(changes) };
    }
  return null;
}

interface Ratio {
  readonly name: string;
  /** Decimal logarithm of the value over its reference. */
  readonly ratio: number;
}

function ratiosOf(known: Known, reference: Known): Ratio[] {
  return [...reference].flatMap(([name, earlier]) => {
    const value = known.get(name) ?? null;
    if (value === null || earlier === null || isZero(value) || isZero(earlier)) return [];
    return [{ name, ratio: Math.log10(Math.abs(toNumber(value) / toNumber(earlier))) }];
  });
}

function namesApart(ratios: readonly Ratio[], off: readonly string[]): ReadonlySet<string> {
  return new Set(ratios.map(({ name }) => name).filter((name) => !off.includes(name)));
}

/** What a linear rule adds up with names of the block has their unit, unless its reference says otherwise. */
function completed(
  rules: readonly Rule[],
  { block, known, apart }: { readonly block: Set<string>; readonly known: Known; readonly apart: ReadonlySet<string> },
): ReadonlySet<string> {
  for (let before = -1; before !== block.size;) {
    before = block.size;
    for (const { polynomial, relation } of rules) {
      const names = polynomial.flatMap((monomial) => monomial.names);
      const isSum =
        relation === '==' && names.length > 1 && polynomial.every((monomial) => monomial.names.length === 1);
      if (!isSum || !names.some((name) => block.has(name))) continue;
      for (const name of names) if (!apart.has(name) && known.has(name)) block.add(name);
    }
  }
  return block;
}
