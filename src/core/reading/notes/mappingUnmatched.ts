import { mappingFaults } from '../../plan/mappingFaults';
import type { Axis } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { columnNumber } from '../../workbook/address';
import { contains, parseRange, type Range } from '../../workbook/range';
import type { Mapping, TableMapping } from '../../workbook/state';
import { normalise } from '../../words/normalise';

/** A table that was found, part of the plan or not; its rows by number. */
interface MappedTable {
  readonly sheet: string;
  readonly header: Range;
  readonly rows: { readonly first: number; readonly last: number };
}

/** What a mapping was held against: the sheets, the tables that were found on them, and the axes. */
export interface MappedWorkbook {
  readonly sheets: readonly string[];
  readonly tables: readonly MappedTable[];
  readonly axes: readonly Axis[];
  /** What the lines of summaries are called: such a name may be one axis, or kept apart. */
  readonly summarised: readonly string[];
}

/**
 * The entries of a mapping that met nothing in the workbook (correspondencia sin efecto): a sheet or a table that is not
 * there, a column or a row outside its table, a name that no axis has, and what can mean nothing anywhere. One note names
 * them all: a person believes that they were followed.
 */
export function mappingUnmatched(mapping: Mapping | null, workbook: MappedWorkbook): ReadingNote[] {
  if (!mapping) return [];
  const faults = new Set(mappingFaults(mapping).map(({ place }) => place));
  const met = [
    ...(mapping.tables ?? []).flatMap((entry, at) => ofTable(entry, `tables.${at}`, workbook)),
    ...Object.entries(mapping.axes ?? {}).map(([name, use]) => ofAxis(name, use, workbook)),
  ];
  const lost = met.filter(({ place, isMet }) => !isMet && !faults.has(place)).map(({ shown }) => shown);
  const entries = [...faults, ...lost];
  return entries.length === 0 ? [] : [{ rule: 'mapping-unmatched', severity: 'note', cells: [], data: { entries } }];
}

interface Entry {
  readonly place: string;
  readonly shown: string;
  readonly isMet: boolean;
}

function ofTable(entry: TableMapping, place: string, { sheets, tables }: MappedWorkbook): Entry[] {
  const { sheet, header, columns = {}, rows = {} } = entry;
  if (!sheets.includes(sheet)) return [{ place: `${place}.sheet`, shown: sheet, isMet: false }];
  const range = header === undefined ? null : parseRange(header);
  const met = tables.filter(
    (table) => table.sheet === sheet && (range === null || contains(table.header, range.top, range.left)),
  );
  if (met.length === 0) {
    const shown = header === undefined ? sheet : `${sheet}!${header}`;
    return [{ place: `${place}.header`, shown, isMet: false }];
  }
  return [
    ...Object.entries(columns).map(([letters, role]) => ({
      place: `${place}.columns.${letters}`,
      shown: `${sheet}!${letters}:${letters} = ${role}`,
      isMet: met.some((table) => spans(table.header, columnNumber(letters))),
    })),
    ...Object.entries(rows).map(([row, kind]) => ({
      place: `${place}.rows.${row}`,
      shown: `${sheet}!${row}:${row} = ${kind}`,
      isMet: met.some(({ rows: { first, last } }) => Number(row) >= first && Number(row) <= last),
    })),
  ];
}

function spans({ left, right }: Range, column: number): boolean {
  return column >= left && column <= right;
}

/** A spelling that was put right in the cells since has done its work: the name to use is there. */
function ofAxis(name: string, use: string, { axes, summarised }: MappedWorkbook): Entry {
  const spelt = axes.flatMap((axis) => [axis.name, ...axis.spellings.map(({ text }) => text)]);
  const known = new Set([...spelt, ...summarised].map(normalise));
  return { place: `axes.${name}`, shown: name, isMet: known.has(normalise(name)) || known.has(normalise(use)) };
}
