import { describe, expect, test } from '@jest/globals';
import { outcomes } from './outcome';
import type { Held, Specimen, SpecimenRow } from './planOf';

const rowsOf = (cells: readonly Readonly<Record<string, Held>>[]): SpecimenRow[] =>
  cells.map((each, at) => ({ cells: { activity: `Actividad número ${at}`, total: (at + 1) * 1_000_000, ...each } }));

const planOfCells = (columns: readonly string[], cells: readonly Readonly<Record<string, Held>>[]): Specimen => ({
  columns: ['activity', 'total', ...columns],
  rows: rowsOf(cells),
});

describe('weights', () => {
  const axes = (weights: readonly number[]): Specimen =>
    planOfCells(
      ['axis', 'weight'],
      weights.flatMap((weight, at) => [0, 1].map(() => ({ axis: `EJE ${at}`, weight }))),
    );

  test('of axes, repeated on their rows, add up to the whole', () => {
    expect(outcomes(axes([0.25, 0.45, 0.3]))).toEqual([]);
    expect(outcomes(axes([25, 45, 30]))).toEqual([]);
    expect(outcomes(axes([0.25, 0.45, 0.278]))).toMatchObject([
      { rule: 'weights-sum', severity: 'error', cells: ['PLAN!D2', 'PLAN!D4', 'PLAN!D6'] },
    ]);
  });

  test('of rows add up inside their milestone', () => {
    const milestones = (last: number) =>
      planOfCells(
        ['milestone', 'weight'],
        [
          ...[40, 60].map((weight) => ({ milestone: 'Reducir la desnutrición', weight })),
          ...[30, 70].map((weight) => ({ milestone: 'Ampliar la cobertura', weight })),
          ...[50, last].map((weight) => ({ milestone: 'Mejorar las vías', weight })),
        ],
      );
    expect(outcomes(milestones(50))).toEqual([]);
    expect(outcomes(milestones(5))).toMatchObject([
      { rule: 'weights-sum', severity: 'error', cells: ['PLAN!D6', 'PLAN!D7'] },
    ]);
  });
});

describe('progress', () => {
  test('more paid than committed on one row', () => {
    const cells = [1, 2, 3, 4, 5].map((at) => ({ committed: at * 500_000, paid: at === 3 ? 1_600_000 : at * 400_000 }));
    expect(outcomes(planOfCells(['committed', 'paid'], cells))).toMatchObject([
      { rule: 'progress-bounds', severity: 'warning', cells: ['PLAN!D4', 'PLAN!C4'] },
    ]);
  });

  const contributions = (odd: number, stated = odd + 0.1): Specimen => {
    const pairs = [
      [0.2, 0.1],
      [0.05, 0.3],
      [0.3, 0.25],
      [0.4, 0.1],
      [odd, 0.1],
    ] as const;
    const project = (progress: readonly number[], at: number): SpecimenRow[] => [
      {
        cells: { activity: `Proyecto ${at}`, progress: at === 4 ? stated : (progress[0] ?? 0) + (progress[1] ?? 0) },
        subtotal: { level: 'milestone', group: `p${at}`, adds: [at * 3 + 3, at * 3 + 4] },
      },
      ...progress.map((share, one) => ({
        cells: { activity: `Producto ${at}.${one}`, weight: one === 0 ? 0.45 : 0.55, progress: share },
      })),
    ];
    return { columns: ['activity', 'total', 'weight', 'progress'], rows: pairs.flatMap(project) };
  };

  test.each([
    [0.45, 0],
    [0.46, 1],
  ])('of a product that contributes %d to its project at a weight of 0.45', (odd, count) => {
    const found = outcomes(contributions(odd)).filter(({ rule }) => rule === 'progress-bounds');
    expect(found).toHaveLength(count);
  });

  test('finished at nothing', () => {
    const cells = [0, 1, 0.5].map((progress, at) => ({ progress, state: at === 2 ? 'En ejecución' : 'Terminado' }));
    expect(outcomes(planOfCells(['progress', 'state'], cells))).toMatchObject([
      { rule: 'progress-bounds', severity: 'warning', cells: ['PLAN!C2', 'PLAN!D2'] },
    ]);
  });

  test('a column that divides cells by themselves', () => {
    const cells = [2, 3, 4, 5].map((row) => ({ progress: { f: `=MIN((B${row} /B${row})*100,100)&"%"`, v: '100%' } }));
    expect(outcomes(planOfCells(['progress'], cells))).toMatchObject([
      { rule: 'ratio-of-itself', severity: 'warning', cells: ['PLAN!C2', 'PLAN!C3', 'PLAN!C4', 'PLAN!C5'] },
    ]);
  });
});

