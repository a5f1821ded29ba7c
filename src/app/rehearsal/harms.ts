import type { Finding } from '../../core/findings/finding';
import type { Harm } from '../../core/findings/harm';
import { gravity } from '../../core/findings/severity';
import { equals } from '../../core/quantity/compare';
import type { PlanGraph } from '../../core/rules/equations/planGraph';
import type { Address } from '../../core/workbook/address';
import type { ChangeSet } from '../../core/workbook/changeSet';
import type { Review } from '../review';
import { brokenControls } from './brokenControls';
import { brokenEqualities, type NewValues } from './brokenEqualities';
import { brokenWeights } from './brokenWeights';
import type { ChangedWorkbook } from './inMemory';
import { partedTotals } from './partedTotals';
import type { KeyedFigure } from './planFigures';
import { isSamePrint } from './readingPrint';

/** A review with what is asked of it for every set of changes: worked out once. */
export interface Standing {
  readonly review: Review;
  readonly figures: ReadonlyMap<Address, KeyedFigure>;
  readonly print: readonly string[];
  readonly equations: PlanGraph;
}

/** A workbook after changes in memory, read and checked again. */
export interface Outcome {
  readonly changes: ChangeSet;
  readonly workbook: ChangedWorkbook;
  readonly review: Review;
  readonly figures: ReadonlyMap<Address, KeyedFigure>;
  readonly print: readonly string[];
}

/** Every way in which changes make a workbook worse (daños); none: they are harmless. */
export function harmsOf(before: Standing, after: Outcome): Harm[] {
  const { plan, snapshot } = before.review;
  const values = newValues(before, after);
  return [
    ...lostFormulas(after.changes),
    ...notCalculated(before, after.workbook),
    ...(isSamePrint(before.print, after.print) ? [] : [{ kind: 'reading' as const, cells: [] }]),
    ...readOtherwise(before, after),
    ...brokenEqualities(before.equations, values),
    ...newFindings(before.review, after.review),
    ...newlyUndecided(before.review, after.review),
    ...brokenWeights(plan, values),
    ...partedTotals(plan, values),
    ...brokenControls(snapshot, after.workbook, before.figures),
  ];
}

/** A figure that is no longer read holds nothing. */
function newValues({ figures }: Standing, after: Outcome): NewValues {
  const touched = [...after.workbook.contents.keys()].filter((cell) => figures.has(cell) || after.figures.has(cell));
  return new Map(touched.map((cell) => [cell, after.figures.get(cell)?.figure.value ?? null]));
}

function lostFormulas(changes: ChangeSet): Harm[] {
  const lost = changes.filter(({ before, after }) => before.f !== undefined && after.f === undefined);
  return lost.map(({ cell }) => ({ kind: 'lost-formula', cells: [cell] }));
}

function notCalculated({ figures }: Standing, { unsettled }: ChangedWorkbook): Harm[] {
  return unsettled.filter((cell) => figures.has(cell)).map((cell) => ({ kind: 'not-calculated', cells: [cell] }));
}

/** Amounts that nothing changed and that are understood otherwise: a text of which the column decides what it says. */
function readOtherwise({ figures }: Standing, after: Outcome): Harm[] {
  const cells = [...figures].flatMap(([cell, { figure }]) => {
    if (after.workbook.contents.has(cell)) return [];
    const now = after.figures.get(cell)?.figure.value ?? null;
    const isSame = figure.value === null || now === null ? figure.value === now : equals(figure.value, now);
    return isSame ? [] : [cell];
  });
  return cells.length === 0 ? [] : [{ kind: 'reading', cells }];
}

function newFindings(before: Review, after: Review): Harm[] {
  const known = new Map(allFindings(before).map(({ id, severity }) => [id, gravity(severity)]));
  return allFindings(after)
    .filter(({ id, severity }) => (known.get(id) ?? Infinity) > gravity(severity))
    .map(({ rule, cells }) => ({ kind: 'new-finding', rule, cells }));
}

function allFindings({ findings, accepted }: Review): readonly Finding[] {
  return [...findings, ...accepted.map(({ finding }) => finding)];
}

function newlyUndecided(before: Review, after: Review): Harm[] {
  const known = new Map(before.checks.map(({ rule, undecided }) => [rule, undecided]));
  return after.checks
    .filter(({ rule, undecided }) => undecided > (known.get(rule) ?? 0))
    .map(({ rule, undecidedCells = [] }) => ({
      kind: 'undecided',
      rule,
      cells: undecidedCells.map(({ cell }) => cell),
    }));
}
