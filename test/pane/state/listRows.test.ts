import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import {
  filterChoices,
  filterFindings,
  NO_FILTER,
  searchTexts,
  toggledSeverity,
} from '../../../src/pane/state/findingFilter';
import { groupFindings } from '../../../src/pane/state/findingOrder';
import { listRows } from '../../../src/pane/state/listRows';
import { finding, suspect } from '../../desk/fakeDesk';

const many = (count: number, parts: Parameters<typeof finding>[1] = {}) =>
  Array.from({ length: count }, (_, at) =>
    finding(`${parts.severity ?? 'error'}-${parts.rule ?? 'product'}-${at}`, parts),
  );

const kinds = (findings: readonly Finding[], open: string | null = null, folding = {}) =>
  listRows(groupFindings(findings), { folding, open }).map(({ kind }) => kind);

describe('the lines of the list', () => {
  test.each<[string, string[], readonly Finding[], { open?: string | null; folded?: boolean }]>([
    ['one finding has no action beside its own', ['group', 'finding'], many(1), {}],
    ['what can be done for all stands after them', ['group', 'finding', 'finding', 'action'], many(2), {}],
    ['not where nothing leads', ['group', 'finding', 'finding'], many(2, { suspects: [] }), {}],
    ['a folded group keeps its action', ['group', 'action'], many(2), { folded: true }],
    [
      'never over what is open',
      ['group', 'finding', 'finding', 'action'],
      many(2),
      { open: 'error-product-1', folded: true },
    ],
  ])('%s', (_, expected, findings, { open = null, folded }) => {
    expect(kinds(findings, open, folded ? { 'error product': true } : {})).toEqual(expected);
  });

  test.each([
    [25, 25],
    [26, 0],
  ])('of %i findings of a later rule %i are drawn at first', (count, drawn) => {
    const notes = many(count, { severity: 'note', suspects: [] });
    expect(kinds([...many(1), ...notes]).filter((kind) => kind === 'finding')).toHaveLength(1 + drawn);
  });

  test('the first rule is never folded at first, however long', () => {
    expect(kinds(many(300)).filter((kind) => kind === 'finding')).toHaveLength(300);
  });
});

describe('what a filter leaves', () => {
  const health = finding('f-1', { owner: 'Secretaría de Salud' });
  const roads = finding('f-2', {
    severity: 'note',
    rule: 'subtotal',
    suspects: [suspect({ cell: 'VÍAS!H3', confidence: 'tie' })],
  });
  const all = [health, roads];
  const textOf = searchTexts(({ id }) => (id === 'f-1' ? 'Dotación de puestos de salud' : 'Total de vías'));

  test.each<[Partial<typeof NO_FILTER>, string[]]>([
    [{}, ['f-1', 'f-2']],
    [{ severities: ['note'] }, ['f-2']],
    [{ severities: ['note', 'error'] }, ['f-1', 'f-2']],
    [{ rule: 'subtotal' }, ['f-2']],
    [{ sheet: 'VÍAS' }, ['f-2']],
    [{ owner: 'Secretaría de Salud' }, ['f-1']],
    [{ confidence: 'tie' }, ['f-2']],
    [{ text: 'dotacion' }, ['f-1']],
    [{ text: 'salud secretaria' }, ['f-1']],
    [{ text: 'vías!h3' }, []],
    [{ text: '  ' }, ['f-1', 'f-2']],
    [{ text: 'salud', severities: ['note'] }, []],
  ])('%j', (parts, left) => {
    expect(filterFindings(all, { ...NO_FILTER, ...parts }, textOf).map(({ id }) => id)).toEqual(left);
  });

  test('offers what the findings have', () => {
    expect(filterChoices(all)).toEqual({
      rule: ['product', 'subtotal'],
      sheet: ['PLAN', 'VÍAS'],
      owner: ['Secretaría de Salud'],
      confidence: ['high', 'tie'],
    });
  });

  test('a severity is taken in and out', () => {
    const one = toggledSeverity(NO_FILTER, 'note');
    expect(one.severities).toEqual(['note']);
    expect(toggledSeverity(one, 'error').severities).toEqual(['error', 'note']);
    expect(toggledSeverity(one, 'note')).toEqual(NO_FILTER);
  });
});
