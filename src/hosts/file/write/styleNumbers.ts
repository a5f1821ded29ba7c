import type { CellStyle, ModelConditionalFormat } from '../../../core/workbook/sheetModel';
import { xmlAttribute } from '../xml/escapes';
import type { StylesheetDraft } from './stylesheetDraft';

/** The number of a model's cell style in the workbook's stylesheet, made there when it is new. */
export function cellStyleNumber(sheet: StylesheetDraft, style: CellStyle): number {
  const format = style.numberFormat === undefined ? 0 : sheet.format(style.numberFormat);
  const font = fontNumber(sheet, style);
  const fill = style.fill === undefined ? 0 : sheet.item('fills', fillXml(style.fill));
  const border = borderNumber(sheet, style.border);
  const alignment = alignmentXml(style);
  const applied =
    (format > 0 ? ' applyNumberFormat="1"' : '') +
    (font > 0 ? ' applyFont="1"' : '') +
    (fill > 0 ? ' applyFill="1"' : '') +
    (border > 0 ? ' applyBorder="1"' : '') +
    (alignment === '' ? '' : ' applyAlignment="1"');
  const open = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
  return sheet.item('cellXfs', alignment === '' ? `${open}/>` : `${open}>${alignment}</xf>`);
}

/** The number of the look that a conditional format gives. */
export function differentialStyleNumber(sheet: StylesheetDraft, style: ModelConditionalFormat['style']): number {
  const colour = style.colour === undefined ? '' : colourXml('color', style.colour);
  const font = style.bold || colour !== '' ? `<font>${style.bold ? '<b/>' : ''}${colour}</font>` : '';
  const fill =
    style.fill === undefined ? '' : `<fill><patternFill>${colourXml('bgColor', style.fill)}</patternFill></fill>`;
  return sheet.item('dxfs', `<dxf>${font}${fill}</dxf>`);
}

/** The workbook's own typeface, so that our sheets look like the user's; the order of the elements is the format's. */
function fontNumber(sheet: StylesheetDraft, { bold, italic, underline, size, colour }: CellStyle): number {
  const isDefault = !bold && !italic && !underline && size === undefined && colour === undefined;
  if (isDefault) return 0;
  const { name, size: usual } = sheet.defaultFont;
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`;
  const tint = colour === undefined ? '' : colourXml('color', colour);
  return sheet.item(
    'fonts',
    `<font>${marks}<sz val="${size ?? usual}"/>${tint}<name val="${xmlAttribute(name)}"/></font>`,
  );
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid">${colourXml('fgColor', colour)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderNumber(sheet: StylesheetDraft, border: CellStyle['border']): number {
  if (!border || border.sides.length === 0) return 0;
  const side = (name: 'left' | 'right' | 'top' | 'bottom'): string =>
    border.sides.includes(name) ? `<${name} style="thin">${colourXml('color', border.colour)}</${name}>` : `<${name}/>`;
  return sheet.item(
    'borders',
    `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`,
  );
}

/** An indent counts only where the side is stated from which it goes in. */
function alignmentXml({ horizontal: stated, vertical, indent, wrap }: CellStyle): string {
  const horizontal = stated ?? (indent ? 'left' : undefined);
  const attributes =
    (horizontal === undefined ? '' : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? '' : ` vertical="${vertical}"`) +
    (wrap ? ' wrapText="1"' : '') +
    (indent === undefined || indent === 0 ? '' : ` indent="${indent}"`);
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function colourXml(element: string, colour: string): string {
  return `<${element} rgb="FF${colour.toUpperCase()}"/>`;
}
