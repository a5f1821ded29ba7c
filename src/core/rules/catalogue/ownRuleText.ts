import { tokensOf } from '../../balance/grammar/token';
import { readOwnRules } from '../ownRules/readOwnRules';
import { planRule } from '../planRule';

interface UnreadableRule {
  readonly rule: string;
  /** Where it cannot be read on, from 1, and what stands there. */
  readonly position: number;
  readonly near: string;
  readonly expected: readonly string[];
}

/** An own rule that cannot be read (regla propia que no se entiende), with the place. */
export const ownRuleUnreadableRule = planRule<'own-rule-unreadable', UnreadableRule>({
  name: 'own-rule-unreadable',
  phase: 'after-sums',
  severity: 'error',
  run: ({ index, options }) => ({
    done: 0,
    findings: readOwnRules(index, options).flatMap(({ own: { text }, rule, unknown, error }) => {
      if (rule || unknown !== null) return [];
      const { column = 1, found = '', expected = [] } = error ?? {};
      return { cells: [], data: { rule: text, position: column, near: found, expected }, key: text };
    }),
  }),
});

interface UnknownColumn {
  readonly rule: string;
  readonly unknown: string;
  /** Where the name stands in the rule, from 1. */
  readonly position: number;
}

/** An own rule that names a column which the plan does not have (columna que no está en el plan). */
export const ownRuleColumnUnknownRule = planRule<'own-rule-column-unknown', UnknownColumn>({
  name: 'own-rule-column-unknown',
  phase: 'after-sums',
  severity: 'error',
  run: ({ index, options }) => ({
    done: 0,
    findings: readOwnRules(index, options).flatMap(({ own: { text }, unknown }) =>
      unknown === null
        ? []
        : { cells: [], data: { rule: text, unknown, position: positionOf(unknown, text) }, key: text },
    ),
  }),
});

/** `total` is not the end of `valor_total`. */
function positionOf(name: string, text: string): number {
  return tokensOf(text).find((token) => token.kind === 'name' && token.text === name)?.column ?? 1;
}
