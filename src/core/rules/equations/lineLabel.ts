import { NAMING_ROLES } from '../../plan/roles';
import { isActivity, type Line } from '../planIndex';

/** What a person calls a line: the row's activity, the subtotal's own words. */
export function labelOf(line: Line): string {
  if (!isActivity(line)) return line.label;
  for (const role of NAMING_ROLES) {
    const text = line.labels[role]?.text.trim();
    if (text) return text;
  }
  return '';
}
