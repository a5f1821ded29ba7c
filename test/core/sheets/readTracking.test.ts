import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { milestoneSheets } from '../../../src/core/sheets/tracking/milestoneSheets';
import { readTracking } from '../../../src/core/sheets/tracking/readTracking';
import { sheetSource } from '../../../src/core/sheets/sheetSource';
import { trackMilestones } from '../../../src/core/milestones/trackMilestones';
import { columnName, parseA1 } from '../../../src/core/workbook/address';
import { parseRange } from '../../../src/core/workbook/range';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { SheetModel } from '../../../src/core/workbook/sheetModel';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';
import { sheets as english } from '../../../src/i18n/en/sheets';
import { sheets as spanish } from '../../../src/i18n/es/sheets';
import { LAYOUTS } from '../../specimens/layouts/layout';
import { randomPlan } from '../../specimens/layouts/randomPlan';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { withModels } from './modelSnapshot';

const VOCABULARIES = [spanish, english];
const workbook = writeLayout(randomPlan(randomOf(21)), LAYOUTS.matrix, randomOf(21)).snapshot;

function models(snapshot: Snapshot, words = spanish): readonly SheetModel[] {
  const plan = readPlan(snapshot);
  const tracking = trackMilestones(plan, readTracking(snapshot, VOCABULARIES) ?? undefined);
  return milestoneSheets(sheetSource(plan, words), tracking);
}

/** The workbook with its tracking sheets, the first of which somebody changed. */
function edited(change: (sheet: SheetSnapshot) => Partial<SheetSnapshot>): { snapshot: Snapshot; name: string } {
  const tracked = withModels(workbook, models(workbook));
  const at = tracked.sheets.findIndex(({ mark }) => mark?.startsWith('milestones:'));
  const sheet = tracked.sheets[at];
  if (!sheet) throw new Error('no tracking sheet');
  const sheets = tracked.sheets.map((each, index) => (index === at ? { ...each, ...change(each) } : each));
  return { snapshot: { ...tracked, sheets }, name: sheet.name };
}

/** The letters of a column of the first tracking sheet. */
function letters(key: keyof typeof spanish.milestones.headers): string {
  const first = models(workbook).find(({ mark }) => mark.startsWith('milestones:'));
  const cell = first?.cells.find(({ row, value }) => row === 4 && value === spanish.milestones.headers[key]);
  return cell ? columnName(cell.column) : '';
}

const BESIDE = columnName(
  (parseRange(models(workbook).find(({ mark }) => mark.startsWith('milestones:'))?.tables[0]?.ref ?? '')?.right ?? 0) +
    2,
);
const AT = { state: letters('state'), total: letters('total'), notes: letters('notes'), light: letters('light') };

function typed(sheet: SheetSnapshot, cells: Readonly<Record<string, CellContent>>): Partial<SheetSnapshot> {
  return { cells: { ...sheet.cells, ...cells } };
}

function rewritten({ snapshot, name }: { snapshot: Snapshot; name: string }): Readonly<Record<string, CellContent>> {
  const after = withModels(snapshot, models(snapshot));
  return after.sheets.find((sheet) => sheet.name === name)?.cells ?? {};
}

