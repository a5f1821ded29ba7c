import { tokensOf } from '../../balance/grammar/token';
import type { FindingDraft } from '../../findings/identify';
import { readOwnRules, type ReadOwnRule } from '../ownRules/readOwnRules';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/** An own rule that cannot be read, or that names a column which the plan does not have, with the place. */
export const ownRuleTextRule: PlanRule = {
  name: 'own-rule',
  run: ({ index, options }: RuleContext) => ({
    done: 0,
    findings: readOwnRules(index, options).flatMap((each) => (each.rule ? [] : findingOf(each))),
  }),
};

/** Where a name stands in a rule, from 1: `total` is not the end of `valor_total`. */
function columnOf(name: string, text: string): number {
  return tokensOf(text).find((token) => token.kind === 'name' && token.text === name)?.column ?? 1;
}

function findingOf({ own, error, unknown }: ReadOwnRule): FindingDraft {
  const column = error?.column ?? columnOf(unknown ?? '', own.text);
  return plainFinding('own-rule', {
    ...{ severity: 'error', cells: [], key: own.text },
    data: {
      rule: own.text,
      ...(unknown === null
        ? { position: column, near: error?.found ?? '', expected: error?.expected ?? [] }
        : { unknown, column }),
    },
  });
}
