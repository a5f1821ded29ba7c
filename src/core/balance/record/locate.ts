import { absolute, add } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { fromNumber, toNumber, toPlainText, ZERO, type Decimal } from '../../quantity/decimal';
import { satisfies } from '../evaluate';
import type { Rule, RuleSet } from '../grammar/parseRules';
import type { Slip } from '../slip';
import { blockFactor } from './blockFactor';
import { explainRecord, type RecordExplanation } from './explainRecord';
import { impute } from './impute';
import { lostDigits, ruleResidue } from './recordGraph';
import { isFeasible, openRules, type Known, type Opened } from './recordRules';

/** Numbers by name; null, or no entry, is a blank. */
export type NumberRecord = Readonly<Record<string, number | null>>;

/** What a caller may say about a record. */
export interface LocateOptions {
  /** Names known to be right: never changed. */
  readonly fixed?: readonly string[];
  /** How reliable a name is: 1 by default; a heavier one is changed less readily, an infinite one never. */
  readonly weights?: Readonly<Record<string, number>>;
  /** How far an equation may be from holding before it counts as violated; without it only rounding is let pass. */
  readonly tolerance?: number;
  /** Earlier values, to find a whole block written in another unit. */
  readonly reference?: NumberRecord;
}

/**
 * `consistent`: every rule holds. `corrected`: one explanation stands out. `ranked`: several, best first.
 * `within-rounding`: nothing but rounding is out. `imputed`: the rules determine blanks. `located`: the cells are known,
 * their values are not. `impossible`: no record satisfies the rules.
 */
export type LocateStatus =
  'consistent' | 'corrected' | 'ranked' | 'within-rounding' | 'imputed' | 'located' | 'impossible';

/** One way to make the rules hold. */
export interface RecordCandidate {
  /** The values that the names should have; null: it must change, to what is not known. */
  readonly changes: Readonly<Record<string, number | null>>;
  readonly slip: Slip;
  /** Texts of the rules that it makes hold, and of those that it breaks. */
  readonly repairs: readonly string[];
  readonly breaks: readonly string[];
  /** Its share of the plausibility of all candidates, from 0 to 1. */
  readonly score: number;
}

/** What is wrong with a record, and what it should be. */
export interface Located {
  readonly status: LocateStatus;
  /** What is sure: the corrections, or those that every likely candidate agrees on, or the imputed blanks. */
  readonly corrections: Readonly<Record<string, number>>;
  /** Best first. */
  readonly candidates: readonly RecordCandidate[];
}

/** Lead, in nats, from which one explanation stands out; a weak one, which no single slip explains, needs more. */
const LEAD = 1;
const WEAK_LEAD = 5;
/** The same where one slip of one cell makes either of two explanations: people make both. */
const SLIP_LEAD = 5;
/** Candidates told. */
const TOLD = 12;

/**
 * Says which values of a record break its rules, and what they should be (localización de errores en un registro): the
 * balance engine on the caller's own rules. Lines that could not be read as rules do not count.
 */
export function locate(rules: RuleSet | readonly Rule[], record: NumberRecord, options: LocateOptions = {}): Located {
  return new RecordLocator('rules' in rules ? rules.rules : rules, { record, options }).locate();
}

