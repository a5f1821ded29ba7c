import type { Choice } from '../../src/app/choice';
import type { Finding, FindingOf, Suspect } from '../../src/core/findings/finding';
import type { GroupTotals } from '../../src/core/plan/plan';
import { decimal, ZERO } from '../../src/core/quantity/decimal';
import type { Desk } from '../../src/desk/desk';
import type { CollectedAnswers, Corrected, DeskDocument, DeskReview } from '../../src/desk/deskReview';

/** An explanation that says what to write, unless told otherwise. */
export function suspect(parts: Partial<Suspect> = {}): Suspect {
  return {
    cell: 'PLAN!H12',
    observed: 72_180_000,
    proposed: decimal(71_280_000n),
    slip: 'transposed-digits',
    confidence: 'high',
    repairs: ['product PLAN!H12'],
    clears: ['assigned-plus-to-raise PLAN!H12'],
    also: [],
    ...parts,
  };
}

type Parts = Partial<Omit<FindingOf<'product'>, 'rule'>> & { readonly rule?: 'product' | 'subtotal' };

/** A finding of row 12, unless told otherwise. */
export function finding(id: string, parts: Parts = {}): Finding {
  return {
    id,
    rule: 'product',
    severity: 'error',
    cells: ['PLAN!F12', 'PLAN!G12', 'PLAN!H12'],
    suspects: [suspect()],
    difference: decimal(900_000n),
    disagreements: [
      { rule: 'product', cells: ['PLAN!H12'], computed: decimal(71_280_000n), stated: decimal(72_180_000n) },
    ],
    data: {
      label: 'Dotación de puestos de salud',
      row: 12,
      cell: 'PLAN!H12',
      computed: decimal(71_280_000n),
      stated: decimal(72_180_000n),
      lines: [],
      factors: null,
    },
    key: id,
    ...parts,
  };
}

const NO_TOTALS: GroupTotals = {
  rows: 0,
  milestones: 0,
  total: ZERO,
  assigned: ZERO,
  toRaise: ZERO,
  undecided: [],
  absent: [],
  gapRatio: null,
  share: null,
};

/** What a desk answers with these findings. */
export function deskReview(findings: readonly Finding[], parts: Partial<DeskReview> = {}): DeskReview {
  const safe: Choice[] = findings
    .filter(({ suspects: [first] }) => first?.confidence === 'high')
    .map(({ id }) => ({ finding: id, suspect: 0 }));
  return {
    inventory: {
      fiscalYear: 2009,
      rows: 412,
      tables: [],
      skipped: [],
      gaps: [],
      unified: [],
      axisQuestions: [],
      axes: [],
    },
    findings,
    questions: [],
    accepted: [],
    comparison: { hasPrevious: false, fresh: new Set(), remaining: new Set(), resolved: [] },
    safe,
    checks: [{ rule: 'product', done: 412, failed: findings.length, undecided: 0 }],
    totals: {
      plan: { ...NO_TOTALS, stated: null },
      axes: [],
      fronts: [],
      owners: [],
      sheets: [],
      sources: [],
      unread: [],
      parted: [],
      years: [],
    },
    milestones: [],
    mapping: null,
    wholeMapping: { schema: 'cuadre.mapping/1' },
    settings: {},
    ownRules: [],
    trusted: [],
    ...parts,
  };
}

/** A desk that answers as told and remembers what it was asked. */
export class FakeDesk implements Desk {
  readonly calls: (readonly [string, ...unknown[]])[] = [];

  constructor(public answer: DeskReview) {}

  private asked(method: string, ...args: readonly unknown[]): Promise<DeskReview> {
    this.calls.push([method, ...args]);
    return Promise.resolve(this.answer);
  }

  validate(): Promise<DeskReview> {
    return this.asked('validate');
  }

  effectOf(choice: Choice) {
    this.calls.push(['effectOf', choice]);
    return Promise.resolve([]);
  }

  async apply(choices: readonly Choice[]): Promise<Corrected> {
    const review = await this.asked('apply', choices);
    const change = { cell: 'PLAN!H12', before: { v: 72_180_000 }, after: { v: 71_280_000 } };
    return { review, cells: choices.length, fallen: [], undoable: [change], undoLost: false };
  }

  async undo() {
    return { review: await this.asked('undo'), cells: 1, fallen: [], undoable: null, undoLost: false };
  }

  leave(id: string, reason: string) {
    return this.asked('leave', id, reason);
  }

  reopen(id: string) {
    return this.asked('reopen', id);
  }

  trust(cells: readonly string[]) {
    return this.asked('trust', cells);
  }

  keepMapping(mapping: unknown) {
    return this.asked('keepMapping', mapping);
  }

  keepSettings(settings: unknown, ownRules: unknown) {
    return this.asked('keepSettings', settings, ownRules);
  }

  readDocument(bytes: Uint8Array) {
    this.calls.push(['readDocument', bytes.length]);
    return Promise.resolve(new TextDecoder().decode(bytes));
  }

  checkDocument(text: string): Promise<DeskDocument> {
    this.calls.push(['checkDocument', text]);
    const read = { lines: 1, percentages: 0, amounts: 0, counts: 0, tables: 0, milestones: 0 };
    return Promise.resolve({ findings: [], accepted: [], read, open: [] });
  }

  narrate() {
    this.calls.push(['narrate']);
    return Promise.resolve({ html: '<table></table>', text: 'Eje' });
  }

  splitReview(by: string) {
    this.calls.push(['splitReview', by]);
    return Promise.resolve([{ key: 'salud', name: 'Secretaría de Salud', findings: ['f-1'] }]);
  }

  partFile(by: string, key: string, form: string) {
    this.calls.push(['partFile', by, key, form]);
    return Promise.resolve(new Uint8Array([1]));
  }

  collect(files: readonly { readonly name: string }[]): Promise<CollectedAnswers> {
    this.calls.push(['collect', files.map(({ name }) => name)]);
    return Promise.resolve({ changes: [], acceptances: [], problems: [], unreadable: [] });
  }

  async takeIn(): Promise<Corrected> {
    return { review: await this.asked('takeIn'), cells: 0, fallen: [], undoable: null, undoLost: false };
  }

  report(form: string, title: string) {
    this.calls.push(['report', form, title]);
    return Promise.resolve('<!doctype html>');
  }

  changeLog() {
    this.calls.push(['changeLog']);
    return Promise.resolve([]);
  }

  async revert(row: number): Promise<Corrected> {
    return { review: await this.asked('revert', row), cells: 1, fallen: [], undoable: null, undoLost: false };
  }

  takeAsReceived() {
    return this.asked('takeAsReceived');
  }

  readMilestones(text: string) {
    this.calls.push(['readMilestones', text]);
    const milestones = [
      { name: 'Dotar el hospital', status: 'new' as const },
      { name: 'Ampliar la cobertura', status: 'known' as const },
    ];
    const fronts = text === '' ? [] : [{ name: 'SALUD', axis: 'GESTIÓN SOCIAL', milestones }];
    return Promise.resolve({ fronts, counts: { known: 1, new: 1, repeated: 0 } });
  }

  async write(request: unknown) {
    return { review: await this.asked('write', request), sheets: ['Resumen por eje'], undoLost: false, tracking: null };
  }

  select(cell: string) {
    this.calls.push(['select', cell]);
    return Promise.resolve();
  }
}
