import { evaluateFormula } from '../evaluateFormula';
import { movedFormula } from '../relativePattern';
import { isHabit, type SheetTask } from './clusterBreaks';
import type { FormulaBreak } from './formulaBreak';
import type { Direction, FormulaCell } from './formulaCell';
import { coordinates, linesOf } from './line';
import { stretches } from './lineClusters';

/** Shorter additions have one addend more or fewer by chance. */
const FEWEST_ADDENDS = 4;
/** How many must add the same, and which share of those side by side. */
const FEWEST_ALIKE = 2;
const MAJORITY = 2 / 3;

/** Additions of single cells that have one addend more, or one fewer, than those beside them (sumando de más o de menos). */
export function addends(cells: readonly FormulaCell[], direction: Direction, task: SheetTask): FormulaBreak[] {
  const additions = cells.filter(isAddition);
  return linesOf(additions, direction).flatMap((line) =>
    stretches(line, direction).flatMap((stretch) => breaksOf(stretch, direction, task)),
  );
}

const ADDITION = /^(?:¤(?:[+-]+¤)*|SUM\(¤(?:[+,;-]+¤)*\))$/;

function isAddition({ skeleton, corners }: FormulaCell): boolean {
  return corners.length >= FEWEST_ADDENDS - 1 && ADDITION.test(skeleton);
}

function breaksOf(stretch: readonly FormulaCell[], direction: Direction, task: SheetTask): FormulaBreak[] {
  const sets = stretch.map((cell) => ({ cell, added: addedBy(cell, direction) }));
  const counts = new Map<string, FormulaCell[]>();
  for (const { cell, added } of sets) counts.set(added.join(), [...(counts.get(added.join()) ?? []), cell]);
  const [best] = [...counts].sort((a, b) => b[1].length - a[1].length);
  const [model] = best?.[1] ?? [];
  if (!best || !model || best[1].length < FEWEST_ALIKE || best[1].length < stretch.length * MAJORITY) return [];
  const usual = addedBy(model, direction);
  return sets
    .filter(({ cell, added }) => isOneApart(usual, added) && !isHabit({ key: '', cells: [cell] }, direction, task))
    .filter(({ cell }) => !isRightElsewhere(cell, best[1], task))
    .map(({ cell }) => broken(cell, { model, neighbours: best[1] }, { direction, task }));
}

/** What is added, in an order of its own, each with its sign and its place as seen from the line. */
function addedBy(formula: FormulaCell, direction: Direction): string[] {
  const all = coordinates(formula, direction);
  const signs = [...formula.skeleton.matchAll(/([+-]*)¤/g)].map(([, sign = '']) => (sign.includes('-') ? '-' : '+'));
  return signs.map((sign, at) => `${sign}${all[2 * at]?.value ?? ''}:${all[2 * at + 1]?.value ?? ''}`).sort();
}

function isOneApart(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (longer.length !== shorter.length + 1 || longer.length < FEWEST_ADDENDS) return false;
  const rest = [...longer];
  for (const each of shorter) {
    const at = rest.indexOf(each);
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return rest.length === 1;
}

/** Whether the others would give the same by the odd formula: an item that only began in the odd one's year. */
function isRightElsewhere(odd: FormulaCell, neighbours: readonly FormulaCell[], { snapshot }: SheetTask): boolean {
  return neighbours.every(
    ({ cell, value }) =>
      value !== null && evaluateFormula(movedFormula(odd.formula, odd.cell, cell), cell, snapshot) === value,
  );
}

function broken(
  odd: FormulaCell,
  { model, neighbours }: { model: FormulaCell; neighbours: readonly FormulaCell[] },
  { direction, task }: { direction: Direction; task: SheetTask },
): FormulaBreak {
  const usual = movedFormula(model.formula, model.cell, odd.cell);
  const usualValue = evaluateFormula(usual, odd.cell, task.snapshot);
  const { row, column } = odd.cell;
  return {
    ...{ kind: 'own-formula', sheet: task.sheet.name, direction, tied: false, neighbours },
    silent: usualValue !== null && usualValue === odd.value,
    cells: [{ row, column, formula: odd.formula, value: odd.value, usual, usualValue }],
  };
}
