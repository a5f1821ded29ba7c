import type { Figure } from '../plan/figure';
import { FigureKeys, figureOf, type Figures } from '../plan/figureKey';
import { sourceOf } from '../plan/parseRole';
import type { Activity, Plan } from '../plan/plan';
import { isSourceRole } from '../plan/roles';
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
  /** Whether the plan says for the row what has money or what has none: else there is no gap to speak of. */
  readonly isFunded: boolean;
  readonly unread: readonly Address[];
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
    const unread: Address[] = [];
    const stated = (role: string): Decimal | null => this.stated(figures, role, unread);
    const sources = this.sources(activity, unread);
    const money = complete(
      { total: stated('total'), assigned: stated('assigned'), toRaise: stated('toRaise') },
      sources,
    );
    return { ...this.inPesos(activity, money, sources), unread };
  }

  private inPesos(activity: Activity, money: Completed, sources: RowAmounts['sources']): Omit<RowAmounts, 'unread'> {
    const unit = this.units[activity.table] ?? ONE;
    const pesos = (value: Decimal): Decimal => (unit === ONE ? value : multiply(value, unit));
    return {
      total: pesos(money.total),
      assigned: pesos(money.assigned),
      toRaise: pesos(money.toRaise),
      isFunded: money.isFunded,
      sources: new Map([...sources].map(([name, value]) => [name, pesos(value)])),
    };
  }

  /** Null when the table has no such column; zero when the cell is blank. */
  private stated(figures: Figures, role: string, unread: Address[]): Decimal | null {
    const figure = figureOf(figures, role, this.plan.fiscalYear);
    return figure ? this.valueOf(figure, unread) : null;
  }

  private sources({ figures }: Activity, unread: Address[]): ReadonlyMap<string, Decimal> {
    const found = new Map<string, Decimal>();
    for (const [key, figure] of Object.entries(figures)) {
      const parsed = this.keys.of(key);
      if (!figure || !parsed || !isSourceRole(parsed.role) || parsed.nth > 1) continue;
      if (parsed.year !== null && parsed.year !== this.plan.fiscalYear) continue;
      const name = sourceOf(parsed.role);
      found.set(name, add(found.get(name) ?? ZERO, this.valueOf(figure, unread)));
    }
    return found;
  }

  private valueOf(figure: Figure, unread: Address[]): Decimal {
    const cell = this.overrides.size > 0 || figure.value === null ? formatAddress(figure.cell) : '';
    const tried = this.overrides.get(cell);
    if (tried) return tried;
    if (isUnread(figure)) unread.push(cell);
    return figure.value ?? ZERO;
  }
}

/** Whether a cell holds an amount that is not known: an error, a text that is no number, a formula without a stored result. */
function isUnread({ value, raw, form, formula }: Figure): boolean {
  if (value !== null) return false;
  return form === 'error' || form === 'unreadable' || (form === 'blank' && formula !== undefined && raw === null);
}

interface Money {
  readonly total: Decimal;
  readonly assigned: Decimal;
  readonly toRaise: Decimal;
}

interface Completed extends Money {
  readonly isFunded: boolean;
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
  return { total, assigned: assigned ?? ZERO, toRaise, isFunded: assigned !== null || stated.toRaise !== null };
}

function remaining(total: Decimal | null, part: Decimal | null): Decimal | null {
  return total && part ? subtract(total, part) : null;
}
