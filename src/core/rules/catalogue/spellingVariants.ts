import { KIND_ROLES } from '../../plan/roles';
import { normalise } from '../../words/normalise';
import { isSlip } from '../../words/likeness';
import type { Label } from '../../plan/plan';
import { formatAddress, type Address } from '../../workbook/address';
import { planRule } from '../planRule';

interface SpellingVariants {
  readonly count: number;
  /** Each with the usual spelling. */
  readonly variants: readonly string[];
  readonly header: string;
}

/**
 * One value spelt in several ways (variantes de escritura) in a column of kinds: "acumulativo", "acumulatívo",
 * "acumulativa". One note a column; differences of accents and case alone are everyday and silent.
 */
export const spellingVariantsRule = planRule<'spelling-variants', SpellingVariants>({
  name: 'spelling-variants',
  phase: 'after-sums',
  severity: 'note',
  run({ index }) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) =>
      KIND_ROLES.flatMap((role) => {
        const labels = index.plan.activities.flatMap((each) => (each.table === table ? (each.labels[role] ?? []) : []));
        done += labels.length;
        const variants = variantsIn(labels);
        if (variants.length === 0) return [];
        return {
          cells: variants.map(({ cell }) => cell),
          data: {
            count: variants.length,
            variants: variants.map(({ text, usual }) => `${text} / ${usual}`),
            header: columns.find((column) => column.role === role)?.header ?? role,
          },
          key: `${sheet}:${role}`,
        };
      }),
    );
    return { done, findings };
  },
});

interface Variant {
  readonly text: string;
  readonly usual: string;
  readonly cell: Address;
}

interface Spelt {
  readonly text: string;
  readonly cell: Address;
  count: number;
}

function variantsIn(labels: readonly Label[]): Variant[] {
  const spelt = new Map<string, Spelt>();
  for (const { text, cell } of labels) {
    const key = normalise(text);
    const known = spelt.get(key);
    if (known) known.count += 1;
    else if (cell) spelt.set(key, { text, cell: formatAddress(cell), count: 1 });
  }
  const byUse = [...spelt].sort((a, b) => b[1].count - a[1].count);
  return byUse.flatMap(([key, { text, cell, count }], at) => {
    const usual = byUse.slice(0, at).find(([other, { count: times }]) => times > count && isSlip(key, other));
    return usual ? [{ text, usual: usual[1].text, cell }] : [];
  });
}
