import { describe, expect, test } from '@jest/globals';
import { allPassed, bulkCount, bulkGroups, fallenEntries } from '../../../src/pane/state/bulkList';
import { deskReview, finding, suspect } from '../../desk/fakeDesk';

const at = (cell: string) => ({ suspects: [suspect({ cell })] });

describe('the list of many corrections', () => {
  test('is by rule, gravest first, then by sheet, and in it down and across', () => {
    const findings = [
      finding('w', { severity: 'warning', ...at('PLAN!A1') }),
      finding('b', at("'OTRA HOJA'!C3")),
      finding('c', at('PLAN!H100')),
      finding('d', at('PLAN!Z9')),
      finding('e', at('PLAN!AA9')),
    ];
    const groups = bulkGroups(deskReview(findings));
    expect(groups.map(({ key, sheets }) => [key, sheets.map(({ sheet, entries }) => [sheet, ids(entries)])])).toEqual([
      [
        'error product',
        [
          ['OTRA HOJA', ['b']],
          ['PLAN', ['d', 'e', 'c']],
        ],
      ],
      ['warning product', [['PLAN', ['w']]]],
    ]);
  });

  test.each([
    ['another cell: both', 'PLAN!H13', ['a', 'b']],
    ['the same cell: the first', 'PLAN!H12', ['a']],
  ])('two corrections that want %s', (_, cell, listed) => {
    const review = deskReview([finding('a'), finding('b', at(cell))]);
    expect(ids(bulkGroups(review).flatMap(({ entries }) => entries))).toEqual(listed);
    expect(bulkCount(review)).toBe(listed.length);
  });

  test('a cell that a correction changes besides counts as its own', () => {
    const also = [{ cell: 'PLAN!I12', observed: 1, proposed: '=H12-J12' }];
    const review = deskReview([finding('a', { suspects: [suspect({ also })] }), finding('b', at('PLAN!I12'))]);
    const [group] = bulkGroups(review);
    expect(group?.entries.map(({ proposals }) => proposals.map(({ cell }) => cell))).toEqual([
      ['PLAN!H12', 'PLAN!I12'],
    ]);
  });

  test.each([
    ['passed', true],
    ['not-run', false],
    ['failed', false],
  ] as const)('one of two has %s: all passed is %p', (trial, all) => {
    const tried = [suspect({ trial: 'passed' }), suspect({ trial, cell: 'PLAN!H13' })];
    const review = deskReview(tried.map((each, at) => finding(`f-${at}`, { suspects: [each] })));
    expect(allPassed(bulkGroups(review))).toBe(all);
  });

  test('what is not safe is not in it; what fell in the trial is told apart', () => {
    const fallen = suspect({ confidence: 'medium', trial: 'failed', harm: { kind: 'reading', cells: [] } });
    const notRun = suspect({ confidence: 'medium', trial: 'not-run' });
    const never = suspect({ confidence: 'medium' });
    const suspects = [[fallen], [notRun], [never], [never, fallen]];
    const review = deskReview(suspects.map((each, at) => finding(`f-${at}`, { suspects: each })));
    expect(bulkGroups(review)).toEqual([]);
    expect(ids(fallenEntries(review))).toEqual(['f-0', 'f-1']);
  });
});

function ids(entries: readonly { readonly finding: { readonly id: string } }[]): string[] {
  return entries.map(({ finding: { id } }) => id);
}
