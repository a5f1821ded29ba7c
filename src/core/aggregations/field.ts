import { isBlank, isNonzeroAt, valueAt, type Vectors } from './vectors';

/** The steps that a search may take and those it took (tope de trabajo): one a cell looked at. */
export interface Budget {
  spent: number;
  readonly most: number;
}

/** What is known before a search. */
export interface Prospect {
  /** Of each line how far its numbers add up, 0 to 1. */
  readonly additive: Float64Array;
  /** Bits that the words beside a vector lend to its being a total; negative where they speak against it. */
  readonly hints: Float64Array;
  readonly budget: Budget;
  /** Whether the lines that add up are known already, so that a sum must hold in most of them. */
  readonly strict: boolean;
  /** Bits by which totals stand above (or left of) their terms rather than below them in this table; 0 when unknown. */
  readonly lean: number;
}

/** What a search along one axis looks at (campo de búsqueda), the same for every generator of candidates. */
export interface Field extends Prospect {
  readonly vectors: Vectors;
  /** Lines without a negative number: a sum that has grown past its total there never comes back. */
  readonly rising: readonly boolean[];
  readonly blank: readonly boolean[];
  /** Of each vector, the lines in which its terms are looked for. */
  readonly probes: readonly (readonly number[])[];
}

/** The field of a search. */
export function fieldOf(vectors: Vectors, prospect: Prospect): Field {
  const { count, width, values } = vectors;
  const blank = Array.from({ length: count }, (_, vector) => isBlank(vectors, vector));
  const rising = new Array<boolean>(width).fill(true);
  for (const [at, value] of values.entries()) if (value < 0) rising[at % width] = false;
  const probes = blank.map((is, vector) => (is ? [] : probeLines(vectors, vector, prospect.additive)));
  return { ...prospect, vectors, rising, blank, probes };
}

const PROBES = 4;

/** Where a vector is largest among the lines that add up, and two in between. */
function probeLines(vectors: Vectors, total: number, additive: Float64Array): readonly number[] {
  const lines = [...additive.keys()].filter((line) => isNonzeroAt(vectors, total, line));
  if (lines.length <= PROBES) return lines;
  const size = lines.map((line) => {
    const grain = vectors.grain[total * vectors.width + line] ?? 1;
    return {
      line,
      bits: Math.log2(1 + Math.abs(valueAt(vectors, total, line)) / grain) * (0.1 + (additive[line] ?? 1)),
    };
  });
  size.sort((a, b) => b.bits - a.bits || a.line - b.line);
  const picks = [0, 1, Math.floor(size.length / 3), Math.floor((2 * size.length) / 3)];
  return [...new Set(picks.flatMap((at) => size[at]?.line ?? []))];
}

/** Whether a vector has nothing but zeros and blanks where the terms of a total are looked for. */
export function isIdle({ vectors, probes }: Field, total: number, vector: number): boolean {
  for (const line of probes[total] ?? []) if (isNonzeroAt(vectors, vector, line)) return false;
  return true;
}

/** Whether a vector without numbers stands between two. */
export function gapBetween({ blank }: Field, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at += 1) if (blank[at]) return true;
  return false;
}
