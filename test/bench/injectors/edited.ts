import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { checksOf } from './checks';
import { recalculated } from './recalculated';
import { contentOf, valueAt, withContents, type Edits, type Specimen } from './specimen';

/**
 * The specimen's workbook once other numbers were typed into some cells, over their formulas if they had one, and the
 * formulas that are left were calculated again; the specimen stays as it is.
 */
export function edited({ snapshot, labels }: Specimen, edits: Edits): Snapshot {
  const typed = withContents(
    snapshot,
    [...edits].map(([address, v]) => {
      const format = contentOf(snapshot, address)?.z;
      return [address, { v, ...(format === undefined ? {} : { z: format }) }];
    }),
  );
  return withContents(typed, recalculated({ snapshot: typed, labels }));
}

/** Amounts in thousands have decimals, which binary numbers add inexactly. */
const LEAST = 1e-6;

/** Whether every check holds in the workbook once these values were typed into it. */
export function allHold(specimen: Specimen, values: Edits): boolean {
  const snapshot = values.size === 0 ? specimen.snapshot : edited(specimen, values);
  const value = (address: string): number => valueAt({ snapshot }, address) ?? 0;
  return checksOf(specimen).every(({ result, parts, isProduct }) => {
    const amounts = parts.map(value);
    const computed = isProduct ? amounts.reduce((a, b) => a * b, 1) : amounts.reduce((a, b) => a + b, 0);
    return Math.abs(computed - value(result)) < LEAST;
  });
}
