import type { Figure } from '../plan/figure';
import { FigureKeys, figureOf, type Figures } from '../plan/figureKey';
import { sourceOf } from '../plan/parseRole';
import type { Activity, Plan, TotalledAmount } from '../plan/plan';
import { isSourceRole } from '../plan/roles';
import { isUnread } from '../plan/unreadFigure';
import { add, multiply, subtract } from '../quantity/arithmetic';
import { fromNumber, ONE, ZERO, type Decimal } from '../quantity/decimal';
import { formatAddress, type Address } from '../workbook/address';

/** Values to use instead of what the cells hold, in the cells' own unit: how a proposal is tried out. */
export type Overrides = ReadonlyMap<Address, Decimal>;

/** The money of one row (actividad), in pesos. */
export interface RowAmounts {
  readonly total: Decimal;
  readonly assigned: Decimal;
  readonly toRaise: Decimal;
  readonly sources: ReadonlyMap<string, Decimal>;
  /** Which of the three the plan says for the row, by a column of its own or by what others leave. */
  readonly known: Readonly<Record<TotalledAmount, boolean>>;
  readonly unread: readonly Address[];
  /** Which of the three follow from a cell that is not read. */
  readonly undecided: ReadonlySet<TotalledAmount>;
}

/** Reads the money of rows of one plan, each figure as stated; a column that the table lacks follows from the others. */
export class RowAmountsReader {
  private readonly units: readonly Decimal[];
  private readonly keys = new FigureKeys();

  constructor(
    private readonly plan: Plan,
    private readonly overrides: Overrides = new Map(),
  ) {
    this.units = plan.tables.map(({ unit }) => fromNumber(unit) ?? ONE);
  }

  read(activity: Activity): RowAmounts {
    const { figures } = activity;
    const total = this.stated(figures, 'total');
    const assigned = this.stated(figures, 'assigned');
    const toRaise = this.stated(figures, 'toRaise');
    const sources = this.sources(activity);
    const values = {
      total: total && total.value,
      assigned: assigned && assigned.value,
      toRaise: toRaise && toRaise.value,
    };
    const money = complete(values, sources.amounts);
    const unread = [total, assigned, toRaise].flatMap((each) => each?.unread ?? []).concat(sources.unread);
    const undecided = unread.length === 0 ? NONE : undecidedOf({ total, assigned, toRaise }, sources);
    return { ...this.inPesos(activity, money, sources.amounts), unread, undecided };
  }

  private inPesos(
    activity: Activity,
    money: Completed,
    sources: RowAmounts['sources'],
  ): Omit<RowAmounts, 'unread' | 'undecided'> {
    const unit = this.units[activity.table] ?? ONE;
    const pesos = (value: Decimal): Decimal => (unit === ONE ? value : multiply(value, unit));
    return {
      total: pesos(money.total),
      assigned: pesos(money.assigned),
      toRaise: pesos(money.toRaise),
      known: money.known,
      sources: new Map([...sources].map(([name, value]) => [name, pesos(value)])),
    };
  }

  /** Null when the table has no such column; zero when the cell is blank. */
  private stated(figures: Figures, role: TotalledAmount): StatedAmount | null {
    const figure = figureOf(figures, role, this.plan.fiscalYear);
    return figure ? this.amountOf(figure) : null;
  }

  private sources({ figures }: Activity): SourceAmounts {
    const amounts = new Map<string, Decimal>();
    const unread: Address[] = [];
    for (const [key, figure] of Object.entries(figures)) {
      const parsed = this.keys.of(key);
      if (!figure || !parsed || !isSourceRole(parsed.role) || parsed.nth > 1) continue;
      if (parsed.year !== null && parsed.year !== this.plan.fiscalYear) continue;
      const name = sourceOf(parsed.role);
      const amount = this.amountOf(figure);
      amounts.set(name, add(amounts.get(name) ?? ZERO, amount.value));
      unread.push(...amount.unread);
    }
    return { amounts, unread };
  }

  private amountOf(figure: Figure): StatedAmount {
    const cell = this.overrides.size > 0 || figure.value === null ? formatAddress(figure.cell) : '';
    const tried = this.overrides.get(cell);
    if (tried) return { value: tried, unread: READ };
    return { value: figure.value ?? ZERO, unread: isUnread(figure) ? [cell] : READ };
  }
}

/** An amount as its cell states it; of a cell that is not read, zero and its address. */
interface StatedAmount {
  readonly value: Decimal;
  readonly unread: readonly Address[];
}

interface SourceAmounts {
  readonly amounts: ReadonlyMap<string, Decimal>;
  readonly unread: readonly Address[];
}

const READ: readonly Address[] = [];
const NONE: ReadonlySet<TotalledAmount> = new Set();

/** What follows from cells that are not read, in the order in which `complete` lets one amount follow from the others. */
function undecidedOf(
  { total, assigned, toRaise }: { readonly [role in TotalledAmount]: StatedAmount | null },
  sources: SourceAmounts,
): ReadonlySet<TotalledAmount> {
  const open = (stated: StatedAmount | null): boolean => stated !== null && stated.unread.length > 0;
  const remaining = total && toRaise ? open(total) || open(toRaise) : sources.unread.length > 0;
  const assignedOpen = assigned ? open(assigned) : remaining;
  const totalOpen = total ? open(total) : assignedOpen || open(toRaise);
  const isGapDerived = assigned !== null || sources.amounts.size > 0;
  const toRaiseOpen = toRaise ? open(toRaise) : isGapDerived && (totalOpen || assignedOpen);
  const found = { total: totalOpen, assigned: assignedOpen, toRaise: toRaiseOpen };
  return new Set(TOTALLED.filter((role) => found[role]));
}

/** The amounts that are totalled. */
export const TOTALLED = ['total', 'assigned', 'toRaise'] as const satisfies readonly TotalledAmount[];

interface Money {
  readonly total: Decimal;
  readonly assigned: Decimal;
  readonly toRaise: Decimal;
}

interface Completed extends Money {
  readonly known: Readonly<Record<TotalledAmount, boolean>>;
}

/** Where a plan has only two of the three columns, or sources alone, the missing one is what the others leave. */
function complete(
  stated: { readonly [role in keyof Money]: Decimal | null },
  sources: ReadonlyMap<string, Decimal>,
): Completed {
  const fromSources = sources.size > 0 ? [...sources.values()].reduce(add, ZERO) : null;
  const assigned = stated.assigned ?? remaining(stated.total, stated.toRaise) ?? fromSources;
  const total = stated.total ?? add(assigned ?? ZERO, stated.toRaise ?? ZERO);
  const toRaise = stated.toRaise ?? (assigned === null ? ZERO : subtract(total, assigned));
  const known = {
    total: stated.total !== null || assigned !== null || stated.toRaise !== null,
    assigned: assigned !== null,
    // What an assigned amount leaves to be raised needs a total that is more than that amount again.
    toRaise: stated.toRaise !== null || (stated.total !== null && assigned !== null),
  };
  return { total, assigned: assigned ?? ZERO, toRaise, known };
}

function remaining(total: Decimal | null, part: Decimal | null): Decimal | null {
  return total && part ? subtract(total, part) : null;
}
