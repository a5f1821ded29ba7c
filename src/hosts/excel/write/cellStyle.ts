/// <reference types="office-js" />
import type { CellStyle } from '../../../core/workbook/sheetModel';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGE = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const INNER = {
  top: 'InsideHorizontal',
  bottom: 'InsideHorizontal',
  left: 'InsideVertical',
  right: 'InsideVertical',
} as const;

/** Queues the look of a rectangle but for its number format, which is content. What the style leaves out stays as it is. */
export function queueStyle(range: Excel.Range, style: CellStyle): void {
  queueFont(range.format.font, style);
  queueAlignment(range.format, style);
  if (style.fill !== undefined) range.format.fill.color = `#${style.fill}`;
  if (style.border) queueBorder(range, style.border);
}

function queueFont(font: Excel.RangeFont, { bold, italic, size, colour, underline }: CellStyle): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (size !== undefined) font.size = size;
  if (colour !== undefined) font.color = `#${colour}`;
  if (underline !== undefined) font.underline = underline ? 'Single' : 'None';
}

function queueAlignment(format: Excel.RangeFormat, { horizontal, vertical, indent, wrap }: CellStyle): void {
  if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical) format.verticalAlignment = VERTICAL[vertical];
  if (indent !== undefined) format.indentLevel = indent;
  if (wrap !== undefined) format.wrapText = wrap;
}

/** One format for a whole range is given as one value, which the types of Office.js do not know. */
export function queueNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Every cell of the rectangle has the line, so the inner lines are drawn too. */
function queueBorder(range: Excel.Range, { sides, colour }: NonNullable<CellStyle['border']>): void {
  const lines = new Set(sides.flatMap((side) => [EDGE[side], INNER[side]]));
  for (const line of lines) {
    const border = range.format.borders.getItem(line);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = `#${colour}`;
  }
}
