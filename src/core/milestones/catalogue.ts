import { activityPrints } from './activityPrint';
import { activitiesByItem, type TrackedLevel } from './trackedLevel';
import { normalise } from '../words/normalise';
import type { Figure } from '../plan/figure';
import { figureOf } from '../plan/figureKey';
import type { Activity, Plan } from '../plan/plan';
import { toNumber } from '../quantity/decimal';

/** A milestone as the plan has it now, with what the tracking needs to know it again. */
export interface CatalogueEntry {
  readonly key: string;
  readonly name: string;
  readonly axis: string | null;
  readonly axisName: string;
  readonly front: string;
  /** Who answers for all of its activities; empty when nobody or several do. */
  readonly owner: string;
  /** The print of its activities; empty when it has none. */
  readonly print: string;
  /** What the plan says of its dates (day numbers) and its weight (0 to 1), for a row that begins. */
  readonly begun?: Begun;
}

/** What a row begins with, so that nobody types it again. */
export interface Begun {
  readonly start: number | null;
  readonly end: number | null;
  readonly weight: number | null;
}

/** What the plan itself says is to be followed, in its own order: its milestones, or the items of another level. */
export function milestoneCatalogue(plan: Plan, level: TrackedLevel = 'milestone'): readonly CatalogueEntry[] {
  const items = level === 'milestone' ? plan.milestones : itemsOf(plan, level);
  const activities = activitiesByItem(plan.activities, level);
  const prints = activityPrints(activities);
  const fronts = new Map(plan.fronts.map(({ key, name }) => [key, name]));
  const axes = new Map(plan.axes.map(({ key, name }) => [key, name]));
  return items.map(({ key, name, axis, front }) => {
    const rows = activities.get(key) ?? [];
    return {
      key,
      name,
      axis,
      axisName: axis === null ? '' : (axes.get(axis) ?? ''),
      front: front === null ? '' : (fronts.get(front) ?? ''),
      owner: ownerOf(rows),
      print: prints.get(key) ?? '',
      begun: begunOf(plan, rows),
    };
  });
}

interface Item {
  readonly key: string;
  readonly name: string;
  readonly axis: string | null;
  readonly front: string | null;
}

function itemsOf({ activities }: Plan, level: Exclude<TrackedLevel, 'milestone'>): readonly Item[] {
  return [...activitiesByItem(activities, level)].map(([key, rows]) => {
    const [first] = rows;
    const name = first?.labels[level]?.text.trim() ?? '';
    return { key, name, axis: first?.axis ?? null, front: level === 'front' ? null : (first?.front ?? null) };
  });
}

function ownerOf(rows: readonly Activity[]): string {
  const names = new Map<string, string>();
  for (const { labels } of rows) {
    const name = labels['owner']?.text.trim();
    if (name && !names.has(normalise(name))) names.set(normalise(name), name);
  }
  return names.size === 1 ? ([...names.values()][0] ?? '') : '';
}

/** The first start, the last end, and the weight of a milestone that is one row. */
function begunOf({ fiscalYear }: Plan, rows: readonly Activity[]): Begun {
  const numbers = (role: string, isWanted: (figure: Figure) => boolean): number[] =>
    rows.flatMap(({ figures }) => {
      const figure = figureOf(figures, role, fiscalYear);
      return figure?.value && isWanted(figure) ? [toNumber(figure.value)] : [];
    });
  const isDate = ({ form }: Figure): boolean => form === 'date';
  const starts = numbers('start', isDate);
  const ends = numbers('end', isDate);
  const weights = numbers('weight', () => true);
  const [weight] = weights;
  return {
    start: starts.length > 0 ? Math.min(...starts) : null,
    end: ends.length === rows.length && ends.length > 0 ? Math.max(...ends) : null,
    weight: rows.length === 1 && weight !== undefined && weight > 0 && weight <= 1 ? weight : null,
  };
}
