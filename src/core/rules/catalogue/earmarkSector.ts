import { readEarmarks, type Earmark } from '../../law/earmarks';
import { parseRole, sourceOf } from '../../plan/parseRole';
import { isSourceRole } from '../../plan/roles';
import { normalise } from '../../words/normalise';
import type { Activity } from '../../plan/plan';
import { isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { labelOf } from '../equations/lineLabel';
import { planRule } from '../planRule';
import { tableColumns } from '../tableColumns';

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

interface EarmarkSector {
  readonly row: number;
  readonly label: string;
  readonly source: string;
  readonly sector: string;
  readonly value: Decimal;
}

/**
 * Money of an earmarked source on a row of another sector (fuente con destinación específica): certain without knowing
 * any base. Rows whose front names no such sector say nothing.
 */
export const earmarkSectorRule = planRule<'earmark-sector', EarmarkSector>({
  name: 'earmark-sector',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const table = readEarmarks(index.plan.snapshot);
    const columns = tableColumns(index).flatMap(({ key, cells }) => {
      const role = parseRole(key)?.role ?? 'other';
      const source = isSourceRole(role) ? sourceOf(role) : '';
      const earmark = source === '' ? null : earmarkOf(source, table);
      return earmark === null ? [] : [{ key, cells, source, earmark }];
    });
    const findings = columns.flatMap(({ key, cells, source, earmark }) =>
      cells.flatMap(({ activity, figure }) => {
        const front = activity.labels['front']?.text ?? '';
        if (!figure.value || isZero(figure.value) || !isElsewhere(activity, front, earmark)) return [];
        return {
          cells: [formatAddress(figure.cell)],
          data: { row: activity.row, label: labelOf(activity), source, sector: front, value: figure.value },
          key: `${index.keyOf(activity)}:${key}`,
          owner: activity.labels['owner']?.text,
        };
      }),
    );
    return { done: columns.reduce((sum, { cells }) => sum + cells.length, 0), findings };
  },
});

/**
 * The sector that a source is for: by the workbook's own table, where it has one, else by the law's words in its name. What
 * somebody took out of the table is earmarked no more.
 */
function earmarkOf(source: string, table: readonly Earmark[] | null): string | null {
  const [sector, ...others] = sectorsIn(source);
  const byName = others.length > 0 ? null : (sector ?? null);
  if (table === null) return byName;
  const line = table.find((each) => each.kind === 'only' && isSameSource(each, source, byName));
  if (!line) return null;
  const [listed] = sectorsIn(line.planSector === '' ? line.sector : line.planSector);
  return listed ?? byName;
}

/** The same name, or a source of the same sector out of the same money: *SGP Deporte y recreación*. */
function isSameSource({ source, planSource }: Earmark, name: string, sector: string | null): boolean {
  if (planSource !== '') return normalise(planSource) === normalise(name);
  const [first] = normalise(source).split(' ');
  const isOfSector =
    sector !== null &&
    sectorsIn(source).includes(sector) &&
    normalise(name)
      .split(' ')
      .includes(first ?? '');
  return normalise(source) === normalise(name) || isOfSector;
}

/** Whether a row's front names a sector, and nothing in the row the one that the source is for. */
function isElsewhere(activity: Activity, front: string, earmark: string): boolean {
  if (sectorsIn(front).length === 0) return false;
  const sectors = sectorsIn(rowText(activity));
  return ![earmark, ...(KIN[earmark] ?? [])].some((sector) => sectors.includes(sector));
}

function sectorsIn(text: string): string[] {
  const plain = normalise(text);
  return Object.entries(SECTORS).flatMap(([sector, words]) => (words.test(plain) ? [sector] : []));
}

/** All that a row says of itself: a school's sports field may be paid by either. */
function rowText({ labels }: Activity): string {
  return Object.values(labels)
    .map((label) => label?.text ?? '')
    .join(' ');
}
