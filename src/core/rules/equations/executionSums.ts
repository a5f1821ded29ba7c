import type { Severity } from '../../findings/severity';
import { columnName } from '../../workbook/address';
import type { Line, PlanIndex, Slice } from '../planIndex';
import { MINUS_ONE } from './decimals';
import type { EquationDraft, Operand } from './equationDraft';
import { bestOf, hypothesis, type Hypothesis } from './hypotheses';
import { sharedIdentities } from './likeTables';
import { labelOf } from './lineLabel';
import { sliceCell, blanks } from './rowSum';
import type { PlanCell } from './planCell';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { sumTolerance } from './tolerance';

/**
 * What a budget execution is made of (ejecución presupuestal): the definitive budget is the initial one with its additions
 * and credits and without its reductions and counter-credits; a balance is the budget less what was committed, obligated or
 * paid of it. The reading under which most lines agree is taken, and only where nearly all of them do.
 */
export const executionSumsCheck: EquationCheck = {
  rules: ['identity'],
  build: inOneStep((context) => {
    for (const slice of context.index.slices) {
      addBest(context, slice, definitive(slice));
      for (const balance of rolesLike(slice, 'balance')) addBest(context, slice, balances(slice, balance));
    }
  }),
};

/** One way to read a column: what it states, what is added and what is taken away. */
interface Reading {
  readonly stated: string;
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

const BUDGETS = ['appropriated', 'total', 'assigned'];
const SPENT = ['committed', 'certified', 'obligated', 'paid', 'executed', 'executedMoney'];

function definitive({ roles }: Slice): Reading[] {
  if (!roles.has('initial')) return [];
  const known = (names: readonly string[]): string[] => names.filter((name) => roles.has(name));
  const [added, taken] = [known(['additions', 'credits']), known(['reductions', 'counterCredits'])];
  const net = known(['modifications']);
  const ways = [
    { added, taken },
    { added: [...added, ...net], taken },
    { added: net, taken: [] },
  ].filter((way) => way.added.length + way.taken.length > 0);
  return known(BUDGETS).flatMap((stated) =>
    ways.map((way) => ({ stated, added: ['initial', ...way.added], taken: way.taken })),
  );
}

function balances({ roles }: Slice, stated: string): Reading[] {
  const from = [...BUDGETS, 'committed', 'obligated'].filter((role) => roles.has(role));
  return from.flatMap((whole) =>
    SPENT.filter((spent) => roles.has(spent) && spent !== whole).map((spent) => ({
      ...{ stated, added: [whole], taken: [spent] },
    })),
  );
}

/** A role of which a table may have several: `balance`, `balance#2`. */
function rolesLike({ roles }: Slice, name: string): string[] {
  return [...roles].filter((role) => role === name || role.startsWith(`${name}#`));
}

/** From this share of the lines on the others are wrong; among so many a single one is, whatever its share. */
const SURE_SHARE = 0.9;
const FEWEST_WITH_ONE_WRONG = 4;
/** From this share on what the headings say is meant, and the others are worth a look. */
const MEANT_SHARE = 0.7;

function addBest({ index, draft }: CheckContext, slice: Slice, readings: readonly Reading[]): void {
  const lines = [...slice.activities, ...slice.subtotals];
  // What a wrong row does to the totals above it says nothing against the reading.
  const best = bestOf(
    readings.map((reading) => hypothesis(slice.activities, (line) => draftOf(index, slice, { reading, line }))),
  );
  const severity = best && severityOf(best);
  if (!severity) return;
  const unit = index.plan.tables[slice.table]?.unit ?? 1;
  const drafts = lines.flatMap((line) => best.draftOf(line) ?? []).filter((each) => !isSilent(each));
  if (drafts.some((each) => isKnown(index, slice.table, each))) return;
  for (const each of drafts) if (draft.admits(each)) draft.add({ ...each, severity }, sumTolerance(each, unit));
}

function severityOf({ rows, share }: Hypothesis): Severity | null {
  const failing = Math.round(rows * (1 - share));
  if (rows < 2) return null;
  if (share >= SURE_SHARE || (failing === 1 && rows >= FEWEST_WITH_ONE_WRONG)) return 'error';
  return share >= MEANT_SHARE ? 'warning' : null;
}

/** Whether the same columns are known as an identity of the workbook, which is checked as that. */
function isKnown(index: PlanIndex, table: number, { computed, stated }: EquationDraft): boolean {
  const columns = [...computed.flatMap(({ cells }) => [...cells]), stated].map(({ figure }) => figure.cell.column);
  const name = columns.toSorted((a, b) => a - b).join();
  return sharedIdentities(index).some(({ tables, identity: { kind, result, operands, subtracted = [] } }) => {
    if (kind !== 'sum' || !tables.includes(table)) return false;
    return [result, ...operands, ...subtracted].toSorted((a, b) => a - b).join() === name;
  });
}

/** A line that states nothing of its own says nothing. */
function isSilent({ computed, stated }: EquationDraft): boolean {
  const parts = computed.flatMap(({ cells }) => [...cells]);
  return blanks([stated]) === 1 || blanks(parts) === parts.length;
}

interface ReadLine {
  readonly reading: Reading;
  readonly line: Line;
}

function draftOf(index: PlanIndex, slice: Slice, { reading, line }: ReadLine): EquationDraft | null {
  const stated = sliceCell(slice, line, reading.stated);
  const cellsOf = (roles: readonly string[]): PlanCell[] => roles.flatMap((role) => sliceCell(slice, line, role) ?? []);
  const [added, taken] = [cellsOf(reading.added), cellsOf(reading.taken)];
  if (!stated || added.length < reading.added.length || taken.length < reading.taken.length) return null;
  return {
    ...{ rule: 'identity', severity: 'error', stated, line, label: labelOf(line) },
    computed: [
      ...added.map((cell): Operand => ({ cells: [cell] })),
      ...taken.map((cell): Operand => ({ coefficient: MINUS_ONE, cells: [cell] })),
    ],
    key: `${index.keyOf(line)}:${columnName(stated.figure.cell.column)}`,
    formula: written(stated, added, taken),
  };
}

function written(stated: PlanCell, added: readonly PlanCell[], taken: readonly PlanCell[]): string {
  const letters = (cells: readonly PlanCell[]): string[] => cells.map(({ figure }) => columnName(figure.cell.column));
  const less = letters(taken).map((letter) => ` − ${letter}`);
  return `${letters([stated]).join('')} = ${letters(added).join(' + ')}${less.join('')}`;
}
