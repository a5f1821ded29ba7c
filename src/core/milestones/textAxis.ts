import { normalise } from '../words/normalise';
import type { Axis, Plan } from '../plan/plan';
import type { ListedFront, MilestoneText } from './parseMilestoneText';
import { similarity } from '../words/likeness';

/** Names of an axis this alike are the same axis. */
const SAME_AXIS = 0.8;

type NamedAxis = Pick<Axis, 'key' | 'name'>;

/**
 * The plan's axis behind a text's. Fronts that come before any axis is named belong to the one axis of the plan that the
 * text never introduces, when there is just one.
 */
export function axisResolver(axes: readonly Axis[], text: MilestoneText): (name: string | null) => NamedAxis | null {
  const introduced = new Set(text.axes.flatMap((name) => sameAxis(axes, name)?.key ?? []));
  const [first, ...more] = axes.filter(({ key }) => !introduced.has(key));
  return (name) => {
    if (name === null) return more.length === 0 ? (first ?? null) : null;
    return sameAxis(axes, name) ?? { key: normalise(name), name };
  };
}

/** The axis of a text's front (eje del frente): a front that the plan knows keeps its axis, whatever the text puts it under. */
export function frontAxisResolver(
  { axes, fronts }: Pick<Plan, 'axes' | 'fronts'>,
  text: MilestoneText,
): (front: Pick<ListedFront, 'name' | 'axis'>) => NamedAxis | null {
  const axisOf = axisResolver(axes, text);
  const known = new Map(fronts.map(({ name, axis }) => [normalise(name), axes.find(({ key }) => key === axis)]));
  return ({ name, axis }) => known.get(normalise(name)) ?? axisOf(axis);
}

/** The axis that a name means: the same but for accents, a shortened name, or a slip. */
function sameAxis(axes: readonly Axis[], name: string): Axis | undefined {
  const wanted = normalise(name);
  const writings = ({ name: own, spellings }: Axis): readonly string[] =>
    [own, ...spellings.map(({ text }) => text)].map(normalise);
  const shortened = (each: string): boolean => each.startsWith(`${wanted} `) || wanted.startsWith(`${each} `);
  return (
    axes.find((axis) => writings(axis).includes(wanted)) ??
    axes.find((axis) => writings(axis).some(shortened)) ??
    axes.find((axis) => writings(axis).some((each) => similarity(each, wanted) >= SAME_AXIS))
  );
}
