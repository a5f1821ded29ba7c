import type { GroupTotals } from '../core/plan/plan';
import { statesFunding } from '../core/summary/statesFunding';
import type { PlanTotals } from '../core/summary/planTotals';
import type { Decimal } from '../core/quantity/decimal';
import { formatNumber, formatPesos, formatRatio } from '../i18n/number';
import { plainText } from './plainText';
import type { Voice } from './voice';

/** The totals by axis as texts: what the text and the html report lay out. */
export interface TotalsTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly footer: readonly string[];
}

/** Puts the totals into a table of texts, in pesos. */
export function totalsTable({ axes, plan }: PlanTotals, voice: Voice): TotalsTable {
  const words = voice.words.totals;
  const { axis, rows, milestones, total, assigned, toRaise, gap, share } = words;
  return {
    header: [axis, rows, milestones, total, assigned, toRaise, gap, share],
    rows: axes.map((group) => line(plainText(group.name ?? words.noAxis), group, voice)),
    footer: line(words.plan, { ...plan, share: plan.share ?? 1 }, voice),
  };
}

function line(name: string, group: GroupTotals, { language }: Voice): string[] {
  const money = (amount: Decimal): string =>
    statesFunding(group) ? formatPesos(amount, language) : formatRatio(null, language);
  return [
    name,
    formatNumber(group.rows, language),
    formatNumber(group.milestones, language),
    formatPesos(group.total, language),
    money(group.assigned),
    money(group.toRaise),
    formatRatio(group.gapRatio, language),
    formatRatio(group.share, language),
  ];
}
