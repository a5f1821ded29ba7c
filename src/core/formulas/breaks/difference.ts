import type { Cluster, Variant } from './lineClusters';
import { coordinates, type Coordinate } from './line';
import type { FormulaCell } from './formulaCell';

/** In what two formulas of one skeleton differ, where it is one thing only; null when it is more. */
export type Difference =
  /** One range begins or ends elsewhere athwart the line: its first corner that does. */
  | { readonly kind: 'range-extent'; readonly corner: number }
  /** All that they read lies a step farther along the line. */
  | { readonly kind: 'other-line' }
  /** One is fixed where the other moves. */
  | { readonly kind: 'anchoring' }
  | { readonly kind: 'own-constant' }
  | null;

/** How a variant of a cluster differs from the usual one. */
export function differenceOf(cluster: Cluster, usual: Variant, odd: Variant): Difference {
  const [one, other] = [usual.cells[0], odd.cells[0]];
  if (!one || !other || one.corners.length !== other.corners.length) return null;
  const pairs = pairsOf(one, other, cluster);
  const differing = pairs.filter(({ usual: a, odd: b }) => a.value !== b.value || a.fixed !== b.fixed);
  const sameNumbers = one.numbers.join(' ') === other.numbers.join(' ');
  if (differing.length === 0) return sameNumbers ? null : { kind: 'own-constant' };
  if (!sameNumbers) return null;
  return extent(differing, one.skeleton) ?? shift(differing, pairs, one.skeleton) ?? anchoring(differing);
}

interface Pair {
  readonly usual: Coordinate;
  readonly odd: Coordinate;
  /** Which corner of the formula. */
  readonly corner: number;
  /** Whether it lies athwart the line, or along it. */
  readonly isAthwart: boolean;
}

function pairsOf(usual: FormulaCell, odd: FormulaCell, { direction }: Cluster): Pair[] {
  const others = coordinates(odd, direction);
  return coordinates(usual, direction).flatMap((coordinate, at) => {
    const other = others[at];
    return other ? [{ usual: coordinate, odd: other, corner: at >> 1, isAthwart: at % 2 === 0 }] : [];
  });
}

function extent(differing: readonly Pair[], skeleton: string): Difference {
  const [first, second, ...more] = differing;
  if (!first?.isAthwart || more.length > 0 || !rangeCorners(skeleton).has(first.corner)) return null;
  const start = startsRange(skeleton, first.corner) ? first.corner : first.corner - 1;
  if (!GATHERING.has(functionAround(skeleton, start))) return null;
  const isOneRange = !second || (second.isAthwart && first.corner === start && second.corner === start + 1);
  return isOneRange ? { kind: 'range-extent', corner: start } : null;
}

/** Single cells that all lie the same step away. */
function shift(differing: readonly Pair[], pairs: readonly Pair[], skeleton: string): Difference {
  const ranged = rangeCorners(skeleton);
  if (
    differing.some(({ isAthwart, corner, usual, odd }) => isAthwart || usual.fixed || odd.fixed || ranged.has(corner))
  )
    return null;
  const moving = pairs.filter(({ isAthwart, usual }) => !isAthwart && !usual.fixed);
  const steps = new Set(moving.map(({ usual, odd }) => odd.value - usual.value));
  return steps.size === 1 && moving.length === differing.length ? { kind: 'other-line' } : null;
}

function anchoring(differing: readonly Pair[]): Difference {
  const isFixing = ({ usual, odd, isAthwart }: Pair): boolean => !isAthwart && usual.fixed !== odd.fixed;
  return differing.every(isFixing) ? { kind: 'anchoring' } : null;
}

/** The corners, by their order, that bound a range. */
export function rangeCorners(skeleton: string): ReadonlySet<number> {
  const corners = new Set<number>();
  let corner = -1;
  for (let at = 0; at < skeleton.length; at += 1) {
    if (!CORNERS.includes(skeleton.charAt(at))) continue;
    corner += 1;
    if (skeleton.charAt(at + 1) === ':') corners.add(corner).add(corner + 1);
  }
  return corners;
}

const CORNERS = '¤¦';

/** Functions that gather all figures of a range; where others search or compare, a longer range is no other result. */
const GATHERING: ReadonlySet<string> = new Set(
  'SUM SUBTOTAL AGGREGATE AVERAGE MAX MIN COUNT COUNTA PRODUCT MEDIAN STDEV VAR'.split(' '),
);

/** The function whose argument a corner is; empty outside of any. */
function functionAround(skeleton: string, corner: number): string {
  let depth = 0;
  for (let at = placeOf(skeleton, corner) - 1; at >= 0; at -= 1) {
    const character = skeleton.charAt(at);
    if (character === ')') depth += 1;
    else if (character === '(' && depth > 0) depth -= 1;
    else if (character === '(') return /[A-Z.]*$/.exec(skeleton.slice(0, at))?.[0] ?? '';
  }
  return '';
}

/** Whether a corner is the first of a range, rather than the end of one. */
function startsRange(skeleton: string, corner: number): boolean {
  return skeleton.charAt(placeOf(skeleton, corner) + 1) === ':';
}

/** Where in a skeleton a corner stands. */
function placeOf(skeleton: string, corner: number): number {
  let at = -1;
  for (let seen = -1; seen < corner; seen += 1) at = nextCorner(skeleton, at + 1);
  return at;
}

function nextCorner(skeleton: string, from: number): number {
  for (let at = from; at < skeleton.length; at += 1) if (CORNERS.includes(skeleton.charAt(at))) return at;
  return skeleton.length;
}
