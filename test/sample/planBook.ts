import type { CellStyle } from 'hucre';
import { numberAt, recompute, sumCell, type Book, type BookCell, type BookSheet } from './book';
import { sampleRows, type SampleRow } from './rows';

export const PLAN_SHEET = 'PLAN';
export const SUMMARY_SHEET = 'CUADRO RESUMEN';

const FIRST_ROW = 7;
const MONEY_COLUMNS = ['H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R'] as const;
const LAST_COLUMN = 'S';

const LINE = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FONT = { name: 'Arial', size: 9 };
const BODY: CellStyle = { font: FONT, border: BORDER, alignment: { vertical: 'center', wrapText: true } };
const LABEL: CellStyle = { ...BODY, alignment: { vertical: 'center', horizontal: 'center', wrapText: true } };
const MONEY: CellStyle = { ...BODY, numFmt: '"$" #,##0', alignment: { vertical: 'center' } };
const COUNT: CellStyle = { ...BODY, numFmt: '#,##0', alignment: { vertical: 'center' } };
const RATIO: CellStyle = { ...BODY, numFmt: '0.0%', alignment: { vertical: 'center' } };
const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F5132' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true }, alignment: { horizontal: 'center' } };
const SUBTITLE: CellStyle = { font: { ...FONT, italic: true }, alignment: { horizontal: 'center', wrapText: true } };
const TOTAL_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE8DF' } } as const;

const emphasised = (style: CellStyle): CellStyle => ({ ...style, font: { ...FONT, bold: true }, fill: TOTAL_FILL });

/** Where an axis stands on the plan sheet. */
interface AxisBlock {
  readonly axis: string;
  readonly rows: readonly SampleRow[];
  readonly first: number;
  readonly last: number;
}

/** The sample plan of action: the plan's sheet and its summary, formulas already computed. */
export function planBook(): Book {
  const blocks = axisBlocks(sampleRows());
  const book = [planSheet(blocks), summarySheet(blocks)];
  recompute(book);
  return book;
}

function axisBlocks(rows: readonly SampleRow[]): AxisBlock[] {
  let next = FIRST_ROW;
  return [...new Set(rows.map(({ axis }) => axis))].map((axis) => {
    const own = rows.filter((row) => row.axis === axis);
    const first = next;
    const last = first + own.length - 1;
    next = last + 2;
    return { axis, rows: own, first, last };
  });
}

function planSheet(blocks: readonly AxisBlock[]): BookSheet {
  const sheet: BookSheet = {
    name: PLAN_SHEET,
    cells: new Map(),
    merges: [],
    widths: [20, 20, 30, 34, 13, 10, 15, 18, 18, 18, 16, 16, 16, 16, 16, 16, 16, 16, 24],
    heights: new Map([
      [1, 22],
      [5, 20],
      [6, 30],
    ]),
    frozen: { rows: 6, columns: 4 },
    titleRows: '$5:$6',
  };
  writeTitles(sheet, LAST_COLUMN, [
    'MUNICIPIO DE PURIFICACIÓN – TOLIMA',
    'PLAN DE ACCIÓN – VIGENCIA 2009',
    'Ejemplo de Cuadre: los ejes, los hitos y los totales son los del plan publicado; las actividades son inventadas.',
  ]);
  writeHeader(sheet);
  for (const block of blocks) writeBlock(sheet, block);
  writeGrandTotal(sheet, blocks);
  return sheet;
}

function writeTitles(sheet: BookSheet, lastColumn: string, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    const row = index + 1;
    put(
      sheet,
      `A${row}`,
      line,
      index === 2 ? SUBTITLE : { ...TITLE, font: { ...FONT, size: 14 - 2 * index, bold: true } },
    );
    sheet.merges.push(`A${row}:${lastColumn}${row}`);
  });
}

const HEADERS: readonly (readonly [string, string])[] = [
  ['A', 'EJE ESTRATÉGICO'],
  ['B', 'FRENTE DE ACCIÓN'],
  ['C', 'HITO'],
  ['D', 'ACTIVIDAD'],
  ['E', 'UNIDAD DE MEDIDA'],
  ['F', 'CANTIDAD'],
  ['G', 'VALOR UNITARIO'],
  ['H', 'VALOR TOTAL'],
  ['I', 'VALOR CON ASIGNACIÓN PRESUPUESTAL'],
  ['J', 'RECURSOS POR GESTIONAR'],
  ['S', 'RESPONSABLE'],
];

