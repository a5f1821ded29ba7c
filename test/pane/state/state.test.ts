import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Severity } from '../../../src/core/findings/finding';
import { decimal } from '../../../src/core/quantity/decimal';
import type { InventoryTable } from '../../../src/desk/deskReview';
import { follower, listed, neighbour } from '../../../src/pane/state/findingOrder';
import { answered, draftKey, EMPTY_DRAFT, keptApart, mappingWith } from '../../../src/pane/state/mappingDraft';
import { markChanges } from '../../../src/pane/state/markChanges';
import { chosenSuspect, focusCell } from '../../../src/pane/state/suspects';
import { groupsOf, impossibleSum, statedComparisons, usualGrouping } from '../../../src/pane/state/totalGroups';
import { deskReview, finding, suspect } from '../../desk/fakeDesk';

describe('what differs between two texts', () => {
  test('interchanged digits are marked one by one', () => {
    const { before } = markChanges('72.180.000', '71.280.000');
    expect(before.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['2', '1']);
  });

  test('a missing digit is the stretch between the common ends', () => {
    const { after } = markChanges('34', '394');
    expect(after).toEqual([
      { text: '3', differs: false },
      { text: '9', differs: true },
      { text: '4', differs: false },
    ]);
  });

  test('the parts are always the whole text, and what is unmarked is the same on both sides', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { before, after } = markChanges(a, b);
        const whole = (parts: typeof before) => parts.map(({ text }) => text).join('');
        const same = (parts: typeof before) =>
          parts
            .filter(({ differs }) => !differs)
            .map(({ text }) => text)
            .join('');
        expect([whole(before), whole(after)]).toEqual([a, b]);
        expect(same(before)).toBe(same(after));
      }),
      { seed: 2009 },
    );
  });
});

describe('the order of findings', () => {
  test('errors first, those of one rule together', () => {
    const note = finding('n', { severity: 'note' });
    const other = finding('s', { rule: 'subtotal' });
    expect(listed([note, finding('a'), other, finding('b')]).map(({ id }) => id)).toEqual(['a', 'b', 's', 'n']);
  });

  test('the formulas outside the plan after all that is of the plan, a circle in the plan among its errors', () => {
    const circle = (id: string, severity: Severity): Finding => {
      const { disagreements, suspects, difference } = finding(id);
      const shape = { id, severity, disagreements, suspects, difference, cells: ['Bases!A1'], key: id };
      return { ...shape, rule: 'circular-reference', data: { ring: ['Bases!A1'] } };
    };
    const note = finding('n', { severity: 'note' });
    expect(listed([circle('c', 'warning'), note, circle('p', 'error')]).map(({ id }) => id)).toEqual(['p', 'n', 'c']);
  });

  test.each<[string, string, string[], string | null]>([
    ['the next', 'e1', ['e2', 'w1'], 'e2'],
    ['another as grave before one that is less', 'e2', ['e1', 'w1'], 'e1'],
    ['the next less grave where none is as grave', 'e2', ['w1', 'n1'], 'w1'],
    ['after a warning the next one, though an error was left', 'w1', ['e1', 'w2'], 'w2'],
    ['what was found since, where nothing else stands', 'e1', ['e9'], 'e9'],
    ['none, where none stands', 'e1', [], null],
  ])('done with one, it goes on to %s', (_, done, left, expected) => {
    const severities = { e: 'error', w: 'warning', n: 'note' } as const;
    const of = (ids: readonly string[]) =>
      ids.map((id) => finding(id, { severity: severities[id.charAt(0) as keyof typeof severities] }));
    expect(follower(of(['e1', 'e2', 'w1', 'w2', 'n1']), done, of(left))).toBe(expected);
  });

  test('the neighbours go round', () => {
    expect(neighbour(['a', 'b'], null, 'next')).toBe('a');
    expect(neighbour(['a', 'b'], 'b', 'next')).toBe('a');
    expect(neighbour(['a', 'b'], null, 'previous')).toBe('b');
    expect(neighbour(['a', 'b'], 'a', 'previous')).toBe('b');
    expect(neighbour([], null, 'next')).toBeNull();
  });
});

