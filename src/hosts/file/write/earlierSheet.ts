import { parseA1 } from '../../../core/workbook/address';
import type { Grid } from '../../../core/workbook/grid';
import { parseRange, type Range } from '../../../core/workbook/range';
import { readRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { readNotes, type Note } from '../read/notes';
import type { WorkbookContext } from '../read/cellReader';
import { isTrue } from '../read/workbookParts';
import { readWorksheet } from '../read/worksheet';
import { decodeText } from '../xml/decodeText';
import { childNamed, elementTree, type ElementSpan } from '../xml/elements';
import { TagScanner } from '../xml/tagScanner';

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
  const root = elementTree(bytes, part, { levels: LEVELS, closed: 'sheetData' });
  const { grid, traits } = readWorksheet(bytes, part, context);
  const relationships = readRelationships(source, part).filter(
    ({ target, external }) => !external && source.has(target),
  );
  const notes = relationships.find(({ kind }) => kind === 'comments')?.target;
  const file = { bytes, root };
  return {
    grid,
    hiddenRows: traits.hiddenRows,
    styles: grid.length > MOST_STYLED ? new Map() : stylesOf(bytes, part),
    notes: notes === undefined ? [] : readNotes(source.read(notes), notes),
    columns: columnsOf(file),
    zoom: childNamed(childNamed(root, 'sheetViews') ?? root, 'sheetView')?.attributes['zoomScale'],
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

interface FileElement {
  readonly bytes: Uint8Array;
  readonly root: ElementSpan;
}

function columnsOf({ root }: FileElement): EarlierSheet['columns'] {
  const columns = new Map<number, { width: string | undefined; isHidden: boolean }>();
  for (const { attributes } of childNamed(root, 'cols')?.children ?? []) {
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

function formatsOf({ bytes, root }: FileElement): EarlierRule[] {
  const sections = root.children.filter(({ name }) => name === 'conditionalFormatting');
  return sections.flatMap(({ attributes, children }) =>
    children.map((rule): EarlierRule => {
      const formula = childNamed(rule, 'formula');
      const look = rule.attributes['dxfId'];
      return {
        area: attributes['sqref'] ?? '',
        formula: formula ? decodeText(bytes, formula.contentStart, formula.contentEnd) : '',
        look: look === undefined ? null : Number(look),
        xml: plainXml(bytes, rule),
      };
    }),
  );
}

function validationsOf({ bytes, root }: FileElement): EarlierRule[] {
  return (childNamed(root, 'dataValidations')?.children ?? []).map((rule) => {
    return { area: rule.attributes['sqref'] ?? '', formula: '', look: null, xml: plainXml(bytes, rule) };
  });
}

function tableOf(bytes: Uint8Array, part: string): EarlierTable[] {
  const root = elementTree(bytes, part, 2);
  const range = parseRange(root.attributes['ref'] ?? '');
  const name = root.attributes['displayName'] ?? root.attributes['name'];
  if (!range || name === undefined) return [];
  const filters = (childNamed(root, 'autoFilter')?.children ?? [])
    .filter((child) => child.name === 'filterColumn')
    .map((filter) => ({ column: Number(filter.attributes['colId']), xml: plainXml(bytes, filter) }));
  const sort = childNamed(root, 'sortState');
  const headers = (childNamed(root, 'tableColumns')?.children ?? []).map(({ attributes }) =>
    (attributes['name'] ?? '').replaceAll('_x000a_', '\n'),
  );
  return [{ name, range, headers, filters, sortState: sort ? plainXml(bytes, sort) : '' }];
}

/** An element as a part writes it that has the spreadsheet's namespace as its own and declares no other. */
function plainXml(bytes: Uint8Array, { start, end, prefix }: ElementSpan): string {
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  const unprefixed = prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  return unprefixed.replace(/\s(?!xml:)[\w.-]+:[\w.-]+\s*=\s*("[^"]*"|'[^']*')/g, '');
}
