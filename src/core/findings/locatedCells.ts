import type { Address } from '../workbook/address';
import type { Finding } from './finding';

/**
 * The cells of a finding any of which may be wrong while nothing says what it should hold (localizada, sin valor), as they
 * stand in the row; null where a value is proposed, or where a single cell is suspected.
 */
export function locatedCells({ suspects, cells }: Pick<Finding, 'suspects' | 'cells'>): readonly Address[] | null {
  if (suspects.length < 2 || suspects[0]?.confidence !== 'low') return null;
  const suspected = new Set(suspects.map(({ cell }) => cell));
  return [...cells.filter((cell) => suspected.has(cell)), ...[...suspected].filter((cell) => !cells.includes(cell))];
}
