import type { WorkbookPort } from '../../core/workbook/port';
import type { RehearsalOptions } from './rehearse';

/** The calculating engine of a host, for a rehearsal; nothing where it has none. */
export function calculating(port: WorkbookPort): Pick<RehearsalOptions, 'recalculate'> {
  return port.recalculate ? { recalculate: port.recalculate.bind(port) } : {};
}
