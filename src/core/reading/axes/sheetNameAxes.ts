import { sameName } from '../../words/sameName';
import type { TableDraft } from '../tableDraft';

const NAMES_AN_AXIS = /^\s*(?:eje|l[ií]nea|dimensi[oó]n|pilar)\b/i;

/**
 * Gives the rows of a sheet the axis that its name says, where nothing in it names one: sheets that are called `Eje 1…`,
 * or as a summary calls the axes. Other sheets (offices, works) are not taken for axes.
 */
export function sheetNameAxes(drafts: readonly TableDraft[], summarised: readonly string[]): void {
  const nameless = drafts.filter(
    ({ names, rows }) => !names.has('axis') && rows.some(({ kind }) => kind === 'activity'),
  );
  if (new Set(nameless.map(({ view }) => view.sheet.name)).size < 2) return;
  for (const { view, names } of nameless) {
    const name = axisOf(view.sheet.name, summarised);
    if (name === null) continue;
    const entry = names.entryOf({ text: name, cell: null, from: 'sheet-name' });
    for (let at = 0; at < names.length; at += 1) names.set('axis', at, entry);
  }
}

function axisOf(sheet: string, summarised: readonly string[]): string | null {
  const said = summarised.find((name) => sameName(name, sheet) !== null);
  return said ?? (NAMES_AN_AXIS.test(sheet) ? sheet.trim() : null);
}
