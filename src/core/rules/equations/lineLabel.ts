import { isActivity, type Line } from '../planIndex';

/** Labels that name a row for a person, best first. */
const NAMING = ['activity', 'milestone', 'project', 'target', 'indicator', 'code', 'front'];

/** What a person calls a line: the row's activity, the subtotal's own words. */
export function labelOf(line: Line): string {
  if (!isActivity(line)) return line.label;
  for (const role of NAMING) {
    const text = line.labels[role]?.text.trim();
    if (text) return text;
  }
  return '';
}
