import { a1, type Address } from '../../../src/core/workbook/address';
import type { SheetDraft } from '../sheetDraft';
import type { LabelledTotal } from './labels';
import type { IndexedRow } from './tableWriter';

const FIGURES = ['total', 'assigned', 'toRaise'] as const;
const HEADER = [
  'EJE ESTRATÉGICO',
  'VALOR TOTAL PROYECTADO',
  'VALOR CON ASIGNACIÓN PRESUPUESTAL',
  'RECURSOS POR GESTIONAR',
];

/** Where a summary goes and what it says. */
export interface SummaryTask {
  readonly draft: SheetDraft;
  readonly top: number;
  readonly left: number;
  readonly unit: number;
  readonly axes: readonly string[];
  readonly rows: readonly IndexedRow[];
  readonly planTotal: string;
}

/** Writes the CUADRO RESUMEN: a title, a line an axis, the plan's total. */
export function writeSummary(task: SummaryTask): LabelledTotal[] {
  const { draft, top, left, axes, rows, planTotal } = task;
  draft.put(top, left, 'CUADRO RESUMEN');
  HEADER.forEach((text, at) => draft.put(top + 1, left + at, text));
  const lines = axes.map((axis, at) =>
    writeLine(task, { row: top + 2 + at, label: axis, name: axis, rows: rows.filter((row) => row.axis === axis) }),
  );
  const plan = writeLine(task, { row: top + 2 + axes.length, label: planTotal, name: '', rows });
  return [...lines, plan];
}

interface Line {
  readonly row: number;
  readonly label: string;
  readonly name: string;
  readonly rows: readonly IndexedRow[];
}

function writeLine({ draft, left, unit }: SummaryTask, { row, label, name, rows }: Line): LabelledTotal {
  draft.put(row, left, label);
  const cells: Record<string, Address> = {};
  FIGURES.forEach((figure, at) => {
    const sum = rows.reduce((total, { activity }) => total + activity[figure], 0);
    draft.put(row, left + 1 + at, { v: sum / unit, z: '#,##0' });
    cells[figure] = `${draft.name}!${a1(row, left + 1 + at)}`;
  });
  const adds = rows.map(({ index }) => index);
  return { kind: 'summary', level: name === '' ? 'plan' : 'axis', name, sheet: draft.name, row, cells, adds };
}
