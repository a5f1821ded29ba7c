import { add, multiply, subtract } from '../quantity/arithmetic';
import { equals, isZero } from '../quantity/compare';
import { ONE, ZERO, type Decimal } from '../quantity/decimal';
import { divideExactly } from '../quantity/divide';
import { countedValue, residueOf, satisfies, toleranceOf, type Valuation } from './evaluate';
import type { Term } from './graph';
import { equationAt, variableAt, type Assignment, type Model } from './model';
import { PLACES, solveFor } from './solve';

/** What a hypothesis does to the graph: values, and sums that count a line elsewhere. */
export interface Hypothesis {
  readonly assignments: readonly Assignment[];
  /** Added to the residue of an equation: a line is counted under another heading. */
  readonly offsets?: readonly { readonly equation: number; readonly offset: Decimal }[];
  /** Equations that a cell of unknown value can satisfy. */
  readonly waives?: readonly number[];
}

type Undo = () => void;

/** Formulas that are calculated again after one hypothesis: more is a circle. */
const MOST_RECALCULATED = 256;

/**
 * The graph with some values changed for a try (ensayo). Residues are kept up to date by differences, so that trying a
 * value costs as much as the variable has equations, however long their sums are.
 */
export class Trial {
  /** Equations in sight that are violated as things stand: none before `focus`. */
  readonly violated = new Set<number>();
  /** Variables in the order in which they were given values, recalculated ones too: what happened since a mark. */
  readonly assigned: number[] = [];
  private readonly values = new Map<number, Decimal>();
  private readonly residues = new Map<number, Decimal | null>();
  private readonly waived = new Set<number>();
  /** Everything that was violated when the last part was left, the part in sight, and what it touched of the rest. */
  private readonly all: Set<number>;
  private members: ReadonlySet<number> = new Set();
  private readonly touched = new Set<number>();
  private readonly log: Undo[] = [];

  constructor(
    readonly model: Model,
    violated: Iterable<number>,
  ) {
    this.all = new Set(violated);
  }

  /** The value of a variable now: of an empty source, nothing. */
  readonly valueOf: Valuation = (variable) =>
    this.values.get(variable) ?? countedValue(variableAt(this.model, variable));

  /** The left side of an equation now; null when a blank leaves it open. */
  residue(equation: number): Decimal | null {
    const known = this.residues.get(equation);
    if (known !== undefined) return known;
    const residue = residueOf(equationAt(this.model, equation), this.valueOf);
    this.residues.set(equation, residue);
    return residue;
  }

  /** Equations violated in all the parts. */
  everywhere(): number[] {
    return [...this.all];
  }

  /** Whether an equation was violated when the last part was left. */
  isOpen(equation: number): boolean {
    return this.all.has(equation);
  }

  /** Whether an equation holds now, in sight or not; one that a blank leaves open does not. */
  holds(equation: number): boolean {
    return this.residue(equation) !== null && !this.fails(equation);
  }

  /** Values of a variable that make an equality hold now. Its residue is known, so that long sums cost no more than short ones. */
  solutions(equation: number, variable: number): Decimal[] {
    const stated = equationAt(this.model, equation);
    if (stated.relation !== '==') return [];
    const residue = this.residue(equation);
    const now = this.valueOf(variable);
    const slope = residue === null || now === null ? null : this.slope(equation, variable);
    if (residue === null || now === null || slope === null) return solveFor(stated, variable, this.valueOf);
    const step = isZero(slope) ? null : divideExactly(residue, slope, PLACES);
    return step === null ? solveFor(stated, variable, this.valueOf) : [subtract(now, step)];
  }

  /** What an equation changes by when a variable grows by one; null when that depends on itself or on a blank. */
  private slope(equation: number, variable: number): Decimal | null {
    let slope = ZERO;
    for (const { equation: other, term } of this.model.incidence.occurrences(variable)) {
      if (other !== equation) continue;
      const [first, second] = term.variables;
      const factor =
        second === undefined ? ONE : first === second ? null : this.valueOf(first === variable ? second : first);
      if (factor === null) return null;
      slope = add(slope, multiply(term.coefficient, factor));
    }
    return slope;
  }

  /** Whether an equation holds once the values are assigned. */
  repairs(equation: number, assignments: readonly Assignment[]): boolean {
    const mark = this.mark();
    this.apply({ assignments });
    const isRepaired = !this.violated.has(equation);
    this.rewind(mark);
    return isRepaired;
  }

  /** A point to which `rewind` returns. */
  mark(): number {
    return this.log.length;
  }

  /** Takes back everything done since the mark. */
  rewind(mark: number): void {
    while (this.log.length > mark) this.log.pop()?.();
  }

