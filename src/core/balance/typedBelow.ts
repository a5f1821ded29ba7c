import { gradientOf } from './gradient';
import { equationAt, variableAt, type Model } from './model';
import type { Trial } from './trial';

/** A typed cell that a sum is made of through formulas, and how much the sum's left side grows with it. */
export interface TypedCell {
  readonly variable: number;
  readonly slope: number;
  /** Whether formulas stand between it and the sum. */
  readonly isBelow: boolean;
}

/** Formulas that are looked through in all. */
const MOST_FORMULAS = 2_000;

/**
 * The typed cells that an equation is made of, through formulas of any depth (celdas escritas debajo de una suma), but for
 * one that is not to be looked under. Null when there are more than `most`, or formulas that nobody can follow.
 */
export function typedBelow(
  trial: Trial,
  { equation, except, most }: { readonly equation: number; readonly except?: number; readonly most: number },
): readonly TypedCell[] | null {
  const slopes = new Map<number, number>();
  const direct = new Set<number>();
  let looked = 0;
  const open = [...gradientOf(trial, equation)].map(([variable, slope]): Reached => ({ variable, slope, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { variable, slope, depth } = next;
    if (variable === except || slope === 0) continue;
    const definition = definitionUnder(trial.model, { variable, equation });
    if (definition !== null) {
      if (++looked > MOST_FORMULAS || depth > DEEPEST) return null;
      open.push(...readBy(trial, { ...next, definition }));
      continue;
    }
    // What a formula reads that nobody can follow is not known: anything may stand beneath.
    if (variableAt(trial.model, variable).formula || slopes.size === most) return null;
    if (trial.model.isFixed(variable)) continue;
    if (depth === 0) direct.add(variable);
    slopes.set(variable, (slopes.get(variable) ?? 0) + slope);
  }
  return [...slopes].map(([variable, slope]) => ({ variable, slope, isBelow: !direct.has(variable) }));
}

/** A cell on the way down, with what the sum grows by with it. */
interface Reached {
  readonly variable: number;
  readonly slope: number;
  readonly depth: number;
}

/** The cells that a formula reads. */
function readBy(
  trial: Trial,
  { variable, slope, depth, definition }: Reached & { readonly definition: number },
): Reached[] {
  const inner = gradientOf(trial, definition);
  const own = inner.get(variable) ?? 0;
  if (own === 0) return [];
  const others = [...inner].filter(([other]) => other !== variable);
  return others.map(([other, weight]) => ({ variable: other, slope: (-slope * weight) / own, depth: depth + 1 }));
}

/** Formulas above one another: more is a circle. */
const DEEPEST = 12;

function definitionUnder(
  model: Model,
  { variable, equation }: { readonly variable: number; readonly equation: number },
): number | null {
  if (!variableAt(model, variable).formula) return null;
  const definition = model.definitionOf.get(variable);
  return definition === undefined || definition === equation || equationAt(model, definition).terms.length === 0
    ? null
    : definition;
}
