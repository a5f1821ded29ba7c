import { LinearSpan } from '../quantity/linearSpan';
import type { Candidate } from './candidate';

/** Of a second sum of the same total, lines that miss to lines that hold. */
const MOST_SECOND_MISSES = { run: 0.18, loose: 0.05 };
/** Sums of more terms are runs over a whole table; whether they follow from others is not asked. */
const LONGEST_EQUATION = 40;

/** The sums that are taken to be meant (sumas aceptadas), as they are found; no two of them contradict each other. */
export class ChosenSums {
  readonly sums: Candidate[] = [];
  private readonly byTotal = new Map<number, Candidate[]>();
  private readonly byTerm = new Map<number, Candidate[]>();
  private readonly sets = new Set<string>();
  private readonly copies = new Set<number>();
  private readonly span = new LinearSpan();

  /** `marks` gives vectors with the same numbers the same mark. */
  constructor(private readonly marks: readonly number[]) {}

  isTotal(vector: number): boolean {
    return this.byTotal.has(vector);
  }

  isTerm(vector: number): boolean {
    return this.byTerm.has(vector);
  }

  /** On which side of a total its terms begin: 1 after it, −1 before it, 0 when it is no total. */
  sideOf(vector: number): number {
    const [sum] = this.sumsOf(vector);
    return sum ? Math.sign((sum.terms[0] ?? vector) - vector) : 0;
  }

  /** Takes a sum unless what was taken speaks against it. */
  take(sum: Candidate): boolean {
    if (!this.fits(sum) || (this.follows(sum) && !['run', 'shift'].includes(sum.kind))) return false;
    this.copies.add(this.marks[sum.total] ?? sum.total);
    this.keep(sum);
    for (const copy of sum.copies ?? [])
      if (!this.isTotal(copy.total) && !this.closesCircle(copy)) this.keep({ ...sum, ...copy, copies: [] });
    return true;
  }

  /** Whether nothing that was taken speaks against a sum. */
  fits(sum: Candidate): boolean {
    return (
      !this.sets.has(keyOf(sum)) &&
      (this.isTotal(sum.total) ? this.mayBeSecond(sum) : !this.isCopy(sum)) &&
      !this.closesCircle(sum) &&
      !this.countsTwice(sum) &&
      this.crossesCleanly(sum)
    );
  }

  /** Whether a sum follows from those that were taken. */
  private follows({ total, terms }: Candidate): boolean {
    if (terms.length > LONGEST_EQUATION) return false;
    return !this.span.add(new Map([[total, -1], ...terms.map((term): [number, number] => [term, 1])]));
  }

  private sumsOf(total: number): readonly Candidate[] {
    return this.byTotal.get(total) ?? [];
  }

  /** A vector with the numbers of a known total needs no sum of its own from afar. */
  private isCopy({ kind, total }: Candidate): boolean {
    return kind !== 'run' && this.copies.has(this.marks[total] ?? total);
  }

  /** A total may be the sum of its groups and, across them, of its kinds; never of a group and what is inside it. */
  private mayBeSecond(sum: Candidate): boolean {
    if (sum.kind === 'far' || sum.kind === 'mended') return false;
    const misses = sum.failed.length + sum.near.length;
    if (misses > MOST_SECOND_MISSES[sum.kind === 'run' ? 'run' : 'loose'] * sum.held.length) return false;
    const terms = new Set(sum.terms);
    return this.sumsOf(sum.total).every(
      (other) =>
        other.terms.every((term) => !terms.has(term)) &&
        !this.unfolds(other.terms, terms) &&
        !this.unfolds(sum.terms, new Set(other.terms)),
    );
  }

  /** Whether some of the terms, put in place of the totals of their own sums, give exactly `finer`. */
  private unfolds(coarse: readonly number[], finer: ReadonlySet<number>): boolean {
    const seen = new Set<number>();
    const open = [...coarse];
    for (let term = open.pop(); term !== undefined; term = open.pop()) {
      if (finer.has(term)) {
        seen.add(term);
        continue;
      }
      const sums = this.sumsOf(term);
      const inner = sums.find(({ terms }) => terms.some((one) => finer.has(one))) ?? sums[0];
      if (!inner) return false;
      open.push(...inner.terms);
    }
    return seen.size === finer.size;
  }

  private closesCircle({ total, terms }: Pick<Candidate, 'total' | 'terms'>): boolean {
    const seen = new Set<number>();
    const open = [...terms];
    for (let term = open.pop(); term !== undefined; term = open.pop()) {
      if (term === total) return true;
      if (seen.has(term)) continue;
      seen.add(term);
      for (const inner of this.sumsOf(term)) open.push(...inner.terms);
    }
    return false;
  }

  /** A total and one of its own terms in the same sum. */
  private countsTwice(sum: Candidate): boolean {
    const terms = new Set(sum.terms);
    return sum.terms.some((term) => this.sumsOf(term).some((inner) => inner.terms.some((one) => terms.has(one))));
  }

  /** Two sums that share terms lie one within the other, or cross in one; what overlaps by halves is chance. */
  private crossesCleanly({ terms }: Candidate): boolean {
    const shared = new Map<Candidate, number>();
    for (const term of terms)
      for (const other of this.byTerm.get(term) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared].every(([other, count]) => count <= 1 || count === other.terms.length || count === terms.length);
  }

  /** Replaces groups of terms by the totals that were found for them meanwhile. */
  fold(): void {
    const folded = this.sums.map((sum) =>
      sum.kind === 'far' || sum.kind === 'pair' ? sum : { ...sum, terms: this.foldedTerms(sum) },
    );
    for (const map of [this.byTotal, this.byTerm]) map.clear();
    this.sums.length = 0;
    for (const sum of folded) this.keep(sum);
  }

  private keep(sum: Candidate): void {
    this.sums.push(sum);
    this.sets.add(keyOf(sum));
    append(this.byTotal, sum.total, sum);
    for (const term of sum.terms) append(this.byTerm, term, sum);
  }

  private foldedTerms(sum: Candidate): readonly number[] {
    let terms = sum.terms;
    for (let inner = this.foldable(sum, terms); inner; inner = this.foldable(sum, terms)) {
      const group = new Set(inner.terms);
      terms = [...terms.filter((term) => !group.has(term)), inner.total].sort((a, b) => a - b);
    }
    return terms;
  }

  private foldable(sum: Candidate, terms: readonly number[]): Candidate | undefined {
    const set = new Set(terms);
    const known = new Set(terms.flatMap((term) => this.byTerm.get(term) ?? []));
    return [...known].find(
      (inner) =>
        inner.terms.length > 1 &&
        inner.terms.length < terms.length &&
        inner.total !== sum.total &&
        !set.has(inner.total) &&
        inner.terms.every((term) => set.has(term)) &&
        (sum.kind !== 'run' || touches(inner)) &&
        !this.closesCircle({ total: sum.total, terms: [inner.total] }),
    );
  }
}

function touches({ total, terms }: Candidate): boolean {
  return terms.includes(total + 1) || terms.includes(total - 1);
}

function keyOf({ terms }: Candidate): string {
  return [...terms].sort((a, b) => a - b).join();
}

function append(map: Map<number, Candidate[]>, key: number, sum: Candidate): void {
  const known = map.get(key);
  if (known) known.push(sum);
  else map.set(key, [sum]);
}
