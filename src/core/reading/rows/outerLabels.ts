import { officeWords, sectionWords } from '../../words/rowWords';
import type { Title } from '../headings/titles';
import type { SheetView } from '../sheetView';
import type { OuterLabels } from './hierarchy';

/** What titles say about all rows of a table: `EJE ESTRATÉGICO: GESTIÓN SOCIAL`, also with the name in the next cell. */
export function outerLabels(view: SheetView, titles: readonly Title[]): OuterLabels {
  const labels: OuterLabels = {};
  titles.forEach(({ text, row, column }, at) => {
    const next = titles[at + 1];
    const beside = next?.row === row ? next : null;
    const office = labels.owner ? null : officeWords(text);
    const said =
      sectionWords(text) ?? office ?? (beside ? sectionWords(`${text.replace(/:\s*$/, '')}: ${beside.text}`) : null);
    if (!said) return;
    const place = sectionWords(text) || office || !beside ? { row, column } : { row, column: beside.column };
    labels[said.level] = { text: said.name, cell: { sheet: view.sheet.name, ...place }, from: 'title' };
  });
  return labels;
}
