import type { Figure } from './figure';

/**
 * Whether a figure is there and not known (cifra sin leer): an error, a text that is no number, TRUE, a formula without a
 * stored result. What adds it up is undecided. A cell under a merged area has no amount of its own.
 */
export function isUnread({ value, raw, form, formula, error }: Figure): boolean {
  if (value !== null) return false;
  if (form === 'error') return error !== undefined;
  if (raw === null) return form === 'blank' && formula !== undefined;
  if (form === 'mark') return typeof raw === 'boolean';
  return form === 'unreadable' && typeof raw === 'string' && raw.trim() !== '';
}
