import { parseA1 } from '../../../core/workbook/address';
import type { Grid } from '../../../core/workbook/grid';
import { parseRange, type Range } from '../../../core/workbook/range';
import { readRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { readNotes, type Note } from '../read/notes';
import type { WorkbookContext } from '../read/cellReader';
import { isTrue } from '../read/workbookParts';
import { readWorksheet } from '../read/worksheet';
import { TagScanner } from '../xml/tagScanner';
import { childNamed, XmlPart } from '../xml/xmlPart';

/** A rule of a sheet (formato condicional, validación) as it stands in the file. */
export interface EarlierRule {
  /** The areas for which it holds, as the file writes them. */
  readonly area: string;
  /** What it is: a conditional format's type, formula and look; empty for a validation. */
  readonly formula: string;
  readonly look: number | null;
  readonly xml: string;
}

/** A table of a sheet with what people chose to see of it. */
export interface EarlierTable {
  readonly name: string;
  readonly range: Range;
  readonly headers: readonly string[];
  /** The columns that are filtered, counted from 0, each as it stands in the file. */
  readonly filters: readonly { readonly column: number; readonly xml: string }[];
  readonly sortState: string;
}

/** A sheet of an earlier run, with all that people may have changed of its look. */
export interface EarlierSheet {
  readonly grid: Grid;
  readonly notes: readonly Note[];
  readonly columns: ReadonlyMap<number, { readonly width: string | undefined; readonly isHidden: boolean }>;
  readonly hiddenRows: readonly number[];
  /** Style numbers by row and column (`"5 3"`). */
  readonly styles: ReadonlyMap<string, number>;
  readonly zoom: string | undefined;
  readonly conditionalFormats: readonly EarlierRule[];
  readonly validations: readonly EarlierRule[];
  readonly tables: readonly EarlierTable[];
}

/** Reads a sheet before it is written anew. */
export function readEarlierSheet(source: ZipPackage, part: string, context: WorkbookContext): EarlierSheet {
  const bytes = source.read(part);
  const file = new XmlPart(bytes, part, { levels: LEVELS, closed: 'sheetData' });
  const { grid, traits } = readWorksheet(bytes, part, context);
  const relationships = readRelationships(source, part).filter(
    ({ target, external }) => !external && source.has(target),
  );
  const notes = relationships.find(({ kind }) => kind === 'comments')?.target;
  return {
    grid,
    hiddenRows: traits.hiddenRows,
    styles: grid.length > MOST_STYLED ? new Map() : stylesOf(bytes, part),
    notes: notes === undefined ? [] : readNotes(source.read(notes), notes),
    columns: columnsOf(file),
    zoom: file.items('sheetViews')[0]?.attributes['zoomScale'],
    conditionalFormats: formatsOf(file),
    validations: validationsOf(file),
    tables: relationships
      .filter(({ kind }) => kind === 'table')
      .flatMap(({ target }) => tableOf(source.read(target), target)),
  };
}

/** Down to the formulas of rules: sheet, section, rule, formula. */
const LEVELS = 3;
/** More cells than any of Cuadre's sheets has: such a one is no longer Cuadre's, whatever it is marked as. */
const MOST_STYLED = 200_000;
const DEPTH = 200;
/** A column element may span all of a sheet. */
const LAST_COLUMN = 16_384;

function columnsOf(file: XmlPart): EarlierSheet['columns'] {
  const columns = new Map<number, { width: string | undefined; isHidden: boolean }>();
  for (const { attributes } of file.items('cols')) {
    const last = Math.min(LAST_COLUMN, Number(attributes['max']));
    const width = isTrue(attributes['customWidth']) ? attributes['width'] : undefined;
    for (let column = Number(attributes['min']); column <= last; column += 1) {
      columns.set(column, { width, isHidden: isTrue(attributes['hidden']) });
    }
  }
  return columns;
}

function stylesOf(bytes: Uint8Array, part: string): EarlierSheet['styles'] {
  const styles = new Map<string, number>();
  const scanner = new TagScanner(bytes, part, DEPTH);
  while (scanner.next()) {
    if (scanner.isClosing || scanner.name !== 'c') continue;
    const place = parseA1(scanner.attribute('r') ?? '');
    const style = scanner.attribute('s');
    if (place && style !== undefined) styles.set(`${place.row} ${place.column}`, Number(style));
  }
  return styles;
}

function formatsOf(file: XmlPart): EarlierRule[] {
  const sections = file.root.children.filter(({ name }) => name === 'conditionalFormatting');
  return sections.flatMap(({ attributes, children }) =>
    children.map((rule): EarlierRule => {
      const formula = childNamed(rule, 'formula');
      const look = rule.attributes['dxfId'];
      return {
        area: attributes['sqref'] ?? '',
        formula: formula ? file.text(formula) : '',
        look: look === undefined ? null : Number(look),
        xml: file.plainSource(rule),
      };
    }),
  );
}

function validationsOf(file: XmlPart): EarlierRule[] {
  return file.items('dataValidations').map((rule) => {
    return { area: rule.attributes['sqref'] ?? '', formula: '', look: null, xml: file.plainSource(rule) };
  });
}

function tableOf(bytes: Uint8Array, part: string): EarlierTable[] {
  const table = new XmlPart(bytes, part, 2);
  const { attributes } = table.root;
  const range = parseRange(attributes['ref'] ?? '');
  const name = attributes['displayName'] ?? attributes['name'];
  if (!range || name === undefined) return [];
  const filters = table
    .items('autoFilter')
    .filter((child) => child.name === 'filterColumn')
    .map((filter) => ({ column: Number(filter.attributes['colId']), xml: table.plainSource(filter) }));
  const sort = table.section('sortState');
  const headers = table
    .items('tableColumns')
    .map(({ attributes }) => (attributes['name'] ?? '').replaceAll('_x000a_', '\n'));
  return [{ name, range, headers, filters, sortState: sort ? table.plainSource(sort) : '' }];
}
