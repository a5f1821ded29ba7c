import type { Address } from '../../core/workbook/address';
import { referenceOf } from '../words/referenceOf';

/** How many addresses a sentence can bear. */
const SPOKEN = 3;

/** The first few addresses for a sentence, and how many were left out. */
export function describeCells(cells: readonly Address[]): { readonly spoken: string; readonly left: number } {
  return { spoken: cells.slice(0, SPOKEN).map(referenceOf).join(', '), left: Math.max(0, cells.length - SPOKEN) };
}
