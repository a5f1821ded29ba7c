import type { Identity, PlanTable } from '../../plan/plan';
import { normalise } from '../../words/normalise';
import type { PlanIndex } from '../planIndex';

/**
 * The sum that a group of tables of one form shows (formato que se repite): sixteen sheets with the same columns have one set
 * of identities, also where one of them has too few rows to show it.
 */
export interface SharedIdentity {
  readonly identity: Identity;
  /** The tables of the form, by index. */
  readonly tables: readonly number[];
}

/** Every identity of the plan once, with all the tables that have its form. */
export function sharedIdentities(index: PlanIndex): readonly SharedIdentity[] {
  let known = shared.get(index);
  if (!known) shared.set(index, (known = findShared(index)));
  return known;
}

/** The tables of the plan by form, by index: those with the same headings in the same columns stand together. */
export function likeTables({ plan }: PlanIndex): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  plan.tables.forEach((table, at) => {
    const form = formOf(table);
    groups.set(form, [...(groups.get(form) ?? []), at]);
  });
  return [...groups.values()];
}

const shared = new WeakMap<PlanIndex, readonly SharedIdentity[]>();

function findShared({ plan: { tables, identities } }: PlanIndex): SharedIdentity[] {
  const forms = tables.map(formOf);
  const found = new Map<string, SharedIdentity>();
  for (const identity of identities) {
    const form = forms[identity.table];
    const name = `${form ?? identity.table}\n${nameOf(identity)}`;
    if (form === undefined || found.has(name)) continue;
    found.set(name, { identity, tables: tables.flatMap((_, at) => (forms[at] === form ? [at] : [])) });
  }
  return [...found.values()];
}

/** What makes two tables of one form: the same headings in the same columns. */
function formOf({ columns }: PlanTable): string {
  return columns.map(({ column, header }) => `${column}:${normalise(header)}`).join('|');
}

function nameOf({ kind, result, operands, subtracted = [] }: Identity): string {
  return [kind, result, operands.toSorted().join(), subtracted.toSorted().join()].join(';');
}