class RecordLocator {
  private readonly known: Known;
  private readonly fixed: ReadonlySet<string>;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly given: { readonly record: NumberRecord; readonly options: LocateOptions },
  ) {
    const { fixed = [], weights = {} } = given.options;
    this.known = knownOf(given.record);
    this.fixed = new Set([...fixed, ...Object.keys(weights).filter((name) => weights[name] === Infinity)]);
  }

  locate(): Located {
    if (!this.canBeSatisfied()) return plain('impossible');
    const violated = this.rules.filter((rule) => this.isViolated(rule));
    const block = violated.length === 0 ? this.wrongUnit() : null;
    if (block !== null) return block;
    if (violated.length === 0) {
      const imputed = impute(this.rules, this.opened());
      if (imputed !== null) return this.afterImputing(imputed);
    }
    return this.explained(violated);
  }

  /** What the caller lets pass, and what the digits cannot say. */
  private readonly toleranceOf = (rule: Rule): Decimal => {
    const tolerance = fromNumber(this.given.options.tolerance ?? 0) ?? ZERO;
    return rule.relation === '==' ? add(tolerance, lostDigits(rule, this.known)) : ZERO;
  };

  private opened(): Opened {
    return { known: this.known, free: new Set(), toleranceOf: this.toleranceOf };
  }

  /** Whether any values of the names that may change satisfy the rules. */
  private canBeSatisfied(): boolean {
    const free = new Set([...this.known.keys()].filter((name) => !this.fixed.has(name)));
    return isFeasible(openRules(this.rules, { ...this.opened(), free }));
  }

  private isViolated(rule: Rule): boolean {
    return this.failsWith(rule, this.known);
  }

  private afterImputing(imputed: ReadonlyMap<string, Decimal>): Located {
    if (imputed.size > 0) return { status: 'imputed', corrections: numbers(imputed), candidates: [] };
    const isExact = this.rules.every((rule) => this.isWithinDigits(rule));
    return plain(isExact ? 'consistent' : 'within-rounding');
  }

  private isWithinDigits(rule: Rule): boolean {
    const residue = ruleResidue(rule, this.known);
    return rule.relation !== '==' || residue === null || compare(absolute(residue), lostDigits(rule, this.known)) <= 0;
  }

  private wrongUnit(): Located | null {
    const { reference } = this.given.options;
    if (reference === undefined) return null;
    const block = blockFactor(this.rules, { known: this.known, reference: knownOf(reference), fixed: this.fixed });
    if (block === null) return null;
    const after = new Map([...this.known, ...block.changes]);
    const breaks = this.rules.filter((rule) => rule.relation !== '==' && (ruleResidue(rule, after)?.units ?? 0n) > 0n);
    if (breaks.length > 0) return null;
    const changes = numbers(block.changes);
    return {
      status: 'corrected',
      corrections: changes,
      candidates: [{ changes, slip: block.slip, repairs: [], breaks: [], score: 1 }],
    };
  }

  private explained(violated: readonly Rule[]): Located {
    const { weights = {} } = this.given.options;
    const { toleranceOf, known, fixed, rules } = this;
    const exactTolerance = this.given.options.tolerance !== undefined;
    const explanations = explainRecord({
      rules,
      known,
      fixed,
      weights,
      toleranceOf,
      violated,
      roundingAllowed: !exactTolerance,
    });
    const [best, second] = explanations;
    if (best === undefined) return plain('located');
    const candidates = this.candidatesOf(explanations, violated);
    if (best.changes.size === 0) return { status: 'within-rounding', corrections: {}, candidates };
    const lead = leadOver(best, second);
    if (second !== undefined && second.cost - best.cost < lead) {
      const agreed = agreedChanges(explanations.filter(({ cost }) => cost - best.cost < lead));
      return { status: 'ranked', corrections: agreed, candidates };
    }
    const sure = agreedChanges([best]);
    const isKnown = [...best.changes.values()].every((value) => value !== null);
    return { status: isKnown ? 'corrected' : 'located', corrections: sure, candidates };
  }

  private candidatesOf(explanations: readonly RecordExplanation[], violated: readonly Rule[]): RecordCandidate[] {
    const told = explanations.slice(0, TOLD).filter(({ changes }) => changes.size > 0);
    const best = told[0]?.cost ?? 0;
    const whole = told.reduce((sum, { cost }) => sum + Math.exp(best - cost), 0);
    return told.map(({ changes, slip, cost }) => {
      const after = new Map([...this.known, ...changes]);
      const failing = this.rules.filter((rule) => this.failsWith(rule, after));
      return {
        changes: Object.fromEntries(
          [...changes].map(([name, value]) => [name, value === null ? null : toNumber(value)]),
        ),
        slip,
        repairs: violated.filter((rule) => !failing.includes(rule)).map(({ text }) => text),
        breaks: failing.map(({ text }) => text),
        score: Math.exp(best - cost) / whole,
      };
    });
  }

  private failsWith(rule: Rule, after: Known): boolean {
    const residue = ruleResidue(rule, after);
    return residue !== null && this.isViolatedBy(rule, residue);
  }

  private isViolatedBy(rule: Rule, residue: Decimal): boolean {
    return !satisfies({ ...rule, id: '', kind: '', terms: [], tolerance: ZERO }, residue, this.toleranceOf(rule));
  }
}

/** How far the best explanation must lead its rival to stand out. */
function leadOver(best: RecordExplanation, second: RecordExplanation | undefined): number {
  if (best.isWeak) return WEAK_LEAD;
  return second !== undefined && isOneSlip(best) && isOneSlip(second) ? SLIP_LEAD : LEAD;
}

function isOneSlip({ changes, slip }: RecordExplanation): boolean {
  return changes.size === 1 && slip !== 'none';
}

function knownOf(record: NumberRecord): Map<string, Decimal | null> {
  return new Map(Object.entries(record).map(([name, value]) => [name, value === null ? null : fromNumber(value)]));
}

function plain(status: LocateStatus): Located {
  return { status, corrections: {}, candidates: [] };
}

function numbers(values: ReadonlyMap<string, Decimal>): Record<string, number> {
  return Object.fromEntries([...values].map(([name, value]) => [name, toNumber(value)]));
}

/** The values that all explanations give the same names. */
function agreedChanges(explanations: readonly RecordExplanation[]): Record<string, number> {
  const [first, ...others] = explanations;
  const agreed = [...(first?.changes ?? [])].flatMap(([name, value]) => {
    if (value === null) return [];
    const isShared = others.every(({ changes }) => {
      const other = changes.get(name);
      return other !== undefined && other !== null && toPlainText(other) === toPlainText(value);
    });
    return isShared ? [[name, toNumber(value)] as const] : [];
  });
  return Object.fromEntries(agreed);
}
