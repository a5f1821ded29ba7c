import { normalise } from '../words/normalise';
import type { Plan } from '../plan/plan';
import type { CatalogueEntry } from './catalogue';
import type { MilestoneText } from './parseMilestoneText';
import { frontAxisResolver } from './textAxis';

/** How milestones of a text are taken. */
export interface TextOptions {
  /** Those that the workbook has: they keep their place and activities. */
  readonly known: readonly CatalogueEntry[];
  /** What is kept as the print of the others (`DOCUMENT_PRINT` where the text is no part of the workbook). */
  readonly print: string;
  /** A repeated one is taken once, unless a person wants each. */
  readonly repeated?: 'once' | 'each';
}

/** The milestones that a text lists, joined to those that the workbook has, each new one under the text's front and axis. */
export function textCatalogue(
  plan: Plan,
  text: MilestoneText,
  { known, print, repeated = 'once' }: TextOptions,
): readonly CatalogueEntry[] {
  const names = new Set(known.map(({ name }) => normalise(name)));
  const axisOf = frontAxisResolver(plan, text);
  const times = new Map<string, number>();
  const added = text.fronts.flatMap((listed) => {
    const { name: front, milestones } = listed;
    const axis = axisOf(listed);
    return milestones.flatMap(({ name }): CatalogueEntry[] => {
      const key = normalise(name);
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      if (names.has(key) || (before > 0 && repeated === 'once')) return [];
      const place = { axis: axis?.key ?? null, axisName: axis?.name ?? '', front, owner: '', print };
      return [{ key: `text:${key}${before > 0 ? `#${before + 1}` : ''}`, name, ...place }];
    });
  });
  return [...known, ...added];
}
