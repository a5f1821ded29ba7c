import { parseRules, type Rule, type RuleError } from '../../balance/grammar/parseRules';
import { plus, times, unknown, constant, type Polynomial } from '../../balance/grammar/polynomial';
import type { OwnRule } from '../../workbook/state';
import type { CheckOptions } from '../checkOptions';
import type { PlanIndex } from '../planIndex';
import { resolveName } from './resolveName';

/** An own rule over the plan's columns, or why it cannot be one. */
export type ReadOwnRule =
  | { readonly own: OwnRule; readonly rule: Rule; readonly error: null; readonly unknown: null }
  | { readonly own: OwnRule; readonly rule: null; readonly error: RuleError | null; readonly unknown: string | null };

/** The user's own rules (reglas propias), their names replaced by the plan's columns. */
export function readOwnRules(index: PlanIndex, options: CheckOptions): ReadOwnRule[] {
  const own = options.ownRules ?? index.plan.snapshot.state?.ownRules ?? [];
  const keys = [...new Set(index.plan.activities.flatMap(({ figures }) => Object.keys(figures)))];
  return own.map((each) => readOwnRule(each, keys));
}

function readOwnRule(own: OwnRule, keys: readonly string[]): ReadOwnRule {
  const { rules, errors } = parseRules([own.text]);
  const [typed] = rules;
  if (!typed) return { own, rule: null, error: errors[0] ?? null, unknown: null };
  const missing = typed.names.find((name) => resolveName(name, keys).length === 0);
  if (missing !== undefined) return { own, rule: null, error: null, unknown: missing };
  const polynomial = overColumns(typed.polynomial, keys);
  const names = [...new Set(polynomial.flatMap((monomial) => monomial.names))];
  return { own, rule: { ...typed, polynomial, names }, error: null, unknown: null };
}

function overColumns(polynomial: Polynomial, keys: readonly string[]): Polynomial {
  return polynomial.reduce<Polynomial>((sum, { coefficient, names }) => {
    const product = names.reduce<Polynomial>(
      (all, name) => times(all, resolveName(name, keys).map(unknown).reduce(plus, [])),
      constant(coefficient),
    );
    return plus(sum, product);
  }, []);
}