describe('the explanation that stands chosen', () => {
  test('the leading one when it is sure, none in a tie, the only one that can be applied otherwise', () => {
    expect(chosenSuspect(finding('f'))).toBe(0);
    const tied = [suspect({ confidence: 'tie' }), suspect({ confidence: 'tie', cell: 'PLAN!F12' })];
    expect(chosenSuspect(finding('f', { suspects: tied }))).toBeNull();
    expect(chosenSuspect(finding('f', { suspects: [suspect({ confidence: 'medium' })] }))).toBe(0);
    expect(chosenSuspect(finding('f', { suspects: [suspect({ confidence: 'low', proposed: null })] }))).toBeNull();
  });

  test.each<[string, Finding['suspects'], number | null]>([
    ['none at all', [], null],
    ['a tie by itself', [suspect({ confidence: 'tie' })], null],
    ['one of medium confidence', [suspect({ confidence: 'medium' })], 0],
    ['one of low confidence', [suspect({ confidence: 'low' })], 0],
    ['two of medium confidence', [suspect({ confidence: 'medium' }), suspect({ confidence: 'medium' })], null],
    ['a sure one before another', [suspect({ confidence: 'high' }), suspect({ confidence: 'medium' })], 0],
    ['one before another without a value', [suspect({ confidence: 'low' }), suspect({ proposed: null })], 0],
    ['one behind another without a value', [suspect({ confidence: 'low', proposed: null }), suspect()], null],
    [
      'one that leaves a cell beside it without a value',
      [suspect({ confidence: 'medium', also: [{ cell: 'PLAN!I12', observed: 1, proposed: null }] })],
      null,
    ],
  ])('%s', (_, suspects, chosen) => {
    expect(chosenSuspect(finding('f', { suspects }))).toBe(chosen);
  });

  test('without suspects the first cell that does not agree has the focus', () => {
    expect(focusCell(finding('f', { suspects: [] }))).toBe('PLAN!F12');
    expect(focusCell(finding('f', { suspects: [], cells: [] }))).toBeNull();
  });
});

describe('the totals of a group', () => {
  test('where assigned and to raise do not add to the total, neither share is made from the other', () => {
    const money = { total: decimal(200n), assigned: decimal(100n), toRaise: decimal(120n), gapRatio: 0.6, share: 1 };
    const group = {
      ...money,
      key: 'a',
      name: 'Eje',
      axis: null,
      rows: 1,
      milestones: 0,
      undecided: [],
      absent: [],
      stated: null,
    };
    const { groups } = groupsOf(
      {
        axes: [group],
        fronts: [],
        owners: [],
        sheets: [],
        sources: [],
        plan: group,
        unread: [],
        parted: [],
        years: [],
      },
      'axes',
    );
    expect(groups[0]?.funding).toMatchObject({ assignedRatio: 0.5, gapRatio: 0.6 });
  });
});

describe('what the summary of the workbook says', () => {
  const [hundred, ninety, ten] = [decimal(100n), decimal(90n), decimal(10n)];
  const figure = (value: typeof ten) => ({ cell: 'RESUMEN!B2', value });

  test('only what it states is compared, each amount with its own', () => {
    const known = { total: hundred, assigned: ninety, toRaise: null };
    const stated = { total: figure(hundred), assigned: figure(hundred), toRaise: figure(ten) };
    const compared = statedComparisons({ known, stated }).map(({ amount, difference }) => [amount, difference]);
    expect(compared).toEqual([
      ['total', decimal(0n)],
      ['assigned', ten],
      ['toRaise', null],
    ]);
    expect(statedComparisons({ known, stated: null })).toEqual([]);
    expect(statedComparisons({ known, stated: { total: null, assigned: null, toRaise: null } })).toEqual([]);
  });

  test.each<[string, Parameters<typeof impossibleSum>[0]['known'], unknown]>([
    ['parts that make it', { total: hundred, assigned: ninety, toRaise: ten }, null],
    ['parts that do not', { total: hundred, assigned: ninety, toRaise: ninety }, decimal(-80n)],
    ['a part that is not known', { total: hundred, assigned: null, toRaise: ninety }, null],
  ])('%s', (_, known, difference) => {
    expect(impossibleSum({ known })).toEqual(difference);
  });
});

