import type { Axis, Plan } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import { sharesWords } from '../../words/sameName';

/**
 * Axes that share words without being the same name (¿el mismo eje?): `GESTIÓN SOCIAL` and `GESTIÓN SOCIAL Y COMUNITARIA`.
 * They are read as two and a person is asked, once a name, unless the mapping has the answer: a name that maps to itself stays apart.
 */
export function axisQuestions({
  axes,
  activities,
  mapping,
}: Pick<Plan, 'axes' | 'activities' | 'mapping'>): ReadingNote[] {
  const rows = new Map<string | null, number>();
  for (const { axis } of activities) rows.set(axis, (rows.get(axis) ?? 0) + 1);
  const byUse = [...axes].sort((a, b) => (rows.get(b.key) ?? 0) - (rows.get(a.key) ?? 0));
  return byUse.flatMap((other, at) => {
    const near = byUse
      .slice(0, at)
      .find((axis) => sharesWords(axis.name, other.name) && !isAnswered(axis, other, mapping?.axes ?? {}));
    return near ? [question(near, other)] : [];
  });
}

function isAnswered(axis: Axis, other: Axis, answers: Readonly<Record<string, string>>): boolean {
  return [axis, other].some(({ name }) => answers[name] === name);
}

function question(axis: Axis, other: Axis): ReadingNote {
  return {
    rule: 'similar-axes',
    severity: 'warning',
    cells: [axis, other].flatMap(({ spellings }) => spellings.flatMap(({ cells }) => cells.slice(0, 1)).slice(0, 1)),
    data: { name: axis.name, other: other.name, spellings: other.spellings.map(({ text }) => text) },
  };
}
