import { normalizedName } from '../../plan/normalizedName';
import type { Activity } from '../../plan/plan';
import { isZero } from '../../quantity/compare';
import { formatAddress } from '../../workbook/address';
import { plainFinding } from '../plainFinding';
import { labelOf } from '../equations/lineLabel';
import type { PlanRule, RuleContext } from '../planRule';

/** Words of the sectors that the law earmarks money for (Ley 715 of 2001, Ley 1176 of 2007). */
const SECTORS: Readonly<Record<string, RegExp>> = {
  educacion: /\beduca/,
  salud: /\bsalud/,
  deporte: /\b(deport|recrea)/,
  cultura: /\bcultur/,
  agua: /\b(apsb|agua|saneamiento|acueducto|alcantarillado)/,
  alimentacion: /\baliment/,
};

/** Sectors that pay for each other: school meals are education. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  alimentacion: ['educacion', 'salud'],
  educacion: ['alimentacion'],
};

/**
 * Money of an earmarked source on a row of another sector (fuente con destinación específica): certain without knowing
 * any base. Rows whose front names no such sector say nothing.
 */
export const earmarkSectorRule: PlanRule = {
  name: 'earmark-sector',
  run({ index }: RuleContext) {
    let done = 0;
    const findings = index.plan.activities.flatMap((activity) => {
      const sectors = sectorsIn(rowText(activity));
      const front = activity.labels['front']?.text ?? '';
      if (sectorsIn(front).length === 0) return [];
      return Object.entries(activity.figures).flatMap(([key, figure]) => {
        const source = key.startsWith('source:') ? key.slice('source:'.length) : '';
        const [earmark, ...others] = sectorsIn(source);
        if (!figure?.value || isZero(figure.value) || earmark === undefined || others.length > 0) return [];
        done += 1;
        if ([earmark, ...(KIN[earmark] ?? [])].some((sector) => sectors.includes(sector))) return [];
        return plainFinding('earmark-sector', {
          ...{ severity: 'warning', cells: [formatAddress(figure.cell)], key: `${index.keyOf(activity)}:${key}` },
          data: { row: activity.row, label: labelOf(activity), source, sector: front, value: figure.value },
          owner: activity.labels['owner']?.text,
        });
      });
    });
    return { done, findings };
  },
};

function sectorsIn(text: string): string[] {
  const plain = normalizedName(text);
  return Object.entries(SECTORS).flatMap(([sector, words]) => (words.test(plain) ? [sector] : []));
}

/** All that a row says of itself: a school's sports field may be paid by either. */
function rowText({ labels }: Activity): string {
  return Object.values(labels)
    .map((label) => label?.text ?? '')
    .join(' ');
}
