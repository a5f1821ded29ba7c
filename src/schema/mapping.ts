import * as v from 'valibot';
import type { Mapping } from '../core/workbook/state';

const texts = v.record(v.string(), v.string());

const TABLE = {
  sheet: v.pipe(v.string(), v.nonEmpty()),
  header: v.exactOptional(v.string()),
  unit: v.exactOptional(v.number()),
  fiscalYear: v.exactOptional(v.number()),
  columns: v.exactOptional(texts),
  rows: v.exactOptional(texts),
};

const REST = { schema: v.literal('cuadre.mapping/1'), fiscalYear: v.exactOptional(v.number()) };

/**
 * The form of a mapping (`cuadre.mapping/1`) wherever it is kept; what its entries may say is `mappingFaults`' business.
 * In the state of a workbook a field that a newer version wrote is left out.
 */
export const keptMapping: v.GenericSchema<unknown, Mapping> = v.object({
  ...REST,
  tables: v.exactOptional(v.array(v.object(TABLE))),
  axes: v.exactOptional(texts),
});

/** The same, where a person may have mistyped the name of a field: none is unknown. */
export const typedMapping: v.GenericSchema<unknown, Mapping> = v.strictObject({
  ...REST,
  tables: v.exactOptional(v.array(v.strictObject(TABLE))),
  axes: v.exactOptional(texts),
});
