import type { Axis, Spelling } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';

/** Axes that were written in several ways and read as one; accents and case alone are silent, and so is what a person confirmed. */
export function axisVariants(axes: readonly Axis[]): ReadingNote[] {
  return axes.flatMap(({ name, spellings }): ReadingNote[] => {
    const others = spellings.filter(({ text, similarity }) => text !== name && VARIANTS.has(similarity));
    if (others.length === 0) return [];
    return [
      {
        rule: 'axis-variants',
        severity: 'note',
        cells: others.flatMap(({ cells }) => cells.slice(0, 1)),
        data: { name, count: others.length + 1, variants: [name, ...others.map(({ text }) => text)] },
      },
    ];
  });
}

const VARIANTS: ReadonlySet<Spelling['similarity']> = new Set(['abbreviation', 'slip', 'shared']);