describe('dates', () => {
  const day = (year: number, month: number, date: number): Held => ({
    date: Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569,
  });
  const dated = (start: Held, end: Held): Specimen => ({
    ...planOfCells(
      ['start', 'end'],
      [
        { start, end },
        ...[2, 3, 4, 5, 6, 7].map((month) => ({ start: day(2009, month, 1), end: day(2009, month, 28) })),
      ],
    ),
    fiscalYear: 2009,
  });

  test('in the fiscal year are let be', () => {
    expect(outcomes(dated(day(2009, 1, 1), day(2009, 12, 31)))).toEqual([]);
  });

  test('outside it, or in the wrong order, are said', () => {
    expect(outcomes(dated(day(2009, 1, 1), day(2010, 1, 15)))).toMatchObject([
      { rule: 'date-outside-year', severity: 'warning', cells: ['PLAN!D2'] },
    ]);
    expect(outcomes(dated(day(2009, 5, 1), day(2009, 2, 1)))).toMatchObject([
      { rule: 'date-outside-year', severity: 'warning', cells: ['PLAN!C2', 'PLAN!D2'] },
    ]);
  });

  test('typed as text are one finding a column, those that no calendar has are named apart', () => {
    expect(outcomes(dated(day(2009, 1, 1), '31/12/2009'))).toMatchObject([{ rule: 'text-date', cells: ['PLAN!D2'] }]);
    expect(outcomes(dated(day(2009, 1, 1), '31/1272009'))).toMatchObject([
      { rule: 'impossible-date', severity: 'warning', cells: ['PLAN!D2'] },
    ]);
    const texts = ['31/12/2009', '2/2/0209', '15 de junio de 2009', '1-dic-09', 'Segundo semestre'];
    const column = planOfCells(
      ['start', 'end'],
      texts.map((end) => ({ start: day(2009, 1, 1), end })),
    );
    expect(outcomes({ ...column, fiscalYear: 2009 })).toMatchObject([
      { rule: 'text-date', severity: 'warning', cells: ['PLAN!D2', 'PLAN!D4', 'PLAN!D5'] },
      { rule: 'impossible-date', cells: ['PLAN!D3'] },
    ]);
  });
});

describe('words', () => {
  test('an earmarked source in another sector', () => {
    const cells = [
      { front: 'SALUD PÚBLICA', 'source:SGP Salud': 900_000 },
      { front: 'SALUD PÚBLICA', 'source:SGP Educación': 800_000 },
      { front: 'EDUCACIÓN CON CALIDAD', 'source:SGP Educación': 700_000 },
      { front: 'VÍAS Y TRANSPORTE', 'source:SGP Educación': 600_000 },
    ].map((each) => ({ ...each, total: Object.values(each).find((value) => typeof value === 'number') ?? 0 }));
    expect(outcomes(planOfCells(['front', 'source:SGP Salud', 'source:SGP Educación'], cells))).toMatchObject([
      { rule: 'earmark-sector', severity: 'warning', cells: ['PLAN!E3'] },
    ]);
  });

  test.each([
    ['SGP EDUCACON', ['PLAN!C1']],
    ['REGALAIS', ['PLAN!C1']],
    ['SGP Educación', []],
    ['Recurso propio', []],
    ['Fondo nuevo de paz', []],
  ])('a source named %j', (source, cells) => {
    const column = `source:${source}`;
    const rows = [1, 2, 3].map((at) => ({ total: at * 1_000_000, [column]: at * 1_000_000 }));
    const found = outcomes(planOfCells(['total', column].reverse(), rows)).filter(
      ({ rule }) => rule === 'source-unknown',
    );
    expect(found.flatMap((each) => each.cells)).toEqual(cells);
  });

  test.each([
    ['one of eleven rows', 11, 1],
    ['two of eleven rows', 11, 2],
  ])('a unit of measure that %s lacks', (_, count, lacking) => {
    const rows = Array.from({ length: count }, (__, at) => ({ unit: at < lacking ? null : 'Obra', quantity: at + 1 }));
    const found = outcomes(planOfCells(['unit', 'quantity'], rows)).filter(
      ({ rule }) => rule === 'target-without-unit',
    );
    expect(found.flatMap(({ cells }) => cells)).toEqual(lacking === 1 ? ['PLAN!C2'] : []);
  });

  test('one owner spelt in two ways', () => {
    const owners = [
      'Secretaría de Planeación',
      'Secretaria de Planeacion',
      'Secretaría de Planeasión',
      'Secretaría de Hacienda',
    ];
    expect(
      outcomes(
        planOfCells(
          ['owner'],
          owners.map((owner) => ({ owner })),
        ),
      ),
    ).toMatchObject([{ rule: 'spelling-variants', severity: 'note', cells: ['PLAN!C4'] }]);
  });

  test('two rows that differ by a slip for one amount', () => {
    const activities = [
      'Construir el acueducto de la vereda Chenche',
      'Construir el acueducto de la vereda Chence',
      'Construir el acueducto de la vereda Baura',
    ];
    const rows = activities.map((activity) => ({ cells: { activity, total: 45_000_000 } }));
    expect(outcomes({ columns: ['activity', 'total'], rows })).toMatchObject([
      { rule: 'similar-rows', severity: 'note', cells: ['PLAN!A2', 'PLAN!A3'] },
    ]);
  });
});

describe('places', () => {
  test('rows with money after the plan’s total', () => {
    const rows = rowsOf([{}, {}, {}]);
    const total: SpecimenRow = {
      cells: { activity: 'TOTAL PLAN', total: 3_000_000 },
      subtotal: { level: 'plan', group: null, adds: [2, 3] },
    };
    const specimen = { columns: ['activity', 'total'], rows: [...rows.slice(0, 2), total, ...rows.slice(2)] };
    expect(outcomes(specimen)).toMatchObject([
      { rule: 'plan-total-undecided', severity: 'warning', cells: ['PLAN!B4'] },
      { rule: 'rows-after-total', severity: 'warning', cells: ['PLAN!B5'] },
    ]);
  });

  test('a unit value a thousand times that of like rows', () => {
    const prices = [18_350, 18_900, 18_200_000, 18_750, 18_100];
    const rows = prices.map((unitValue) => ({
      cells: { activity: 'Aplicar biológico', unit: 'Dosis', quantity: 100, unitValue, total: unitValue * 100 },
    }));
    expect(outcomes({ columns: ['activity', 'unit', 'quantity', 'unitValue', 'total'], rows })).toMatchObject([
      { rule: 'scale-outlier', severity: 'warning', cells: ['PLAN!D4'] },
    ]);
  });
});
