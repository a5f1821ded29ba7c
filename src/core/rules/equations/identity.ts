import type { Identity } from '../../plan/plan';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { columnName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { figureAt } from '../figureAt';
import type { Line, PlanIndex } from '../planIndex';
import { halfUnit, isWithin, larger, MINUS_ONE } from './decimals';
import { cellsOf, residueOf, type EquationDraft, type Operand } from './equationDraft';
import type { GraphDraft } from './graphDraft';
import { agreement, type Hypothesis } from './hypotheses';
import { sharedIdentities, type SharedIdentity } from './likeTables';
import { labelOf } from './lineLabel';
import { addressOf, type PlanCell } from './planCell';
import { blanks } from './rowSum';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { leastTolerance } from './tolerance';

/** Sums and products that the workbook itself shows, row by row (identidades propias del libro). */
export const identityCheck: EquationCheck = {
  rules: ['identity'],
  build: inOneStep((context) => {
    for (const shared of sharedIdentities(context.index)) addIdentity(context, shared);
  }),
};

/** From this share of rows on a row that does not follow the others is wrong. */
const MEANT_SHARE = 0.9;
/** Rows among which a single one that does not follow is wrong all the same. */
const FEWEST_WITH_ONE_WRONG = 6;
/** Share of its own rows that a table must agree with what the tables of its form show; one row may always fail. */
const OWN_SHARE = 0.5;

function addIdentity({ index, draft }: CheckContext, { identity, tables }: SharedIdentity): void {
  const { activities, subtotals } = index.plan;
  // What adds up in every row adds up in the totals of its columns; a product does not.
  for (const lines of [activities, identity.kind === 'sum' ? subtotals : []]) {
    const byTable = tables.map((table) => draftsOf(index, { ...identity, table }, lines));
    if (!isMeant(agreement(byTable.flat()))) continue;
    for (const drafts of byTable) if (isFollowed(agreement(drafts))) addDrafts(draft, { drafts, kind: identity.kind });
  }
}

function draftsOf(index: PlanIndex, identity: Identity, lines: readonly Line[]): EquationDraft[] {
  const sheet = sheetOf(index, identity);
  if (!sheet) return [];
  return stating(
    lines
      .filter((line) => line.table === identity.table && line.sheet === sheet.name)
      .map((line) => identityDraft({ index, sheet, identity }, line)),
  );
}

function isFollowed({ rows, share }: Pick<Hypothesis, 'rows' | 'share'>): boolean {
  return share >= OWN_SHARE || Math.round(rows * (1 - share)) <= 1;
}

/** Whether the rows that do not follow the others are wrong: they are few, or it is one. */
function isMeant({ rows, share }: Pick<Hypothesis, 'rows' | 'share'>): boolean {
  const failing = Math.round(rows * (1 - share));
  return rows > 0 && (share >= MEANT_SHARE || (failing === 1 && rows >= FEWEST_WITH_ONE_WRONG));
}

interface Meant extends Pick<Identity, 'kind'> {
  readonly drafts: readonly EquationDraft[];
}

function addDrafts(draft: GraphDraft, { drafts, kind }: Meant): void {
  for (const each of drafts.filter((one) => draft.admits(one))) {
    const tolerance = larger(leastTolerance(each), kind === 'sum' ? roundedSum(each) : ZERO);
    if (isBlank(each.stated)) draft.determine(each, tolerance);
    else if (isOwnFormula(each, tolerance))
      draft.leaveOut('identity', { cell: addressOf(each.stated), why: 'other-formula' });
    else draft.add(each, tolerance);
  }
}

/** A result without any part is a slip where it is rare; where it is usual nobody broke those rows down. */
const RARE_SHARE = 0.05;

/** The rows that say something: all but empty ones, and results without any part only where those are rare. */
function stating(drafts: readonly EquationDraft[]): EquationDraft[] {
  const filled = drafts.filter((each) => blanks(cellsOf(each)) < cellsOf(each).length);
  const bare = new Set(
    filled.filter((each) => blanks(cellsOf(each)) === cellsOf(each).length - 1 && !isBlank(each.stated)),
  );
  return bare.size > filled.length * RARE_SHARE ? filled.filter((each) => !bare.has(each)) : filled;
}

function isBlank({ figure }: PlanCell): boolean {
  return figure.form === 'blank' && figure.formula === undefined;
}

/** A formula that gives something else was written so: its pattern is looked at, not its value. */
function isOwnFormula(draft: EquationDraft, tolerance: Decimal): boolean {
  return draft.stated.figure.formula !== undefined && !isWithin(residueOf(draft), tolerance);
}

/** Each figure may have been rounded: half a unit of the last digit a term. */
function roundedSum(draft: EquationDraft): Decimal {
  const cells = cellsOf(draft);
  const half = halfUnit(Math.max(...cells.map(({ figure }) => figure.value?.scale ?? 0)));
  return { units: half.units * BigInt(cells.length), scale: half.scale };
}

function sheetOf({ plan }: PlanIndex, { table }: Identity): SheetSnapshot | undefined {
  const name = plan.tables[table]?.sheet;
  return plan.snapshot.sheets.find((sheet) => sheet.name === name);
}

interface Setting {
  readonly index: PlanIndex;
  readonly sheet: SheetSnapshot;
  readonly identity: Identity;
}

function identityDraft({ index, sheet, identity }: Setting, line: Line): EquationDraft {
  const cellsAt = (columns: readonly number[]): PlanCell[] => columns.map((column) => columnCell(line, column, sheet));
  const taken = cellsAt(identity.subtracted ?? []).map((cell): Operand => ({ coefficient: MINUS_ONE, cells: [cell] }));
  return {
    rule: 'identity',
    severity: 'error',
    computed: [...operandsOf(identity, cellsAt(identity.operands)), ...taken],
    stated: columnCell(line, identity.result, sheet),
    line,
    key: `${index.keyOf(line)}:${columnName(identity.result)}`,
    label: labelOf(line),
    formula: written(identity),
  };
}

function operandsOf({ kind }: Identity, cells: readonly PlanCell[]): Operand[] {
  const [first, second] = cells;
  if (kind === 'product' && first && second) return [{ cells: [first, second] }];
  return cells.map((cell): Operand => ({ cells: [cell] }));
}

function columnCell(line: Line, column: number, sheet: SheetSnapshot): PlanCell {
  for (const [key, figure] of Object.entries(line.figures)) {
    if (figure?.cell.column === column) return { figure, key, line };
  }
  return { figure: figureAt(sheet, line.row, column), key: `column:${columnName(column)}`, line };
}

function written({ kind, result, operands, subtracted = [] }: Identity): string {
  const taken = subtracted.map((column) => ` − ${columnName(column)}`).join('');
  return `${columnName(result)} = ${operands.map(columnName).join(kind === 'sum' ? ' + ' : ' × ')}${taken}`;
}
