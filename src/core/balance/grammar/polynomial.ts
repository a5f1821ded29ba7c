import { add, multiply, negate } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ONE, type Decimal } from '../../quantity/decimal';

/** coefficient × the product of the names; no names: a constant. */
export interface Monomial {
  readonly coefficient: Decimal;
  /** In order; a square has its name twice. */
  readonly names: readonly string[];
}

/** A sum of monomials with different names (polinomio), none of them zero. */
export type Polynomial = readonly Monomial[];

/** A number alone. */
export function constant(value: Decimal): Polynomial {
  return collected([{ coefficient: value, names: [] }]);
}

/** A name alone. */
export function unknown(name: string): Polynomial {
  return [{ coefficient: ONE, names: [name] }];
}

/** The sum. */
export function plus(a: Polynomial, b: Polynomial): Polynomial {
  return collected([...a, ...b]);
}

/** The opposite. */
export function opposite(a: Polynomial): Polynomial {
  return a.map(({ coefficient, names }) => ({ coefficient: negate(coefficient), names }));
}

/** The product. */
export function times(a: Polynomial, b: Polynomial): Polynomial {
  return collected(
    a.flatMap((left) =>
      b.map((right) => ({
        coefficient: multiply(left.coefficient, right.coefficient),
        names: [...left.names, ...right.names].sort(),
      })),
    ),
  );
}

function collected(monomials: readonly Monomial[]): Polynomial {
  const sums = new Map<string, Monomial>();
  for (const { coefficient, names } of monomials) {
    const key = names.join('*');
    const known = sums.get(key);
    sums.set(key, { names, coefficient: known === undefined ? coefficient : add(known.coefficient, coefficient) });
  }
  return [...sums.values()].filter(({ coefficient }) => !isZero(coefficient));
}
