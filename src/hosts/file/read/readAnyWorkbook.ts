import { HostFailure } from '../../../core/workbook/port';
import type { Snapshot } from '../../../core/workbook/snapshot';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { readWorkbook } from './readWorkbook';

/** Formats beside .xlsx of which the values can be read. */
const VALUES_ONLY = ['ods', 'xls', 'xlsb'];

/** Reads a workbook of any format that can be checked; one that cannot be saved says so in its snapshot's gaps. */
export async function readAnyWorkbook(bytes: Uint8Array, limits?: Partial<ReadLimits>): Promise<Snapshot> {
  try {
    return readWorkbook(bytes, limits);
  } catch (failure) {
    const format = foreignFormat(failure);
    if (format === null) throw failure;
    const { readForeignWorkbook } = await import('./foreignWorkbook');
    return readForeignWorkbook(bytes, format, { ...DEFAULT_LIMITS, ...limits });
  }
}

/** The format that a refusal names, when its values can be read all the same. */
export function foreignFormat(failure: unknown): string | null {
  if (!(failure instanceof HostFailure) || failure.code !== 'unsupported-format') return null;
  const format = String(failure.detail['format']);
  return VALUES_ONLY.includes(format) ? format : null;
}
