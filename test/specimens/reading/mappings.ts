import type { Mapping } from '../../../src/core/workbook/state';
import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import { HEADING, ROWS, type SpecimenRow } from './rows';

const PLAN = 'PLAN';

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

function mapping(rest: Omit<Mapping, 'schema'>): Mapping {
  return { schema: 'cuadre.mapping/1', ...rest };
}

/** What a person confirmed overrules what is found. */
export const MAPPING_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'columns of a mapping take their roles from the others',
    snapshot: plan([...HEADING, 'VALOR FINAL'], ...ROWS.map((row) => [...row, 1])),
    mapping: mapping({ tables: [{ sheet: PLAN, columns: { I: 'total', F: 'ignore', C: 'owner' } }] }),
    says: { roles: { 'PLAN!I': 'total', 'PLAN!F': 'ignore', 'PLAN!C': 'owner' }, total: 6 },
  },
  {
    trait: 'unit and fiscal year of a mapping',
    snapshot: plan(['PLAN DE ACCIÓN 2009. Cifras en miles de pesos'], HEADING, ...ROWS),
    mapping: mapping({ fiscalYear: 2010, tables: [{ sheet: PLAN, unit: 1 }] }),
    says: { units: [1], fiscalYear: 2010, total: 10_500_000 },
  },
  {
    trait: 'rows of a mapping',
    snapshot: plan(HEADING, ...ROWS),
    mapping: mapping({ tables: [{ sheet: PLAN, rows: { '7': 'ignore', '6': 'note' } }] }),
    says: { rows: 4, kinds: { 'PLAN!6': 'note' } },
  },
  {
    trait: 'a heading of a mapping where none was seen',
    snapshot: plan(['a', 'b', 'c'], ['Sembrar', 'Und', 5], ['Regar', 'Und', 7]),
    mapping: mapping({ tables: [{ sheet: PLAN, header: 'A1:C1', columns: { A: 'activity', B: 'unit', C: 'total' } }] }),
    says: { tables: ['PLAN!A1:C1'], rows: 2, total: 12, notes: [] },
  },
  {
    trait: 'axes of a mapping are joined, and kept apart',
    snapshot: plan(
      HEADING,
      ...['SALUD', 'SALUD', 'BIENESTAR', 'DLLO RURAL', 'DESARROLLO RURAL', 'DESARROLLO RURAL'].map(
        (axis, at): SpecimenRow => [axis, ...(ROWS[at]?.slice(1) ?? [])],
      ),
    ),
    mapping: mapping({ axes: { BIENESTAR: 'SALUD', 'DLLO RURAL': 'DLLO RURAL' } }),
    says: {
      axes: { SALUD: [3, 7_000_000], 'DLLO RURAL': [1, 1_500_000], 'DESARROLLO RURAL': [2, 2_000_000] },
      notes: [],
    },
  },
];
