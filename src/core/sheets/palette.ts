import type { CellStyle, Colour } from '../workbook/sheetModel';

/** The one accent, its tints, and greys that stay apart when printed without colour. */
export const PALETTE = {
  accent: '1F4E5F',
  accentMiddle: '7FA3B0',
  accentTint: 'E6EEF1',
  muted: '5F6B70',
  line: 'C5CED2',
  input: 'FFF9E5',
  warning: 'FBE3D6',
  caution: 'FFF2CC',
  good: 'E2EFDA',
} as const satisfies Record<string, Colour>;

const hairline = { sides: ['bottom'], colour: PALETTE.line } as const;
const strong = { sides: ['top', 'bottom'], colour: PALETTE.accent } as const;

/** Amounts in pesos; a zero stays visible as a zero. */
export const AMOUNT_FORMAT = '#,##0';
export const RATIO_FORMAT = '0.0%';
export const DATE_FORMAT = 'dd/mm/yyyy';

/** Named looks of the sheets (estilos): a model carries those that its cells use. */
export const STYLES = {
  title: { bold: true, size: 16, colour: PALETTE.accent },
  subtitle: { colour: PALETTE.muted },
  hint: { colour: PALETTE.muted, indent: 1 },
  section: { bold: true, size: 12, colour: PALETTE.accent },
  header: header('left'),
  headerFigure: header('right'),
  headerCentre: header('center'),
  tightHeader: { ...header('left'), size: 9 },
  tightHeaderFigure: { ...header('right'), size: 9 },
  tightHeaderCentre: { ...header('center'), size: 9 },
  headerLine: { ...header('left'), wrap: false },
  text: { vertical: 'top', wrap: true, indent: 1, border: hairline },
  line: { vertical: 'top', indent: 1, border: hairline },
  centred: { vertical: 'top', horizontal: 'center', border: hairline },
  amount: { numberFormat: AMOUNT_FORMAT, vertical: 'top', horizontal: 'right', border: hairline },
  ratio: { numberFormat: RATIO_FORMAT, vertical: 'top', horizontal: 'right', border: hairline },
  date: { numberFormat: DATE_FORMAT, vertical: 'top', horizontal: 'center', border: hairline },
  remainder: { italic: true, vertical: 'top', wrap: true, indent: 1, border: hairline },
  link: { colour: PALETTE.accent, underline: true, vertical: 'top', indent: 1, border: hairline },
  totalText: { bold: true, indent: 1, border: strong },
  totalAmount: { bold: true, numberFormat: AMOUNT_FORMAT, horizontal: 'right', border: strong },
  totalRatio: { bold: true, numberFormat: RATIO_FORMAT, horizontal: 'right', border: strong },
  totalCentre: { bold: true, horizontal: 'center', border: strong },
  controlText: { italic: true, colour: PALETTE.muted, indent: 1 },
  controlAmount: { italic: true, colour: PALETTE.muted, numberFormat: AMOUNT_FORMAT, horizontal: 'right' },
  inputLabel: { bold: true },
  inputDate: { numberFormat: DATE_FORMAT, fill: PALETTE.input, horizontal: 'center', border: box() },
  inputNumber: { numberFormat: '0', fill: PALETTE.input, horizontal: 'center', border: box() },
  inputRatio: { numberFormat: '0%', fill: PALETTE.input, horizontal: 'center', border: box() },
  inputText: { fill: PALETTE.input, horizontal: 'center', border: box() },
  shownNumber: { numberFormat: '0', horizontal: 'center' },
  shownDate: { numberFormat: DATE_FORMAT, horizontal: 'center' },
  shownRatio: { bold: true, numberFormat: RATIO_FORMAT, horizontal: 'center' },
  warning: { bold: true, fill: PALETTE.warning },
  entry: { vertical: 'top', wrap: true, indent: 1, fill: PALETTE.input, border: hairline },
  entryCentred: { vertical: 'top', horizontal: 'center', fill: PALETTE.input, border: hairline },
  entryAmount: entryFigure(AMOUNT_FORMAT),
  entryRatio: entryFigure('0%'),
  entryDate: { ...entryFigure(DATE_FORMAT), horizontal: 'center' },
  note: { colour: PALETTE.muted, italic: true, wrap: true, vertical: 'top' },
} as const satisfies Record<string, CellStyle>;

/** The name of a look. */
export type StyleName = keyof typeof STYLES;

function header(horizontal: 'left' | 'center' | 'right'): CellStyle {
  return {
    bold: true,
    colour: PALETTE.accent,
    fill: PALETTE.accentTint,
    wrap: true,
    horizontal,
    ...(horizontal === 'left' ? { indent: 1 } : {}),
    vertical: 'center',
    border: { sides: ['bottom'], colour: PALETTE.accent },
  };
}

function entryFigure(numberFormat: string): CellStyle {
  return { numberFormat, vertical: 'top', horizontal: 'right', fill: PALETTE.input, border: hairline };
}

function box(): NonNullable<CellStyle['border']> {
  return { sides: ['top', 'bottom', 'left', 'right'], colour: PALETTE.line };
}
