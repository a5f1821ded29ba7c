import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../../src/core/workbook/cell';
import { a1 } from '../../../src/core/workbook/address';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { outcomes, type Outcome } from './outcome';
import type { Held, Specimen } from './planOf';

type Row = readonly (string | number | null)[];

/** The workbook's own table of earmarks: source, sector, rule, share, base, who confirmed. */
function lawSheet(rows: readonly Row[]): SheetSnapshot {
  const cells: Record<string, CellContent> = {};
  const header = ['Fuente', 'Sector al que va', 'Regla', '% de la base', 'Valor de la base', 'Confirmado por', 'Norma'];
  [header, ...rows].forEach((row, at) =>
    row.forEach((v, column) => {
      if (v !== null) cells[a1(at + 1, column + 1)] = { v };
    }),
  );
  const tables = [{ name: 'DestinacionesCuadre', ref: `A1:G${Math.max(2, rows.length + 1)}` }];
  return {
    ...{ name: 'Ley', visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [], protected: false },
    ...{ cells, tables, mark: 'law' },
  };
}

const SPORT = 1_000_000;
const MONEY: readonly Readonly<Record<string, Held>>[] = [
  { front: 'DEPORTE', 'source:SGP General': SPORT, total: SPORT },
  { front: 'CULTURA', 'source:SGP General': 2_000_000, total: 2_000_000 },
];

function plan(cells: readonly Readonly<Record<string, Held>>[], more: Partial<Specimen> = {}): Specimen {
  const columns = ['activity', ...Object.keys(cells[0] ?? {})];
  return { columns, rows: cells.map((each, at) => ({ cells: { activity: `Actividad ${at}`, ...each } })), ...more };
}

const of = (specimen: Specimen, rule: string): Outcome[] => outcomes(specimen).filter((each) => each.rule === rule);

describe('the minimums of the law', () => {
  const law = (...lines: readonly Row[]) => plan(MONEY, { otherSheets: [lawSheet(lines)] });

  test.each<[string, Specimen, number]>([
    ['no table: nothing is asked', plan(MONEY), 0],
    ['less than the share', law(['SGP General', 'Deporte', 'Mínimo', 0.04, 25_000_001, 'Ana', 'Ley 715']), 1],
    ['just the share', law(['SGP General', 'Deporte', 'Mínimo', 0.04, 25_000_000, 'Ana', 'Ley 715']), 0],
    ['more than it may have', law(['SGP General', 'Cultura', 'Máximo', 0.5, 3_999_999, null, 'Ley 715']), 1],
    ['as much as it may have', law(['SGP General', 'Cultura', 'Máximo', 0.5, 4_000_000, null, 'Ley 715']), 0],
    ['a source that the plan has not', law(['Estampilla', 'Deporte', 'Mínimo', 0.9, 25_000_000, null, 'Ley']), 0],
    ['no base: no verdict, but it is said', law(['SGP General', 'Deporte', 'Mínimo', 0.04, null, null, 'Ley 715']), 1],
    ['how the law shares out is no rule', law(['SGP General', 'Deporte', 'Referencia', 0.9, null, null, 'Ley']), 0],
  ])('%s', (_, specimen, count) => {
    const found = of(specimen, 'legal-minimum');
    expect(found.map(({ severity }) => severity)).toEqual(Array.from({ length: count }, () => 'note'));
  });
});

describe('an earmarked source in another sector', () => {
  const rows = [
    { front: 'SALUD', 'source:SGP Educación': 5_000_000, total: 5_000_000 },
    { front: 'EDUCACIÓN', 'source:SGP Educación': 4_000_000, total: 4_000_000 },
  ];
  test.each<[string, readonly Row[] | null, readonly string[]]>([
    ['by the law', null, ['PLAN!C2']],
    ['by the table of the workbook', [['SGP Educación', 'Educación', 'Solo']], ['PLAN!C2']],
    ['not when it was taken out of the table', [['SGP Salud', 'Salud', 'Solo']], []],
    ['for the sector that the table says', [['SGP Educación', 'Salud', 'Solo']], ['PLAN!C3']],
  ])('%s', (_, lines, cells) => {
    const specimen = plan(rows, lines ? { otherSheets: [lawSheet(lines)] } : {});
    expect(of(specimen, 'earmark-sector').flatMap((each) => each.cells)).toEqual(cells);
  });
});

describe('codes', () => {
  const headers = { programme: 'PROGRAMA MGA', project: 'BPIN', target: 'PRODUCTO MGA' };
  const right = Array.from({ length: 20 }, (_, at) => ({
    programme: '4104',
    target: `41040${String(at + 10)}`,
    project: `202400000${String(1000 + at)}`,
    total: 1_000_000 + at * 1000,
  }));
  const coded = (row: number, parts: Partial<(typeof right)[number]>): Specimen =>
    plan(
      right.map((each, at) => (at === row ? { ...each, ...parts } : each)),
      { headers, fiscalYear: 2024 },
    );

  test.each<[string, string, Partial<(typeof right)[number]>, readonly string[]]>([
    ['all alike', 'code-form', {}, []],
    ['a digit too many', 'code-form', { target: '41040100' }, ['PLAN!C5']],
    ['a digit too few', 'code-form', { project: '202400000123' }, ['PLAN!D5']],
    ['a BPIN of no year', 'code-form', { project: '3024000001234' }, ['PLAN!D5']],
    ['several codes in a cell', 'code-form', { project: '2024000001234, 2023000009999' }, []],
    ['words', 'code-form', { project: 'POR DEFINIR' }, []],
    ['of another programme', 'code-prefix', { target: '4102010' }, ['PLAN!C5', 'PLAN!B5']],
    ['of its programme', 'code-prefix', { target: '4104999' }, []],
    ['a code again', 'code-repeated', { target: '4104010' }, ['PLAN!C2', 'PLAN!C5']],
  ])('%s', (_, rule, parts, cells) => {
    expect(of(coded(3, parts), rule).flatMap((each) => each.cells)).toEqual(cells);
  });

  test('that mostly do not belong together mean something else', () => {
    const rows = right.map((each, at) => (at < 10 ? { ...each, programme: '3301' } : each));
    expect(of(plan(rows, { headers }), 'code-prefix')).toEqual([]);
  });

  test('in a column of other things are none', () => {
    const rows = right.map((each, at) => ({ ...each, target: String(at) }));
    expect(of(plan(rows, { headers }), 'code-form')).toEqual([]);
  });
});

describe('a target without its quantity', () => {
  const measured = (blank: number, priced = true): Specimen =>
    plan(
      Array.from({ length: 12 }, (_, at) => ({
        unit: 'Taller',
        quantity: at < blank ? null : 3,
        unitValue: at < blank && !priced ? null : 1_000_000 + at,
        total: at < blank ? 7_654_321 : 3_000_000 + at * 3,
      })),
    );

  const withoutTotals = (blank: number): Specimen =>
    plan(
      Array.from({ length: 12 }, (_, at) => ({
        unit: 'Taller',
        quantity: at < blank ? null : 3,
        unitValue: 1_000_000 + at,
      })),
    );

  test.each<[string, Specimen, number]>([
    ['one of a dozen', withoutTotals(1), 1],
    ['none', measured(0), 0],
    ['most: a habit', measured(6), 0],
    ['a global item without a price', measured(1, false), 0],
  ])('%s', (_, specimen, count) => {
    expect(of(specimen, 'target-without-unit')).toHaveLength(count);
  });
});