const GROUPS: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'K5:N5',
    'FUENTES DE FINANCIACIÓN',
    [
      ['K', 'RECURSOS PROPIOS'],
      ['L', 'SGP'],
      ['M', 'REGALÍAS'],
      ['N', 'OTROS'],
    ],
  ],
  [
    'O5:R5',
    'CRONOGRAMA DE INVERSIÓN',
    [
      ['O', 'I TRIM'],
      ['P', 'II TRIM'],
      ['Q', 'III TRIM'],
      ['R', 'IV TRIM'],
    ],
  ],
];

function writeHeader(sheet: BookSheet): void {
  for (const [column, text] of HEADERS) {
    put(sheet, `${column}5`, text, HEADER);
    put(sheet, `${column}6`, null, HEADER);
    sheet.merges.push(`${column}5:${column}6`);
  }
  for (const [range, title, columns] of GROUPS) {
    columns.forEach(([column, text], index) => {
      put(sheet, `${column}5`, index === 0 ? title : null, HEADER);
      put(sheet, `${column}6`, text, HEADER);
    });
    sheet.merges.push(range);
  }
}

function writeBlock(sheet: BookSheet, { axis, rows, first, last }: AxisBlock): void {
  rows.forEach((row, index) => writeRow(sheet, first + index, row));
  const labels = mergedLabels(sheet, first, rows);
  labels('A', ({ axis: name }) => name);
  labels('B', ({ front }) => front);
  labels(
    'C',
    ({ milestone }) => milestone,
    ({ block }) => block,
  );
  writeTotalRow(sheet, last + 1, `SUBTOTAL ${axis}`, (column) => sumCell(PLAN_SHEET, column, first, last));
}

function writeRow(sheet: BookSheet, at: number, row: SampleRow): void {
  put(sheet, `D${at}`, row.activity, BODY);
  put(sheet, `E${at}`, row.unit, LABEL);
  put(sheet, `F${at}`, row.quantity, COUNT);
  put(sheet, `G${at}`, row.unitValue, MONEY);
  const money = [row.total, row.assigned, row.toRaise, ...row.sources, ...row.quarters];
  MONEY_COLUMNS.forEach((column, index) => put(sheet, `${column}${at}`, money[index] ?? 0, MONEY));
  put(sheet, `${LAST_COLUMN}${at}`, row.owner, LABEL);
  sheet.heights.set(at, 26);
}

type LabelWriter = (column: string, text: (row: SampleRow) => string, same?: (row: SampleRow) => unknown) => void;

/** Writes a label once for each run of rows that share it, merged over the run. */
function mergedLabels(sheet: BookSheet, first: number, rows: readonly SampleRow[]): LabelWriter {
  return (column, text, same = text) => {
    let start = 0;
    rows.forEach((row, index) => {
      put(sheet, `${column}${first + index}`, null, LABEL);
      const next = rows[index + 1];
      if (next && same(next) === same(row)) return;
      put(sheet, `${column}${first + start}`, text(row), LABEL);
      if (index > start) sheet.merges.push(`${column}${first + start}:${column}${first + index}`);
      start = index + 1;
    });
  };
}

function writeTotalRow(sheet: BookSheet, row: number, label: string, cellOf: (column: string) => BookCell): void {
  for (const column of ['B', 'C', 'D', 'E', 'F', 'G', LAST_COLUMN])
    put(sheet, `${column}${row}`, null, emphasised(BODY));
  put(sheet, `A${row}`, label, emphasised(BODY));
  sheet.merges.push(`A${row}:D${row}`);
  for (const column of MONEY_COLUMNS)
    sheet.cells.set(`${column}${row}`, { ...cellOf(column), style: emphasised(MONEY) });
  sheet.heights.set(row, 20);
}

