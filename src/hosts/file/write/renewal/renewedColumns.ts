import type { Grid } from '../../../../core/workbook/grid';
import { leastWidths } from '../../../../core/workbook/leastWidths';
import type { SheetModel } from '../../../../core/workbook/sheetModel';
import { isTrue } from '../../read/workbookParts';
import { xmlAttribute } from '../../xml/escapes';
import type { XmlPart } from '../../xml/xmlPart';
import { PADDING, widthText } from '../parts/sheetPart';
import { insertSection, ownXml } from './sheetSections';

/** A stretch of columns that look alike, with its attributes as the file writes them. */
interface Stretch {
  readonly min: number;
  readonly max: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The columns as people left them: a width of ours only where there is none, or where a figure of ours grew out of it. Those that
 * Cuadre hides are hidden; one that held only parts of its formulas and no longer does is shown again.
 */
export function renewColumns(
  sheet: XmlPart,
  model: SheetModel,
  { grid, lastOwn }: { readonly grid: Grid; readonly lastOwn: number },
): void {
  const before = sheet.items('cols').map(({ attributes }): Stretch => {
    return { min: Number(attributes['min']), max: Number(attributes['max']), attributes };
  });
  const wanted = new Set([...Object.keys(model.columnWidths).map(Number), ...(model.hiddenColumns ?? [])]);
  for (const { min, max, attributes } of before) {
    for (let column = Math.max(min, lastOwn + 1); column <= Math.min(max, grid.lastColumn); column += 1) {
      if (isTrue(attributes['hidden'])) wanted.add(column);
    }
  }
  const least = leastWidths(model);
  const now = [...wanted].reduce((stretches, column) => {
    const at = stretches.find(({ min, max }) => column >= min && column <= max);
    const attributes = attributesOf(column, {
      known: at?.attributes,
      model,
      least: least.get(column),
      isFree: column > lastOwn && holdsParts(grid, column),
    });
    return attributes ? withColumn(stretches, column, attributes) : stretches;
  }, before);
  if (now === before) return;
  const xml = `<cols>${now.map(stretchXml).join('')}</cols>`;
  const section = sheet.section('cols');
  if (section) sheet.replace(section, ownXml(sheet, xml));
  else insertSection(sheet, 'cols', xml);
}

interface ColumnNow {
  readonly known: Stretch['attributes'] | undefined;
  readonly model: SheetModel;
  readonly least: number | undefined;
  /** Whether it held only parts of formulas. */
  readonly isFree: boolean;
}

/** Null where the column is right as it is. */
function attributesOf(column: number, { known, model, least, isFree }: ColumnNow): Stretch['attributes'] | null {
  const width = widthOf(known, model.columnWidths[column], least);
  const mustHide = model.hiddenColumns?.includes(column) === true;
  const isHidden = isTrue(known?.['hidden']);
  const hides = mustHide || (isHidden && !isFree);
  if (width === undefined && hides === isHidden) return null;
  const size = width === undefined ? {} : { width, customWidth: '1' };
  const shown = Object.entries({ width: USUAL_WIDTH, ...known, ...size }).filter(([name]) => name !== 'hidden');
  return Object.fromEntries([...shown, ...(hides ? [['hidden', '1'] as const] : [])]);
}

/** Excel's own, for a column of which nothing is said but that it is hidden. */
const USUAL_WIDTH = '9.140625';

/** The width to give; undefined where the one that is there may stay. */
function widthOf(known: ColumnNow['known'], model: number | undefined, least: number | undefined): string | undefined {
  const stated = isTrue(known?.['customWidth']) ? Number(known?.['width']) : undefined;
  if (stated === undefined) return widthText(model);
  return least !== undefined && stated < least + PADDING ? widthText(least) : undefined;
}

function withColumn(stretches: readonly Stretch[], column: number, attributes: Stretch['attributes']): Stretch[] {
  const around = stretches.flatMap((each): Stretch[] => {
    if (column < each.min || column > each.max) return [each];
    return [
      { ...each, max: column - 1 },
      { ...each, min: column + 1 },
    ].filter(({ min, max }) => min <= max);
  });
  return [...around, { min: column, max: column, attributes }].toSorted((a, b) => a.min - b.min);
}

function stretchXml({ min, max, attributes }: Stretch): string {
  const others = Object.entries(attributes).filter(([name]) => name !== 'min' && name !== 'max');
  const text = others.map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`);
  return `<col min="${min}" max="${max}"${text.join('')}/>`;
}

function holdsParts(grid: Grid, column: number): boolean {
  let cells = 0;
  for (let at = 0; at < grid.length; at += 1) {
    if (grid.columnAt(at) !== column) continue;
    cells += 1;
    if (grid.formula(at) === undefined) return false;
  }
  return cells > 0;
}
