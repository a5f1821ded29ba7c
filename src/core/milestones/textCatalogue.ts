import { normalizedName } from '../plan/normalizedName';
import type { Axis, Plan } from '../plan/plan';
import { milestoneCatalogue, type CatalogueEntry } from './catalogue';
import type { MilestoneText } from './parseMilestoneText';
import { similarity } from './similarity';

/** Names of an axis this alike are the same axis. */
const SAME_AXIS = 0.8;

/**
 * The milestones that a text lists, joined to the plan's: one that the plan has keeps the plan's place and activities,
 * the others are added under the text's front and axis. A repeated one is taken once, unless `repeated` says each.
 */
export function textCatalogue(
  plan: Plan,
  text: MilestoneText,
  { repeated = 'once' }: { readonly repeated?: 'once' | 'each' } = {},
): readonly CatalogueEntry[] {
  const ofPlan = milestoneCatalogue(plan);
  const known = new Set(ofPlan.map(({ name }) => normalizedName(name)));
  const axisOf = axisResolver(plan.axes, text);
  const times = new Map<string, number>();
  const added = text.fronts.flatMap(({ name: front, axis: axisName, milestones }) => {
    const axis = axisOf(axisName);
    return milestones.flatMap(({ name }): CatalogueEntry[] => {
      const key = normalizedName(name);
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      if (known.has(key) || (before > 0 && repeated === 'once')) return [];
      const place = { axis: axis?.key ?? null, axisName: axis?.name ?? '', front, owner: '', print: '' };
      return [{ key: `text:${key}${before > 0 ? `#${before + 1}` : ''}`, name, ...place }];
    });
  });
  return [...ofPlan, ...added];
}

type NamedAxis = Pick<Axis, 'key' | 'name'>;

/**
 * The plan's axis behind a text's. Fronts that come before any axis is named belong to the one axis of the plan that the
 * text never introduces, when there is just one.
 */
function axisResolver(axes: readonly Axis[], text: MilestoneText): (name: string | null) => NamedAxis | null {
  const introduced = new Set(text.axes.flatMap((name) => sameAxis(axes, name)?.key ?? []));
  const [first, ...more] = axes.filter(({ key }) => !introduced.has(key));
  return (name) => {
    if (name === null) return more.length === 0 ? (first ?? null) : null;
    return sameAxis(axes, name) ?? { key: normalizedName(name), name };
  };
}

/** The axis that a name means: the same but for accents, a shortened name, or a slip. */
function sameAxis(axes: readonly Axis[], name: string): Axis | undefined {
  const wanted = normalizedName(name);
  const writings = ({ name: own, spellings }: Axis): readonly string[] =>
    [own, ...spellings.map(({ text }) => text)].map(normalizedName);
  const shortened = (each: string): boolean => each.startsWith(`${wanted} `) || wanted.startsWith(`${each} `);
  return (
    axes.find((axis) => writings(axis).includes(wanted)) ??
    axes.find((axis) => writings(axis).some(shortened)) ??
    axes.find((axis) => writings(axis).some((each) => similarity(each, wanted) >= SAME_AXIS))
  );
}
