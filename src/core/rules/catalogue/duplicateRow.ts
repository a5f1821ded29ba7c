import type { FindingDraft } from '../../findings/identify';
import { normalizedName } from '../../plan/normalizedName';
import type { Activity } from '../../plan/plan';
import { isZero } from '../../quantity/compare';
import { toPlainText } from '../../quantity/decimal';
import { a1 } from '../../workbook/address';
import { labelOf } from '../equations/lineLabel';
import { plainFinding } from '../plainFinding';
import type { PlanIndex } from '../planIndex';
import type { PlanRule, RuleContext } from '../planRule';

/**
 * Rows that say the same in every column (fila repetida): the totals count the money twice. Rows that repeat by
 * district or year differ in some column; rows without money or without words repeat by habit.
 */
export const duplicateRowRule: PlanRule = {
  name: 'duplicate-row',
  run({ index }: RuleContext) {
    const groups = new Map<string, Activity[]>();
    for (const activity of index.plan.activities) {
      const content = contentOf(activity);
      if (content === null) continue;
      const group = groups.get(content);
      if (group) group.push(activity);
      else groups.set(content, [activity]);
    }
    const repeated = [...groups.values()].filter((group) => group.length > 1);
    return { done: index.plan.activities.length, findings: repeated.map((group) => findingOf(group, index)) };
  },
};

/** Shorter names are kinds of things ("Poste"), which come again under other headings. */
const TELLING = 25;

/** Labels that number rows do not tell them apart. */
const NUMBERING = new Set(['code']);

function contentOf(activity: Activity): string | null {
  const { labels, figures, axis, front, milestone, sheet } = activity;
  const money = figures['total'] ?? figures['assigned'];
  if (labelOf(activity).length < TELLING || !money?.value || isZero(money.value)) return null;
  const words = Object.entries(labels)
    .filter(([role]) => !NUMBERING.has(role))
    .map(([role, label]) => `${role}=${normalizedName(label?.text ?? '')}`);
  const numbers = Object.entries(figures).map(
    ([key, figure]) => `${key}=${figure?.value ? toPlainText(figure.value) : ''}`,
  );
  return [sheet, axis, front, milestone, ...words.sort(), ...numbers.sort()].join('|');
}

function findingOf(group: readonly Activity[], index: PlanIndex): FindingDraft {
  const [first] = group;
  const value = first?.figures['total']?.value ?? first?.figures['assigned']?.value;
  return plainFinding('duplicate-row', {
    severity: 'warning',
    cells: group.map((activity) => `${activity.sheet}!${a1(activity.row, columnOf(activity))}`),
    data: {
      rows: group.map(({ row }) => String(row)),
      label: first ? labelOf(first) : '',
      ...(value ? { value } : {}),
    },
    key: first ? index.keyOf(first) : '',
    owner: first?.labels['owner']?.text,
  });
}

function columnOf({ labels, figures }: Activity): number {
  return labels['activity']?.cell?.column ?? figures['total']?.cell.column ?? 1;
}
