import type { Finding } from '../../findings/finding';
import type { Plan } from '../../plan/plan';
import { parseAddress } from '../../workbook/address';
import { normalise } from '../../words/normalise';

/** By what a review is parted (por dependencia, por hoja, por eje). */
export const SPLITS = ['owner', 'sheet', 'axis'] as const;

/** One of them. */
export type SplitBy = (typeof SPLITS)[number];

/** The findings of one office, sheet or axis (parte de la revisión). */
export interface ReviewPart {
  readonly key: string;
  /** Null: what belongs to none. */
  readonly name: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Parts the open findings so that each goes to whom it concerns, in the order in which they appear; what concerns nobody
 * in particular is a part of its own, the last one. No finding is in two parts.
 */
export function splitReview(plan: Plan, findings: readonly Finding[], by: SplitBy): readonly ReviewPart[] {
  const nameOf = NAMERS[by](plan);
  const parts = new Map<string, { name: string | null; findings: Finding[] }>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const key = name === null ? '' : normalise(name);
    const part = parts.get(key) ?? { name, findings: [] };
    part.findings.push(finding);
    parts.set(key, part);
  }
  return [...parts]
    .map(([key, part]) => ({ key, ...part }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

type Namer = (finding: Finding) => string | null;

const NAMERS: Readonly<Record<SplitBy, (plan: Plan) => Namer>> = {
  owner: (plan) => {
    const rows = rowsOf(plan, ({ labels }) => labels['owner']?.text.trim() ?? null);
    return (finding) => finding.owner ?? rows(finding);
  },
  sheet: () => (finding) => placesOf(finding)[0]?.sheet ?? null,
  axis: (plan) => {
    const names = new Map(plan.axes.map(({ key, name }) => [key, name]));
    const rows = rowsOf(plan, ({ axis }) => axis);
    const lines = new Map(
      plan.subtotals.map(({ sheet, row, level, group }) => [`${sheet}!${row}`, level === 'axis' ? group : null]),
    );
    return (finding) => {
      const [place] = placesOf(finding);
      const key = rows(finding) ?? (place ? lines.get(`${place.sheet}!${place.row}`) : null);
      return key ? (names.get(key) ?? null) : null;
    };
  },
};

function placesOf({ suspects: [lead], cells }: Finding): readonly { readonly sheet: string; readonly row: number }[] {
  return [...(lead ? [lead.cell] : []), ...cells].flatMap((cell) => parseAddress(cell) ?? []);
}

/** What the row of a finding says, of the first of its cells that stands in one. */
function rowsOf(plan: Plan, part: (activity: Plan['activities'][number]) => string | null): Namer {
  const rows = new Map(plan.activities.map((activity) => [`${activity.sheet}!${activity.row}`, activity]));
  return (finding) => {
    const activity = placesOf(finding)
      .map(({ sheet, row }) => rows.get(`${sheet}!${row}`))
      .find((each) => each);
    const said = activity ? part(activity) : null;
    return said === '' ? null : said;
  };
}
