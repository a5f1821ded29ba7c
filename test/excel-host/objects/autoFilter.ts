import type { EmulatedBook } from '../emulatedBook';
import type { EmulatedSheet } from '../emulatedSheet';
import { hostClass, type HostObject } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { EmulatedCriteria } from '../model';
import { showRows, type EmulatedFilter } from '../filters';
import { rangeObject } from './range';
import { assertWritable } from './rangeTarget';

interface FilterTarget {
  readonly book: EmulatedBook;
  readonly sheet: EmulatedSheet;
  /** None where the sheet has no filter. */
  readonly filter: EmulatedFilter | null;
}

/** Excel's `AutoFilter`, of a sheet or of a table. */
export const autoFilterObject: (target: FilterTarget) => HostObject = hostClass<FilterTarget>('AutoFilter', {
  properties: {
    Enabled: { get: ({ filter }) => filter !== null },
    IsDataFiltered: { get: ({ filter }) => (filter?.criteria.size ?? 0) > 0 },
    // "An array that holds all the filter criteria in the autofiltered range", one a column.
    Criteria: {
      get: ({ filter }) =>
        filter === null
          ? null
          : Array.from(
              { length: filter.range.right - filter.range.left + 1 },
              (_, at) => filter.criteria.get(at) ?? {},
            ),
    },
  },
  methods: {
    GetRangeOrNullObject: ({ book, sheet, filter }) => filter && rangeObject({ book, sheet, range: filter.range }),
    ClearCriteria: ({ book, sheet, filter }) => {
      if (!filter) return;
      assertWritable({ book, sheet, range: filter.range });
      filter.criteria.clear();
      showRows(sheet, filter);
    },
    Apply: ({ book, sheet, filter }, _range: HostObject, column: number, criteria: EmulatedCriteria) => {
      if (!filter) throw invalidArgument('no filter');
      assertWritable({ book, sheet, range: filter.range });
      if (column < 0 || column > filter.range.right - filter.range.left) throw invalidArgument('columnIndex');
      filter.criteria.set(column, criteria);
      showRows(sheet, filter);
    },
  },
});
