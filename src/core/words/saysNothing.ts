import { normalise } from './normalise';

/** What people write where there is nothing to write, normalised. */
const NOTHING = new Set([
  ...['', 'n a', 'na', 'n d', 'nd', 'no', 'no aplica', 'ninguno', 'ninguna', 'nada', 'cero', 'sin costo', 'sin valor'],
  ...['sin recursos', 'no requiere', 'no requiere recursos', 'gratuito', 'vacio', 'none', 'not applicable'],
]);

/** Whether a text between figures says that there is nothing (no aplica, n/a, «____»): it stands for an empty cell. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(normalise(text)) && !/[\d#]/.test(text);
}
