import { columnNumber } from '../workbook/address';
import { parseRange } from '../workbook/range';
import type { Mapping, TableMapping } from '../workbook/state';
import { isYear } from '../words/year';
import { parseRole } from './parseRole';
import { isRowKind, ROW_KINDS } from './rowKind';

/** An entry of a mapping that can mean nothing in any workbook: where it stands, and what would be right there. */
export interface MappingFault {
  /** As `tables.0.columns.H`. */
  readonly place: string;
  readonly wanted: string;
}

/** Pesos per unit of the cells that a table can have. */
const UNITS = [1, 1000, 1_000_000];
const LAST_COLUMN = 16_384;

/**
 * The entries of a mapping (correspondencia) that no workbook can match: roles, kinds of rows, columns, ranges, units and
 * years that are none. A file with one is refused, and of the state of a workbook such an entry is said and left out.
 */
export function mappingFaults({ fiscalYear, tables = [], axes = {} }: Mapping): MappingFault[] {
  return [
    ...fault(fiscalYear === undefined || isYear(fiscalYear), 'fiscalYear', YEARS_WANTED),
    ...tables.flatMap((table, at) => tableFaults(table, `tables.${at}`)),
    ...Object.entries(axes).flatMap(([name, use]) => fault(use.trim() !== '', `axes.${name}`, '…')),
  ];
}

function tableFaults(
  { header, unit, fiscalYear, columns = {}, rows = {} }: TableMapping,
  place: string,
): MappingFault[] {
  return [
    ...fault(header === undefined || parseRange(header) !== null, `${place}.header`, 'A5:S6'),
    ...fault(unit === undefined || UNITS.includes(unit), `${place}.unit`, UNITS.join(' | ')),
    ...fault(fiscalYear === undefined || isYear(fiscalYear), `${place}.fiscalYear`, YEARS_WANTED),
    ...Object.entries(columns).flatMap(([letters, role]) => [
      ...fault(isColumn(letters), `${place}.columns.${letters}`, 'A … XFD'),
      ...fault(parseRole(role) !== null, `${place}.columns.${letters}`, ROLES_WANTED),
    ]),
    ...Object.entries(rows).flatMap(([row, kind]) => [
      ...fault(/^[1-9]\d*$/.test(row), `${place}.rows.${row}`, '48'),
      ...fault(isRowKind(kind) || kind === 'ignore', `${place}.rows.${row}`, [...ROW_KINDS, 'ignore'].join(' | ')),
    ]),
  ];
}

const YEARS_WANTED = '1900 … 2099';
const ROLES_WANTED = 'total | assigned | source:… | quarter:1 | total@2025 | ignore | …';

function isColumn(letters: string): boolean {
  return /^[A-Z]{1,3}$/.test(letters) && columnNumber(letters) <= LAST_COLUMN;
}

function fault(isRight: boolean, place: string, wanted: string): MappingFault[] {
  return isRight ? [] : [{ place, wanted }];
}
