import type { CellStyle, SheetModel } from './sheetModel';

/**
 * The widths, in characters, below which Excel shows `####` in place of a figure of ours, by column. People's widths are kept,
 * unless a figure grew out of them.
 */
export function leastWidths({ cells, styles }: Pick<SheetModel, 'cells' | 'styles'>): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { column, value, style } of cells) {
    if (typeof value !== 'number') continue;
    const look = style === undefined ? undefined : styles[style];
    const width = look && figureWidth(value, look);
    if (width !== undefined) widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  return widths;
}

const DEFAULT_SIZE = 11;
/** Bold digits are a little wider. */
const BOLD = 1.06;

/** Undefined for formats of other figures than amounts and percentages: dates, general numbers, which adapt. */
function figureWidth(value: number, { numberFormat, size = DEFAULT_SIZE, bold }: CellStyle): number | undefined {
  const format = numberFormat?.split(';')[0] ?? '';
  const parts = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (!parts) return undefined;
  const [, grouped = '', decimals = '', percent = ''] = parts;
  const shown = Math.abs(value * (percent === '' ? 1 : 100)).toFixed(decimals.length);
  const whole = shown.split('.')[0]?.length ?? 0;
  const separators = grouped === '' ? 0 : Math.floor((whole - 1) / 3);
  const characters = shown.length + separators + percent.length + (value < 0 ? 1 : 0);
  return (characters * size * (bold ? BOLD : 1)) / DEFAULT_SIZE;
}
