import type { Plan } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { formatAddress } from '../../workbook/address';
import { sharesWords } from '../../words/sameName';
import { tidy } from '../../words/normalise';
import { labelAt } from '../totals/summaryTables';
import type { TableDraft } from '../tableDraft';

type Read = Pick<Plan, 'axes' | 'summaries' | 'mapping'>;

/**
 * Lines of a summary (cuadro resumen) that name no axis of the detail: they are compared with nothing, and that is said.
 * Where the name shares words with an axis, a person is asked whether it is that one.
 */
export function summaryNames(plan: Read, drafts: readonly TableDraft[]): ReadingNote[] {
  return drafts.flatMap((draft) => {
    const tied = plan.summaries.filter(({ sheet }) => sheet === draft.view.sheet.name);
    if (!tied.some(({ level }) => level === 'axis')) return [];
    const rows = new Set(tied.map(({ row }) => row));
    const end = draft.rows.findIndex(({ row }) => tied.some((line) => line.row === row && line.level === 'plan'));
    const lines = end > 0 ? draft.rows.slice(0, end) : draft.rows;
    return lines
      .filter(({ kind, row, facts }) => kind === 'activity' && facts.money > 0 && !rows.has(row))
      .flatMap(({ row, facts }) => untied(plan, draft, { row, column: facts.leadColumn }));
  });
}

function untied({ axes, mapping }: Read, draft: TableDraft, place: { row: number; column: number }): ReadingNote[] {
  const label = tidy(labelAt(draft, place.row, 'axis') ?? '');
  if (label === '' || mapping?.axes?.[label] === label) return [];
  const sheet = draft.view.sheet.name;
  const near = axes.find(({ name }) => sharesWords(name, label));
  const cells = [formatAddress({ sheet, ...place })];
  if (!near) return [{ rule: 'summary-axis-unknown', severity: 'warning', cells, data: { summary: label, sheet } }];
  const data = { name: near.name, other: label, spellings: [label] };
  return [{ rule: 'similar-axes', severity: 'warning', cells, data }];
}
