import type { Desk } from './desk';

/** What a forwarder must know of a method of a desk. */
export interface MethodTraits {
  /** Which argument is the watch, for those that can be followed and cancelled: it cannot leave its thread. */
  readonly watchAt?: number;
  /** Whether the workbook is written to. */
  readonly writes?: boolean;
}

/** Every method of a desk (mesa de trabajo), once: forwarders are made of this table. */
export const DESK_METHODS = {
  validate: { watchAt: 0 },
  effectOf: {},
  apply: { watchAt: 1, writes: true },
  undo: { watchAt: 0, writes: true },
  leave: { writes: true },
  reopen: { writes: true },
  trust: { watchAt: 1, writes: true },
  keepMapping: { watchAt: 1, writes: true },
  keepSettings: { writes: true },
  readDocument: {},
  checkDocument: {},
  narrate: {},
  splitReview: {},
  partFile: {},
  report: {},
  collect: {},
  takeIn: { watchAt: 0, writes: true },
  changeLog: {},
  revert: { watchAt: 1, writes: true },
  takeAsReceived: { watchAt: 0, writes: true },
  readMilestones: {},
  write: { watchAt: 1, writes: true },
  select: {},
} as const satisfies Readonly<Record<keyof Desk, MethodTraits>>;

/** The methods of a desk, as those see them who only pass calls on. */
export type AnyMethods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** A desk each of whose methods is passed on, by name and arguments. */
export function forwardingDesk<D extends Desk>(
  methods: Readonly<Record<keyof D, MethodTraits>>,
  pass: (method: keyof D, args: readonly unknown[]) => Promise<unknown>,
): D {
  // Object.keys forgets of which object they are the keys.
  const names = Object.keys(methods) as (keyof D)[];
  // Whoever passes a call on answers with what the method of that name of a desk of this type answered.
  return Object.fromEntries(
    names.map((name) => [name, (...args: readonly unknown[]) => pass(name, args)]),
  ) as unknown as D;
}
