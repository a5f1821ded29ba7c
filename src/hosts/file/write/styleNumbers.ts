import type { CellStyle, ModelConditionalFormat } from '../../../core/workbook/sheetModel';
import { node, type XmlNode } from '../xml/xmlNode';
import type { StylesheetDraft } from './stylesheetDraft';

/** The number of a model's cell style in the workbook's stylesheet, made there when it is new. */
export function cellStyleNumber(sheet: StylesheetDraft, style: CellStyle): number {
  const numFmtId = style.numberFormat === undefined ? 0 : sheet.format(style.numberFormat);
  const fontId = fontNumber(sheet, style);
  const fillId = style.fill === undefined ? 0 : sheet.item('fills', fill(style.fill));
  const borderId = borderNumber(sheet, style.border);
  const aligned = alignment(style);
  const applied = (isApplied: boolean): number | undefined => (isApplied ? 1 : undefined);
  const attributes = {
    ...{ numFmtId, fontId, fillId, borderId, xfId: 0 },
    applyNumberFormat: applied(numFmtId > 0),
    applyFont: applied(fontId > 0),
    applyFill: applied(fillId > 0),
    applyBorder: applied(borderId > 0),
    applyAlignment: applied(aligned !== null),
  };
  return sheet.item('cellXfs', node('xf', attributes, [aligned]));
}

/** The number of the look that a conditional format gives. */
export function differentialStyleNumber(
  sheet: StylesheetDraft,
  { bold, colour: tint, fill: ground }: ModelConditionalFormat['style'],
): number {
  const letters = [bold ? node('b') : null, tint === undefined ? null : colour('color', tint)];
  const font = letters.some((each) => each !== null) ? node('font', {}, letters) : null;
  const pattern = ground === undefined ? null : node('patternFill', {}, [colour('bgColor', ground)]);
  return sheet.item('dxfs', node('dxf', {}, [font, pattern && node('fill', {}, [pattern])]));
}

/** The workbook's own typeface, so that our sheets look like the user's; the order of the elements is the format's. */
function fontNumber(sheet: StylesheetDraft, { bold, italic, underline, size, colour: tint }: CellStyle): number {
  const isDefault = !bold && !italic && !underline && size === undefined && tint === undefined;
  if (isDefault) return 0;
  const usual = sheet.defaultFont;
  const marks = [bold ? node('b') : null, italic ? node('i') : null, underline ? node('u') : null];
  const letters = node('sz', { val: size ?? usual.size });
  const tinted = tint === undefined ? null : colour('color', tint);
  return sheet.item('fonts', node('font', {}, [...marks, letters, tinted, node('name', { val: usual.name })]));
}

function fill(ground: string): XmlNode {
  const colours = [colour('fgColor', ground), node('bgColor', { indexed: 64 })];
  return node('fill', {}, [node('patternFill', { patternType: 'solid' }, colours)]);
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

function borderNumber(sheet: StylesheetDraft, border: CellStyle['border']): number {
  if (!border || border.sides.length === 0) return 0;
  const line = colour('color', border.colour);
  const sides = SIDES.map((side) => (border.sides.includes(side) ? node(side, { style: 'thin' }, [line]) : node(side)));
  return sheet.item('borders', node('border', {}, [...sides, node('diagonal')]));
}

/** An indent counts only where the side is stated from which it goes in. */
function alignment({ horizontal: stated, vertical, indent, wrap }: CellStyle): XmlNode | null {
  const horizontal = stated ?? (indent ? 'left' : undefined);
  const attributes = {
    horizontal,
    vertical,
    wrapText: wrap ? 1 : undefined,
    indent: indent === 0 ? undefined : indent,
  };
  return Object.values(attributes).every((value) => value === undefined) ? null : node('alignment', attributes);
}

function colour(element: string, rgb: string): XmlNode {
  return node(element, { rgb: `FF${rgb.toUpperCase()}` });
}
