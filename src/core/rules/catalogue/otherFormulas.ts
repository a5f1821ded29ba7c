import type { CellProposal, Suspect } from '../../findings/suspect';
import type { Slip } from '../../balance/slip';
import type { Observation } from '../../findings/observation';
import type { BreakKind, BrokenCell, FormulaBreak } from '../../formulas/breaks/formulaBreak';
import { movedFormula } from '../../formulas/relativePattern';
import { subtract } from '../../quantity/arithmetic';
import { fromNumber, type Decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import { planRule, type PlanRule, type RuleContext } from '../planRule';
import type { PlanIndex } from '../planIndex';

/** What is said of formulas that are not like their neighbours. */
export interface OddFormulas {
  readonly sheet: string;
  /** How many are odd, and how many do it alike. */
  readonly cells: number;
  readonly neighbours: number;
  /** The first of the odd ones; what it holds, what it would hold like its neighbours, and what that would give. */
  readonly cell: Address;
  readonly formula: string | null;
  readonly usual: string;
  readonly value: Decimal | null;
  readonly usualValue: Decimal | null;
  /** One of the neighbours. */
  readonly neighbour: Address;
  readonly neighbourFormula: string;
  /** Whether they are about as many as their neighbours, so that either may be right. */
  readonly tied: boolean;
  /** Whether nothing changes by it as the workbook stands. */
  readonly silent: boolean;
  /** Whether they are compared along a row, or down a column. */
  readonly direction: 'across' | 'down';
}

/** Sums that begin or end elsewhere than those beside them (rango distinto al de sus vecinas), outside the plan. */
export const workbookRangeRule = otherFormulas('workbook-range', 'range-extent');

/** A formula that reads another row or column than its neighbours (fila corrida), outside the plan. */
export const workbookReferenceRule = otherFormulas('workbook-reference', 'other-line');

/** A `$` that is missing or too many among its neighbours (ancla distinta), outside the plan. */
export const workbookAnchorRule = otherFormulas('workbook-anchor', 'anchoring');

/** A formula with a number of its own among neighbours that have another (constante distinta), outside the plan. */
export const workbookConstantRule = otherFormulas('workbook-constant', 'own-constant');

/** A formula that does something else altogether than those around it (fórmula ajena a sus vecinas), outside the plan. */
export const workbookFormulaRule = otherFormulas('workbook-formula', 'own-formula');

/** A total that adds ratios, where they could be calculated anew (porcentajes sumados), outside the plan. */
export const workbookRatioRule = otherFormulas('workbook-ratio-added', 'ratios-added');

/** A number typed where its neighbours calculate (número escrito entre fórmulas), outside the plan. */
export const workbookTypedValueRule = otherFormulas('workbook-typed-value', 'typed-value');

/** A total that adds cells and their subtotal, or stops short of the last figures of what it adds (total corto o doble). */
export const workbookTotalRule = planRule<'workbook-total', OddTotal>({
  name: 'workbook-total',
  phase: 'after-sums',
  severity: 'warning',
  run(context) {
    const own = context.breaks.filter((each) => isTotalBreak(each) && isOutsidePlan(each, context));
    return { done: context.formulas, findings: [...byRow(own).values()].flatMap(totalObserved) };
  },
});

/** Totals side by side that do the same are one finding. */
function byRow(breaks: readonly FormulaBreak[]): Map<string, FormulaBreak[]> {
  const groups = new Map<string, FormulaBreak[]>();
  for (const each of breaks) {
    const row = [each.sheet, each.kind, each.cells[0]?.row].join('\n');
    groups.set(row, [...(groups.get(row) ?? []), each]);
  }
  return groups;
}

/** What is said of a total that adds too much or too little. */
export interface OddTotal {
  /** How many side by side. */
  readonly cells: number;
  readonly cell: Address;
  readonly formula: string;
  /** The longer formula, where it stops too early; null where it adds something twice. */
  readonly usual: string | null;
  readonly usualValue: Decimal | null;
}

function isTotalBreak({ kind }: FormulaBreak): boolean {
  return kind === 'counted-twice' || kind === 'skipped-cell';
}

function totalObserved(group: readonly FormulaBreak[]): Observation<OddTotal>[] {
  const [first] = group;
  const [total] = first?.cells ?? [];
  const [lead, ...also] = group.flatMap(({ sheet, cells }) => cells.map((cell) => proposalOf(sheet, cell)));
  if (!first || !total || !lead) return [];
  const slip = first.kind === 'counted-twice' ? 'double-counted' : 'missing-in-sum';
  const confidence = total.usual === null ? 'low' : 'medium';
  const [stated, computed] = [decimalOf(total.value), decimalOf(total.usualValue)];
  return [
    {
      severity: group.every(({ silent }) => silent) ? 'note' : 'warning',
      cells: [lead, ...also].map(({ cell }) => cell),
      suspects: [{ ...lead, slip, confidence, repairs: [], clears: [], also }],
      difference: stated && computed && subtract(stated, computed),
      data: {
        ...{ cells: 1 + also.length, cell: lead.cell, formula: total.formula ?? '' },
        ...{ usual: total.usual, usualValue: computed },
      },
      key: `${first.kind}:${lead.cell}`,
    },
  ];
}

/**
 * What breaks a pattern anywhere in the workbook but in the figures of the plan, which have rules of their own. Warnings at
 * most, and notes where nothing changes: nobody has said what these formulas are for. Breaks of one sheet that are of one
 * pattern are one finding.
 */
function otherFormulas<R extends string>(name: R, kind: BreakKind): PlanRule<R, OddFormulas> {
  return planRule<R, OddFormulas>({
    name,
    phase: 'after-sums',
    severity: 'warning',
    run(context) {
      const own = context.breaks.filter((each) => each.kind === kind && isOutsidePlan(each, context));
      return { done: context.formulas, findings: [...byPattern(own).values()].flatMap(observed) };
    },
  });
}

function isOutsidePlan({ sheet, cells, neighbours }: FormulaBreak, { index, suspected }: RuleContext): boolean {
  const places = [...cells.map((cell) => ({ sheet, ...cell })), ...neighbours.map(({ cell }) => cell)];
  return !places.some((cell) => isFigure(index, cell) || suspected.has(formatAddress(cell)));
}

function isFigure(index: PlanIndex, { sheet, row, column }: Parameters<typeof formatAddress>[0]): boolean {
  const line = index.lineAt(sheet, row);
  return Object.values(line?.figures ?? {}).some((figure) => figure?.cell.column === column);
}

function byPattern(breaks: readonly FormulaBreak[]): Map<string, FormulaBreak[]> {
  const groups = new Map<string, FormulaBreak[]>();
  for (const each of breaks) {
    const [first] = each.neighbours;
    const pattern = [each.sheet, first?.skeleton, each.direction, each.tied, each.silent].join('\n');
    groups.set(pattern, [...(groups.get(pattern) ?? []), each]);
  }
  return groups;
}

/** What moves most stands first. */
function observed(group: readonly FormulaBreak[]): Observation<OddFormulas>[] {
  const [first] = group;
  const [model] = first?.neighbours ?? [];
  if (!first || !model) return [];
  const odd = group.flatMap(({ cells }) => cells).sort((a, b) => movedBy(b) - movedBy(a));
  const [lead] = odd;
  if (!lead) return [];
  const neighbours = group.flatMap((each) => each.neighbours);
  const proposals = odd.map((cell) => proposalOf(first.sheet, cell));
  const { value, usualValue, formula, usual } = lead;
  const stated = decimalOf(value);
  const computed = decimalOf(usualValue);
  return [
    {
      severity: first.silent ? 'note' : 'warning',
      cells: proposals.map(({ cell }) => cell),
      suspects: suspectsOf(group, proposals),
      difference: stated && computed && subtract(stated, computed),
      data: {
        ...{ sheet: first.sheet, cells: odd.length, neighbours: neighbours.length, formula, usual: usual ?? '' },
        ...{ cell: formatAddress({ sheet: first.sheet, ...lead }), value: stated, usualValue: computed },
        ...{ neighbour: formatAddress(model.cell), neighbourFormula: model.formula },
        ...{ tied: first.tied, silent: first.silent, direction: first.direction },
      },
      key: `${first.sheet}:${model.skeleton}:${odd.map(({ row, column }) => `${row},${column}`).join(' ')}`,
    },
  ];
}

function movedBy({ value, usualValue }: BrokenCell): number {
  return value === null || usualValue === null ? 0 : Math.abs(value - usualValue);
}

function decimalOf(value: number | null): Decimal | null {
  return value === null ? null : fromNumber(value);
}

function proposalOf(sheet: string, { row, column, value, usual }: BrokenCell): CellProposal {
  return { cell: formatAddress({ sheet, row, column }), observed: value, proposed: usual };
}

/** The odd ones; where either may be right, the neighbours too, with what they would read like the odd ones. */
function suspectsOf(group: readonly FormulaBreak[], [lead, ...also]: readonly CellProposal[]): Suspect[] {
  const [first] = group;
  if (!lead || !first) return [];
  const shared = { slip: SLIPS[first.kind] ?? 'none', repairs: [], clears: [] } as const;
  if (!first.tied) return [{ ...lead, ...shared, confidence: 'medium', also }];
  const [rival, ...others] = group.flatMap(rivalsOf);
  const rivals = rival ? [{ ...rival, ...shared, confidence: 'tie' as const, also: others }] : [];
  return [{ ...lead, ...shared, confidence: 'tie', also }, ...rivals];
}

function rivalsOf({ sheet, cells: [odd], neighbours }: FormulaBreak): CellProposal[] {
  return neighbours.map(({ cell, value }) => {
    const proposed = typeof odd?.formula === 'string' ? movedFormula(odd.formula, odd, cell) : null;
    return { cell: formatAddress({ ...cell, sheet }), observed: value, proposed };
  });
}

const SLIPS: Partial<Record<BreakKind, Slip>> = { 'typed-value': 'constant-over-formula' };
