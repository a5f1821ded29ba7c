import { describe, expect, test } from '@jest/globals';
import type { FindingDraft, FindingDraftOf, Severity } from '../../../src/core/findings/finding';
import { compareRuns } from '../../../src/core/findings/compareRuns';
import { findingId } from '../../../src/core/findings/findingId';
import { draftFinding, type Observation } from '../../../src/core/findings/observation';
import { identify } from '../../../src/core/findings/identify';
import { separateAccepted } from '../../../src/core/findings/separateAccepted';
import { sortFindings } from '../../../src/core/findings/sortFindings';
import { ZERO } from '../../../src/core/quantity/decimal';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { Acceptance } from '../../../src/core/workbook/state';

const data = { label: 'Vacunas', row: 12, cell: 'PLAN!H12', computed: ZERO, stated: ZERO, lines: [] };

const draft = (changes: Partial<Observation<typeof data>> = {}): FindingDraftOf<'subtotal'> =>
  draftFinding(
    { name: 'subtotal', severity: 'error' },
    { cells: ['PLAN!F12', 'PLAN!G12', 'PLAN!H12'], key: 'eje|vacunas', data, ...changes },
  );

const snapshotOf = (cells: Record<string, CellContent>): Snapshot => ({
  sheets: [
    {
      ...{ name: 'PLAN', cells, visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [] },
      ...{ tables: [], protected: false },
    },
  ],
  names: [],
  date1904: false,
});

describe('ids', () => {
  test('are made of rule and key, and of nothing that moves', () => {
    const [here] = identify([draft()]);
    const [there] = identify([draft({ cells: ['PLAN!F90'], data: { ...data, row: 90 } })]);
    expect(there?.id).toBe(here?.id);
    expect(here?.id).toMatch(/^f-[0-9a-z]+$/);
  });

  test('two of one rule and key are two', () => {
    const ids = identify([draft(), draft(), draft({ key: 'otra' })]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test('the hash is 64-bit FNV-1a', () => {
    // Test vectors of the reference implementation: "" and "a".
    expect(findingId('')).toBe(`f-${0xcbf29ce484222325n.toString(36)}`);
    expect(findingId('a')).toBe(`f-${0xaf63dc4c8601ec8cn.toString(36)}`);
  });
});

describe('order', () => {
  test('grave ones first, then as they stand in the workbook', () => {
    const at = (severity: Severity, cell: string): FindingDraft => draft({ severity, cells: [cell] });
    const sorted = sortFindings(
      [at('note', 'A!A1'), at('error', 'B!A1'), at('error', 'A!B2'), at('warning', 'A!A9'), at('error', 'A!A2')],
      ['A', 'B'],
    );
    expect(sorted.map(({ cells }) => cells[0])).toEqual(['A!A2', 'A!B2', 'B!A1', 'A!A9', 'A!A1']);
  });
});

describe('the run before', () => {
  test('new, remaining and resolved', () => {
    const comparison = compareRuns(['f-a', 'f-b'], [{ id: 'f-b' }, { id: 'f-c' }]);
    expect([...comparison.fresh]).toEqual(['f-c']);
    expect([...comparison.remaining]).toEqual(['f-b']);
    expect(comparison.resolved).toEqual(['f-a']);
  });

  test('on the first run nothing is called new', () => {
    expect(compareRuns(null, [{ id: 'f-c' }])).toMatchObject({ hasPrevious: false, fresh: new Set(), resolved: [] });
  });
});

describe('what was left as it is', () => {
  const values = { 'PLAN!F12': 8, 'PLAN!G12': 25_326_638, 'PLAN!H12': 206_213_109 };
  const acceptance: Acceptance = {
    ...{ rule: 'subtotal', key: 'eje|vacunas', values, reason: 'Descuento pactado', author: 'Ana', date: '2026-03-01' },
  };
  const workbook = (total: number, row = 12): Snapshot =>
    snapshotOf({ [`F${row}`]: { v: 8 }, [`G${row}`]: { v: 25_326_638 }, [`H${row}`]: { v: total } });

  test('stays so while the values do', () => {
    const { open, accepted } = separateAccepted(identify([draft()]), [acceptance], workbook(206_213_109));
    expect([open.length, accepted.length]).toEqual([0, 1]);
  });

  test('is open again when a value changes', () => {
    const { open, accepted } = separateAccepted(identify([draft()]), [acceptance], workbook(206_213_110));
    expect([open.length, accepted.length]).toEqual([1, 0]);
  });

  test('moves with its row', () => {
    const moved = identify([draft({ cells: ['PLAN!F40', 'PLAN!G40', 'PLAN!H40'] })]);
    expect(separateAccepted(moved, [acceptance], workbook(206_213_109, 40)).open).toEqual([]);
  });

  test('stays so where its rule was part of another one then, and its id stays too', () => {
    const zeros = (name: 'text-zero' | 'text-number') =>
      identify([
        draftFinding(
          { name: 'text-zero', severity: 'note' },
          { cells: ['PLAN!G12'], key: '0:zeros', data: { zeros: 1 } },
        ),
      ]).map((finding) => separateAccepted([finding], [{ ...acceptance, ...seen, rule: name }], workbook(206_213_109)));
    const seen = { key: '0:zeros', values: { 'PLAN!G12': 25_326_638 } };
    for (const name of ['text-zero', 'text-number'] as const) expect(zeros(name)[0]?.accepted).toHaveLength(1);
    expect(zeros('text-number')[0]?.accepted[0]?.finding.id).toBe(findingId('text-number', '0:zeros'));
  });

  test('under another rule says nothing of this one', () => {
    const other = { ...acceptance, rule: 'axis-total' };
    expect(separateAccepted(identify([draft()]), [other], workbook(206_213_109)).open).toHaveLength(1);
  });
});