  /** Leaves only these violated equations in sight; the others count neither way until `widen`. */
  focus(members: ReadonlySet<number>): void {
    this.members = members;
    for (const equation of members) if (this.all.has(equation)) this.violated.add(equation);
  }

  /** Puts the equations in sight back among the others, all as they are by now. */
  widen(): void {
    for (const equation of this.members) this.all.delete(equation);
    for (const equation of this.violated) this.all.add(equation);
    for (const equation of this.touched) if (!this.fails(equation)) this.all.delete(equation);
    this.members = new Set();
    this.violated.clear();
    this.touched.clear();
  }

  /** Does what a hypothesis says, and recalculates the formulas that follow from it. */
  apply({ assignments, offsets = [], waives = [] }: Hypothesis): void {
    const settled = new Set(assignments.map(({ variable }) => variable));
    for (const equation of waives) this.waive(equation);
    for (const { equation, offset } of offsets) this.shiftResidue(equation, offset);
    for (const assignment of assignments) this.assign(assignment);
    this.recalculate([...settled], settled);
  }

  /** Calculates the formulas above what changed, one again when another cell that it uses changes later. */
  private recalculate(changed: number[], settled: ReadonlySet<number>): void {
    let steps = 0;
    for (let variable = changed.shift(); variable !== undefined; variable = changed.shift()) {
      for (const equation of this.model.incidence.equationsOf(variable)) {
        const result = this.resultToRecalculate(equation, settled);
        if (result === null || ++steps > MOST_RECALCULATED) continue;
        this.assign(result);
        changed.push(result.variable);
      }
    }
  }

  private resultToRecalculate(equation: number, settled: ReadonlySet<number>): Assignment | null {
    const { defines, aggregate } = equationAt(this.model, equation);
    const variable = defines ?? aggregate?.result;
    if (variable === undefined || settled.has(variable) || !this.violated.has(equation)) return null;
    if (this.model.definitionOf.get(variable) !== equation || this.model.isFixed(variable)) return null;
    const value = this.solutions(equation, variable)[0];
    return value === undefined || equals(value, this.valueOf(variable) ?? ZERO) ? null : { variable, value };
  }

  private assign({ variable, value }: Assignment): void {
    const before = this.values.get(variable);
    const from = this.valueOf(variable);
    const touched = this.model.incidence.occurrences(variable);
    const isLinear =
      from !== null &&
      touched.every(({ term }) => term.variables.length === 1 || term.variables[0] !== term.variables[1]);
    if (isLinear)
      for (const { equation, term } of touched)
        this.shiftByTerm(equation, { term, variable, growth: subtract(value, from) });
    else for (const { equation } of touched) this.forgetResidue(equation);
    this.values.set(variable, value);
    this.assigned.push(variable);
    this.log.push(() => {
      this.assigned.pop();
      if (before === undefined) this.values.delete(variable);
      else this.values.set(variable, before);
    });
    for (const { equation } of touched) this.judge(equation);
  }

  private shiftByTerm(
    equation: number,
    { term, variable, growth }: { readonly term: Term; readonly variable: number; readonly growth: Decimal },
  ): void {
    const [first, second] = term.variables;
    const other = second === undefined ? ONE : this.valueOf(first === variable ? second : first);
    if (other === null) return;
    this.shiftResidue(equation, multiply(term.coefficient, multiply(growth, other)));
  }

  private shiftResidue(equation: number, by: Decimal): void {
    const before = this.residue(equation);
    if (before === null) return;
    this.residues.set(equation, add(before, by));
    this.log.push(() => this.residues.set(equation, before));
    this.judge(equation);
  }

  private forgetResidue(equation: number): void {
    const before = this.residues.get(equation);
    this.residues.delete(equation);
    this.log.push(() => {
      if (before === undefined) this.residues.delete(equation);
      else this.residues.set(equation, before);
    });
  }

  private waive(equation: number): void {
    if (this.waived.has(equation)) return;
    this.waived.add(equation);
    this.log.push(() => this.waived.delete(equation));
    this.judge(equation);
  }

  private judge(equation: number): void {
    if (this.all.has(equation) && !this.members.has(equation)) {
      this.touched.add(equation);
      return;
    }
    const isViolated = !this.waived.has(equation) && this.fails(equation);
    if (isViolated === this.violated.has(equation)) return;
    if (isViolated) {
      this.violated.add(equation);
      this.log.push(() => this.violated.delete(equation));
    } else {
      this.violated.delete(equation);
      this.log.push(() => this.violated.add(equation));
    }
  }

  private fails(index: number): boolean {
    const residue = this.residue(index);
    if (residue === null) return false;
    const equation = equationAt(this.model, index);
    return !satisfies(equation, residue, toleranceOf(equation, this.valueOf));
  }
}
