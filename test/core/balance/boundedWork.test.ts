import { describe, expect, test } from '@jest/globals';
import { diagnosing } from '../../../src/core/balance/diagnose';
import type { Equation, Graph, Variable } from '../../../src/core/balance/graph';
import { negate } from '../../../src/core/quantity/arithmetic';
import { ONE } from '../../../src/core/quantity/decimal';
import { exactly, ZERO_TOLERANCE } from './exactly';

const MINUS = negate(ONE);

/** Rows of quantity × price = total under one total; every fifth row is off by what nobody typed wrong by one slip. */
function takeOff(rows: number, broken: number): Graph {
  const variables: Variable[] = [];
  const equations: Equation[] = [];
  const cell = (line: string, column: string, value: number): number =>
    variables.push({
      ...{ id: `${line}.${column}`, value: exactly(value), kind: column === 'q' ? 'quantity' : 'money', line, column },
      ...{ position: 2 * ['q', 'u', 't'].indexOf(column), formula: false },
    }) - 1;
  const totals: number[] = [];
  let sum = 0;
  for (let at = 0; at < rows; at++) {
    const [quantity, price] = [7 + ((at * 37) % 391), 1300 + ((at * 7919) % 88_000)];
    const right = quantity * price;
    sum += right;
    const isBroken = at % 5 === 0 && at / 5 < broken;
    const [q, u, t] = [
      cell(`R${at}`, 'q', quantity),
      cell(`R${at}`, 'u', price),
      cell(`R${at}`, 't', isBroken ? right * 2 + 12_345_679 : right),
    ];
    totals.push(t);
    equations.push({
      ...{ id: `product R${at}`, kind: 'product', relation: '==', tolerance: ZERO_TOLERANCE },
      terms: [
        { coefficient: ONE, variables: [q, u] },
        { coefficient: MINUS, variables: [t] },
      ],
    });
  }
  const result = cell('TOTAL', 't', sum);
  equations.push({
    ...{ id: 'total', kind: 'total', relation: '==', tolerance: ZERO_TOLERANCE },
    terms: [
      ...totals.map((variable) => ({ coefficient: ONE, variables: [variable] as const })),
      { coefficient: MINUS, variables: [result] },
    ],
    aggregate: { result, group: 'plan', family: 'plan', column: 't' },
  });
  return { variables, equations };
}

function stepsOf(graph: Graph) {
  const steps = diagnosing(graph);
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done === true) return { count, diagnosis: step.value };
  }
}

describe('the work is bounded by what fails, not by what a sum connects', () => {
  test('every row that fails is looked at by itself, and the bound is not reached', () => {
    const { count, diagnosis } = stepsOf(takeOff(1000, 200));
    expect(diagnosis.bound).toBeNull();
    expect(count).toBeGreaterThan(200);
    expect(diagnosis.explanations.length).toBeGreaterThanOrEqual(200);
  });

  test.each([
    ['eight failing rows are searched with their total', 8, 'joint'],
    ['nine are not', 9, 'apart'],
  ])('%s', (_, broken, how) => {
    const { count } = stepsOf(takeOff(60, broken));
    expect(count > broken ? 'apart' : 'joint').toBe(how);
  });

  test('a total over rows that nothing explains is not accused', () => {
    const { diagnosis } = stepsOf(takeOff(200, 40));
    const total = diagnosis.explanations.find(({ violated }) => violated.includes(200));
    expect(total?.confidence).toBe('low');
  });
});
