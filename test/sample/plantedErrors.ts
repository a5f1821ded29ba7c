import { cellAt, numberAt, recompute, sumCell, type Book, type BookSheet } from './book';
import { PLAN_SHEET, SUMMARY_SHEET } from './planBook';

/** An error put into the sample on purpose, with what a check must say of it. */
export interface PlantedError {
  readonly cell: string;
  readonly slip: string;
  readonly what: string;
  /** The right content, and the wrong one that stands there now. A formula begins with `=`. */
  readonly right: string | number;
  readonly wrong: string | number;
  /** Other cells of the same error, with what they should hold. */
  readonly also: readonly { readonly cell: string; readonly right: number }[];
}

interface Planting {
  readonly cell: string;
  readonly slip: string;
  readonly what: string;
  readonly wrong: (right: number) => string | number;
}

const inPlan = (reference: string): string => `${PLAN_SHEET}!${reference}`;

/** Errors of one cell, as people make them. */
const PLANTINGS: readonly Planting[] = [
  {
    cell: inPlan('H12'),
    slip: 'transposed-digits',
    what: 'Dos cifras intercambiadas en un valor total',
    wrong: (right) => Number(String(right).replace(/^(.)(.)(.)/, '$1$3$2')),
  },
  {
    cell: inPlan('F15'),
    slip: 'wrong-digit',
    what: 'Una cifra equivocada en una cantidad',
    wrong: (right) => right + 50,
  },
  {
    cell: inPlan('I25'),
    slip: 'missing-digit',
    what: 'Una cifra que falta en lo asignado',
    wrong: (right) => Number(String(right).replace(/^(...)./, '$1')),
  },
  {
    cell: inPlan('J55'),
    slip: 'extra-digit',
    what: 'Una cifra de más en lo que falta por gestionar',
    wrong: (right) => Number(String(right).replace(/^(..)/, '$17')),
  },
  {
    cell: inPlan('G70'),
    slip: 'factor-1000',
    what: 'Un valor unitario escrito en miles',
    wrong: (right) => right / 1000,
  },
  {
    cell: inPlan('K80'),
    slip: 'sign',
    what: 'Un aporte con signo menos',
    wrong: (right) => -right,
  },
  {
    cell: inPlan('H94'),
    slip: 'text-number',
    what: 'Un valor total guardado como texto: no entra en las sumas',
    wrong: (right) => `$ ${right.toString().replace(/\B(?=(\d{3})+$)/g, '.')}`,
  },
];

/**
 * Plants a dozen errors of different kinds in the sample and recomputes it, as a spreadsheet would.
 * @returns what was planted, in the order of the list that is added as the workbook's last sheet
 */
export function plantErrors(book: Book): PlantedError[] {
  const planted = [
    ...PLANTINGS.map((planting) => plantOne(book, planting)),
    plantSwap(book),
    plantCumulative(book),
    plantStaleSubtotal(book),
    plantShortRange(book),
    plantSummary(book),
  ];
  recompute(book);
  return planted;
}

function plantOne(book: Book, { cell, slip, what, wrong }: Planting): PlantedError {
  const right = numberAt(book, cell);
  const typed = wrong(right);
  cellAt(book, cell).value = typed;
  return { cell, slip, what, right, wrong: typed, also: [] };
}

function plantSwap(book: Book): PlantedError {
  const [assigned, toRaise] = [inPlan('I66'), inPlan('J66')];
  const right = numberAt(book, assigned);
  const other = numberAt(book, toRaise);
  cellAt(book, assigned).value = other;
  cellAt(book, toRaise).value = right;
  const what = 'Lo asignado y lo que falta por gestionar, intercambiados';
  return { cell: assigned, slip: 'swapped-cells', what, right, wrong: other, also: [{ cell: toRaise, right: other }] };
}

function plantCumulative(book: Book): PlantedError {
  const cells = ['O100', 'P100', 'Q100', 'R100'].map(inPlan);
  const rights = cells.map((cell) => numberAt(book, cell));
  let running = 0;
  const totals = rights.map((right) => (running += right));
  cells.forEach((cell, index) => (cellAt(book, cell).value = totals[index] ?? 0));
  const changed = cells.map((cell, index) => ({ cell, right: rights[index] ?? 0 })).slice(1);
  const [first] = changed;
  return {
    cell: first?.cell ?? '',
    slip: 'cumulative',
    what: 'Un cronograma acumulado donde los demás son por trimestre',
    right: first?.right ?? 0,
    wrong: totals[1] ?? 0,
    also: changed.slice(1),
  };
}

function plantStaleSubtotal(book: Book): PlantedError {
  const cell = inPlan('J122');
  const target = cellAt(book, cell);
  const right = `=${target.formula ?? ''}`;
  const typed = numberAt(book, cell) - numberAt(book, inPlan('J120'));
  delete target.formula;
  delete target.compute;
  target.value = typed;
  const what = 'Un subtotal escrito a mano que quedó sin una actividad';
  return { cell, slip: 'constant-over-formula', what, right, wrong: typed, also: [] };
}

function plantShortRange(book: Book): PlantedError {
  const cell = inPlan('L122');
  const target = cellAt(book, cell);
  const right = `=${target.formula ?? ''}`;
  Object.assign(target, sumCell(PLAN_SHEET, 'L', 112, 120));
  const what = 'Una suma que no llega a la última fila';
  return { cell, slip: 'missing-in-sum', what, right, wrong: `=${target.formula ?? ''}`, also: [] };
}

function plantSummary(book: Book): PlantedError {
  const cell = `${SUMMARY_SHEET}!C7`;
  const target = cellAt(book, cell);
  const right = `=${target.formula ?? ''}`;
  delete target.formula;
  delete target.compute;
  const typed = Number(String(target.value).replace(/^(.)./, '$19'));
  target.value = typed;
  return {
    cell,
    slip: 'wrong-digit',
    what: 'Una cifra equivocada en el cuadro resumen',
    right,
    wrong: typed,
    also: [],
  };
}

/** The sheet that lists what was planted. */
export function plantedErrorsSheet(planted: readonly PlantedError[]): BookSheet {
  const sheet: BookSheet = {
    name: 'ERRORES SEMBRADOS',
    cells: new Map(),
    merges: [],
    widths: [6, 24, 62, 26, 26],
    heights: new Map(),
    frozen: { rows: 3, columns: 0 },
  };
  const bold = { font: { name: 'Arial', size: 9, bold: true } };
  sheet.cells.set('A1', { value: 'Errores sembrados a propósito en este libro de ejemplo', style: bold });
  ['No.', 'Celda', 'Qué se hizo', 'Debe decir', 'Dice'].forEach((text, index) =>
    sheet.cells.set(`${'ABCDE'[index] ?? ''}3`, { value: text, style: bold }),
  );
  planted.forEach(({ cell, what, right, wrong, also }, index) => {
    const row = index + 4;
    const cells = [cell, ...also.map((other) => other.cell)].join(', ');
    const texts = [String(index + 1), cells, what, String(right), String(wrong)];
    texts.forEach((value, column) => sheet.cells.set(`${'ABCDE'[column] ?? ''}${row}`, { value }));
  });
  return sheet;
}