describe('by what totals are shown at first', () => {
  const { totals } = deskReview([]);
  const group = (key: string | null) => ({
    ...{ ...totals.plan, key, name: key, axis: null },
  });
  test.each<[string, Partial<typeof totals>, string]>([
    ['by axis where there is one', { axes: [group('a'), group(null)] }, 'axes'],
    ['by sheet where there are several', { axes: [group(null)], sheets: [group('S1'), group('S2')] }, 'sheets'],
    ['by owner where they are named', { sheets: [group('S1')], owners: [group('o')] }, 'owners'],
    ['by axis where nothing is', { sheets: [group('S1')], owners: [group(null)] }, 'axes'],
  ])('%s', (_, parts, expected) => {
    expect(usualGrouping({ ...totals, ...parts })).toBe(expected);
  });
});

describe('an answer in the mapping', () => {
  test('what was said before stays, but where the answer says something else', () => {
    const before = {
      schema: 'cuadre.mapping/1' as const,
      tables: [
        { sheet: 'A', header: 'A1:B1', columns: { A: 'axis', B: 'other' } },
        { sheet: 'B', header: 'A1:B1', unit: 1000 },
      ],
      axes: { X: 'X' },
    };
    const answer = {
      schema: 'cuadre.mapping/1' as const,
      tables: [{ sheet: 'A', header: 'A1:B1', columns: { B: 'total' } }],
      axes: { Y: 'X' },
    };
    expect(answered(before, answer)).toEqual({
      schema: 'cuadre.mapping/1',
      tables: [before.tables[1], { sheet: 'A', header: 'A1:B1', columns: { A: 'axis', B: 'total' } }],
      axes: { X: 'X', Y: 'X' },
    });
    expect(answered(null, answer).tables).toEqual(answer.tables);
  });
});

describe('a mapping that a person corrects', () => {
  const column = { header: 'X1', confidence: 0.4, reasons: [], alternatives: [], hidden: false };
  const table: InventoryTable = {
    ...{ sheet: 'PLAN', header: 'A5:S6', data: 'A7:S121', rows: 112, unit: 1, confidence: 1, rowKinds: {} },
    columns: [
      { ...column, column: 8, role: 'other' },
      { ...column, column: 9, role: 'total' },
    ],
  };

  test('says only what was changed, by column letter', () => {
    const draft = { roles: { [draftKey(0, 8)]: 'total', [draftKey(0, 9)]: 'source:SGP' }, units: { 0: 1000 } };
    expect(mappingWith(null, [table], draft)).toEqual({
      schema: 'cuadre.mapping/1',
      tables: [{ sheet: 'PLAN', header: 'A5:S6', unit: 1000, columns: { H: 'total', I: 'source:SGP' } }],
    });
  });

  test('keeps what was confirmed before, of this table and of others', () => {
    const mapping = {
      schema: 'cuadre.mapping/1' as const,
      fiscalYear: 2009,
      axes: { 'DLLO ECONÓMICO': 'DESARROLLO ECONÓMICO' },
      tables: [
        { sheet: 'PLAN', header: 'A5:S6', columns: { G: 'unitValue' }, rows: { '48': 'subtotal' } },
        { sheet: 'OTRA', columns: { A: 'axis' } },
      ],
    };
    const changed = mappingWith(mapping, [table], { ...EMPTY_DRAFT, roles: { [draftKey(0, 8)]: 'total' } });
    expect(changed).toMatchObject({ fiscalYear: 2009, axes: mapping.axes });
    expect(changed.tables).toEqual([
      { sheet: 'OTRA', columns: { A: 'axis' } },
      { sheet: 'PLAN', header: 'A5:S6', columns: { G: 'unitValue', H: 'total' }, rows: { '48': 'subtotal' } },
    ]);
  });

  test('a name set apart maps to itself, and the rest stays', () => {
    expect(keptApart(null, 'GERENCIAL')).toEqual({ schema: 'cuadre.mapping/1', axes: { GERENCIAL: 'GERENCIAL' } });
  });
});
