import type { GroupTotals } from '../core/plan/plan';
import { knownAmount } from '../core/summary/knownAmount';
import { statesFunding } from '../core/summary/statesFunding';
import type { PlanTotals } from '../core/summary/planTotals';
import type { Decimal } from '../core/quantity/decimal';
import { formatKnownPesos, formatNumber, formatRatio } from '../i18n/number';
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
  const money = (amount: Decimal | null): string => formatKnownPesos(statesFunding(group) ? amount : null, language);
  return [
    name,
    formatNumber(group.rows, language),
    formatNumber(group.milestones, language),
    formatKnownPesos(knownAmount(group, 'total'), language),
    money(knownAmount(group, 'assigned')),
    money(knownAmount(group, 'toRaise')),
    formatRatio(group.gapRatio, language),
    formatRatio(group.share, language),
  ];
}
