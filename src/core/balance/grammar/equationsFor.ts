import { negate } from '../../quantity/arithmetic';
import { ONE, ZERO, type Decimal } from '../../quantity/decimal';
import type { Equation, Term } from '../graph';
import { itemAt } from '../itemAt';
import type { Monomial } from './polynomial';
import type { Rule } from './parseRules';

/** What turning a rule into equations needs of whoever builds the graph. */
export interface EquationNaming {
  /** The equation's name. */
  readonly id: string;
  readonly kind: string;
  readonly tolerance: Decimal;
  /** The variable of a name. */
  readonly variable: (name: string) => number;
  /** A new variable that stands for the product of two others. */
  readonly product: (first: number, second: number) => number;
}

/**
 * A rule as equations of the graph: itself, and one more for each product of more than two names, which is made of
 * products of two.
 */
export function equationsFor({ polynomial, relation }: Rule, naming: EquationNaming): Equation[] {
  const { id, kind, tolerance } = naming;
  const products: Equation[] = [];
  const terms = polynomial.flatMap((monomial) =>
    monomial.names.length === 0 ? [] : [termOf(monomial, { naming, products })],
  );
  const constant = polynomial.find(({ names }) => names.length === 0)?.coefficient ?? ZERO;
  return [{ id, kind, terms, constant, relation, tolerance }, ...products];
}

function termOf(
  { coefficient, names }: Monomial,
  { naming, products }: { readonly naming: EquationNaming; readonly products: Equation[] },
): Term {
  const factors = names.map(naming.variable);
  while (factors.length > 2) {
    const [first, second] = [itemAt(factors, 0), itemAt(factors, 1)];
    const result = naming.product(first, second);
    products.push(productEquation({ naming, first, second, result }));
    factors.splice(0, 2, result);
  }
  const [first, second] = factors;
  const variables = second === undefined ? ([itemAt(factors, 0)] as const) : ([first ?? 0, second] as const);
  return { coefficient, variables };
}

function productEquation({
  naming: { id, kind },
  first,
  second,
  result,
}: {
  readonly naming: EquationNaming;
  readonly first: number;
  readonly second: number;
  readonly result: number;
}): Equation {
  const terms: Term[] = [
    { coefficient: ONE, variables: [first, second] },
    { coefficient: negate(ONE), variables: [result] },
  ];
  return { id: `${id} (${first}*${second})`, kind, terms, relation: '==', tolerance: ZERO, defines: result };
}