describe('a second run', () => {
  test('keeps what stands above, below and beside the table', () => {
    const cells = rewritten(
      edited((sheet) =>
        typed(sheet, { C1: { v: 'Borrador' }, A60: { v: 'Elaboró: Ana' }, [`${BESIDE}6`]: { v: 'llamar' } }),
      ),
    );
    expect([cells['C1']?.v, cells['A60']?.v, cells[`${BESIDE}6`]?.v]).toEqual(['Borrador', 'Elaboró: Ana', 'llamar']);
  });

  test('does not put a formula over a number that somebody typed in its column', () => {
    const cells = rewritten(edited((sheet) => typed(sheet, { [`${AT.total}5`]: { v: 123 } })));
    expect(cells[`${AT.total}5`]).toMatchObject({ v: 123 });
    expect(cells[`${AT.total}5`]?.f).toBeUndefined();
  });

  test('keeps a name that somebody rewrote, and its row', () => {
    const cells = rewritten(
      edited((sheet) => typed(sheet, { C5: { v: 'Nombre corto' }, [`${AT.notes}5`]: { v: 'nota' } })),
    );
    expect([cells['A5']?.v, cells['C5']?.v, cells[`${AT.notes}5`]?.v]).toEqual(['H-01', 'Nombre corto', 'nota']);
  });

  test('knows a column whose header was rewritten, and one that was added', () => {
    const cells = rewritten(
      edited((sheet) =>
        typed(sheet, { [`${AT.state}4`]: { v: 'Estado del hito' }, [`${AT.state}5`]: { v: 'Cumplido' } }),
      ),
    );
    expect([cells[`${AT.state}4`]?.v, cells[`${AT.state}5`]?.v]).toEqual(['Estado del hito', 'Cumplido']);
    expect(cells[`${AT.light}5`]?.f).toContain('[Estado del hito]');
    expect(cells[`${AT.light}5`]?.v).toBe(spanish.milestones.light.contradictory);
  });

  test('reads a table that somebody turned into plain cells', () => {
    const cells = rewritten(edited((sheet) => ({ ...typed(sheet, { [`${AT.notes}5`]: { v: 'nota' } }), tables: [] })));
    expect([cells['A5']?.v, cells[`${AT.notes}5`]?.v]).toEqual(['H-01', 'nota']);
  });

  test('moves a formula that somebody typed along with its row', () => {
    const { snapshot, name } = edited((sheet) => typed(sheet, { [`${AT.notes}6`]: { v: 2, f: '=F6*2' } }));
    const sheets = snapshot.sheets.map((sheet) => (sheet.name === name ? withoutRow(sheet, 5) : sheet));
    const cells = rewritten({ snapshot: { ...snapshot, sheets }, name });
    const row =
      Object.entries(cells)
        .find(([, content]) => content.v === 'H-02')?.[0]
        .slice(1) ?? '';
    expect(cells[`${AT.notes}${row}`]?.f).toBe(`=F${row}*2`);
  });

  test('keeps dates and thresholds of the dashboard, in either language', () => {
    const tracked = withModels(workbook, models(workbook, english));
    const sheets = tracked.sheets.map((sheet) =>
      sheet.mark === 'dashboard' ? { ...sheet, cells: { ...sheet.cells, B5: { v: 39994 }, B6: { v: 0.5 } } } : sheet,
    );
    expect(readTracking({ ...tracked, sheets }, VOCABULARIES)?.settings).toMatchObject({ cutoff: 39994, red: 0.5 });
    const dashboard = models({ ...tracked, sheets }).find(({ mark }) => mark === 'dashboard');
    expect(dashboard?.cells.find(({ row, column }) => row === 5 && column === 2)?.value).toBe(39994);
  });

  test('puts rows into the order of the plan only when asked', () => {
    const { snapshot } = edited((sheet) => ({ cells: swappedRows(sheet.cells) }));
    const plan = readPlan(snapshot);
    const previous = readTracking(snapshot, VOCABULARIES) ?? undefined;
    const ids = (planOrder: boolean): readonly string[] =>
      trackMilestones(plan, previous, { planOrder })
        .sheets[0]?.rows.map(({ id }) => id)
        .slice(0, 2) ?? [];
    expect(ids(false)).toEqual(['H-02', 'H-01']);
    expect(ids(true)).toEqual(['H-01', 'H-02']);
  });
});

/** The sheet without the cells of one row. */
function withoutRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  const others = Object.entries(sheet.cells).filter(([reference]) => parseA1(reference)?.row !== row);
  return { ...sheet, cells: Object.fromEntries(others) };
}

function swappedRows(cells: SheetSnapshot['cells']): SheetSnapshot['cells'] {
  return Object.fromEntries(
    Object.entries(cells).map(([reference, content]) => {
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
      const other = row === '5' ? '6' : row === '6' ? '5' : row;
      return [`${column}${other}`, content];
    }),
  );
}