function writeGrandTotal(sheet: BookSheet, blocks: readonly AxisBlock[]): void {
  const subtotals = blocks.map(({ last }) => last + 1);
  const row = (subtotals.at(-1) ?? FIRST_ROW) + 1;
  writeTotalRow(sheet, row, 'VALOR TOTAL PLAN DE ACCIÓN VIGENCIA 2009', (column) => ({
    value: 0,
    formula: subtotals.map((subtotal) => `${column}${subtotal}`).join('+'),
    compute: (book) =>
      subtotals.reduce((total, subtotal) => total + numberAt(book, `${PLAN_SHEET}!${column}${subtotal}`), 0),
  }));
  put(sheet, `A${row + 2}`, 'Elaboró: Secretaría de Planeación e Información', { font: { ...FONT, italic: true } });
}

function summarySheet(blocks: readonly AxisBlock[]): BookSheet {
  const sheet: BookSheet = {
    name: SUMMARY_SHEET,
    cells: new Map(),
    merges: [],
    widths: [54, 24, 24, 24, 16, 16],
    heights: new Map([[4, 34]]),
    frozen: { rows: 4, columns: 1 },
  };
  writeTitles(sheet, 'F', ['CUADRO RESUMEN', 'PLAN DE ACCIÓN – VIGENCIA 2009']);
  SUMMARY_HEADERS.forEach((text, index) => put(sheet, `${'ABCDEF'[index] ?? ''}4`, text, HEADER));
  const totalRow = 5 + blocks.length;
  blocks.forEach(({ axis, last }, index) => writeSummaryLine(sheet, 5 + index, axis, { source: last + 1, totalRow }));
  const planTotal = (blocks.at(-1)?.last ?? 0) + 2;
  writeSummaryLine(sheet, totalRow, 'VALOR TOTAL PLAN DE ACCIÓN VIGENCIA 2009', { source: planTotal, totalRow });
  return sheet;
}

const SUMMARY_HEADERS = [
  'EJE ESTRATÉGICO',
  'VALOR TOTAL PROYECTADO',
  'VALOR CON ASIGNACIÓN PRESUPUESTAL',
  'RECURSOS POR GESTIONAR',
  '% POR FINANCIAR',
  '% PARTICIPACIÓN',
];

function writeSummaryLine(
  sheet: BookSheet,
  row: number,
  label: string,
  { source, totalRow }: { source: number; totalRow: number },
): void {
  const look = row === totalRow ? emphasised : (style: CellStyle): CellStyle => style;
  put(sheet, `A${row}`, label, look(BODY));
  for (const [column, from] of [
    ['B', 'H'],
    ['C', 'I'],
    ['D', 'J'],
  ] as const) {
    sheet.cells.set(`${column}${row}`, {
      value: 0,
      formula: `${PLAN_SHEET}!${from}${source}`,
      compute: (book) => numberAt(book, `${PLAN_SHEET}!${from}${source}`),
      style: look(MONEY),
    });
  }
  const own = (column: string, at: number) => (book: Book) => numberAt(book, `${SUMMARY_SHEET}!${column}${at}`);
  sheet.cells.set(`E${row}`, ratioCell(`D${row}/B${row}`, own('D', row), own('B', row), look(RATIO)));
  // The plan's line comes after the axes': its value is taken from the plan sheet, which is already computed.
  const plan = (book: Book): number => numberAt(book, planTotalAddress(book));
  sheet.cells.set(`F${row}`, ratioCell(`B${row}/B$${totalRow}`, own('B', row), plan, look(RATIO)));
}

function planTotalAddress(book: Book): string {
  const cells = book.find(({ name }) => name === PLAN_SHEET)?.cells ?? new Map<string, BookCell>();
  const reference = [...cells.keys()].filter((key) => /^H\d+$/.test(key)).at(-1) ?? '';
  return `${PLAN_SHEET}!${reference}`;
}

function ratioCell(
  formula: string,
  part: (book: Book) => number,
  whole: (book: Book) => number,
  style: CellStyle,
): BookCell {
  return { value: 0, formula, compute: (book) => part(book) / whole(book), style };
}

function put(sheet: BookSheet, reference: string, value: string | number | null, style: CellStyle): void {
  sheet.cells.set(reference, { value, style });
}
