import type { FindingDraft } from '../findings/finding';
import { add, absolute, subtract } from '../quantity/arithmetic';
import { compare, equals } from '../quantity/compare';
import { decimal, ONE, toNumber, ZERO, type Decimal } from '../quantity/decimal';
import { round } from '../quantity/divide';
import type { Reading, Verdict } from './claim';
import type { TruncatedShare } from './documentData';
import { documentFinding, mentionKey, namedReading, placeOf, suspectsOf, type QuotedMention } from './documentFinding';
import { fitOf, roundTo } from './fit';
import { grouped } from './grouped';
import type { Mention } from './mention';

/** A percentage of a narrative with its verdict and where it stands. */
export interface PlacedVerdict extends QuotedMention {
  readonly verdict: Verdict;
  /** What belongs together: a paragraph, or a column of a table. */
  readonly group: string;
  /** Name of the row and title of the column, where it stands in a table. */
  readonly table?: { readonly row: string; readonly column: string };
}

/** What the percentages of a narrative give (porcentajes): the wrong, the malformed, the truncated, and shares that do not add up. */
export function percentFindings(placed: readonly PlacedVerdict[], axes: readonly string[]): FindingDraft[] {
  const percents = placed.filter(({ mention }) => mention.kind === 'percent');
  const places = usualPlaces(percents);
  return [
    ...percents.flatMap((each) => (each.verdict.outcome === 'differs' ? [wrong(each)] : [])),
    ...percents.flatMap((each) => malformed(each, places)),
    ...truncated(percents),
    ...[...grouped(percents, ({ group }) => group).values()].flatMap((group) => sharesSum(group, axes, places)),
  ];
}

function wrong(each: PlacedVerdict): FindingDraft {
  const { verdict, mention, line } = each;
  const { suggestions, elsewhere } = verdict;
  const printed = mention.values[0] ?? ZERO;
  return documentFinding('stated-percentage', {
    key: mentionKey(verdict),
    severity: elsewhere ? 'warning' : 'error',
    suspects: suspectsOf(line, printed, suggestions),
    difference: differenceOf(printed, suggestions),
    data: {
      place: placeOf(
        each,
        suggestions.map(({ proposed }) => proposed),
      ),
      printed,
      readings: suggestions.map(namedReading),
      fits: elsewhere ? readingAs(elsewhere, printed) : null,
    },
  });
}

/** How far what is printed is from the only value offered. */
export function differenceOf(printed: Decimal, suggestions: readonly { readonly proposed: Decimal }[]): Decimal | null {
  const [only, ...more] = suggestions;
  return only && more.length === 0 ? subtract(printed, only.proposed) : null;
}

/** A reading that fits, with the value that is printed. */
export function readingAs(reading: Reading, printed: Decimal): ReturnType<typeof namedReading> {
  return namedReading({ ...reading, proposed: printed, slip: 'none' });
}

/** Decimals that the document prints of most percentages that have some. */
function usualPlaces(percents: readonly PlacedVerdict[]): number {
  const counts = new Map<number, number>();
  for (const { mention } of percents) {
    const places = mention.units[0]?.scale ?? 0;
    if (places > 0 && !mention.malformed) counts.set(places, (counts.get(places) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function malformed(each: PlacedVerdict, places: number): FindingDraft[] {
  const { mention, verdict, line } = each;
  if (!mention.malformed || verdict.outcome === 'differs') return [];
  const printed = mention.values[0] ?? ZERO;
  const value = verdict.reading?.value ?? null;
  const proposed = value ? round(value, isCut(mention) ? places : (mention.units[0]?.scale ?? 0)) : null;
  const suspects = proposed ? suspectsOf(line, printed, [{ proposed, slip: 'none' }]) : [];
  const data = { place: placeOf(each, proposed ? [proposed] : []), proposed };
  return [documentFinding('malformed-number', { key: mentionKey(verdict), suspects, data })];
}

function truncated(percents: readonly PlacedVerdict[]): FindingDraft[] {
  const cut = percents.filter(({ verdict, mention }) => verdict.outcome === 'truncated' && !mention.malformed);
  const [first] = cut;
  if (!first) return [];
  const shares = cut.map((each): TruncatedShare => {
    const rounded = roundedOf(each);
    const printed = each.mention.values[0] ?? ZERO;
    const names = (each.verdict.reading?.subjects ?? []).map(({ name }) => name);
    return { ...placeOf(each, [rounded]), printed, rounded, names };
  });
  const suspects = cut.flatMap((each, at) => {
    const { printed = ZERO, rounded = ZERO } = shares[at] ?? {};
    return suspectsOf(each.line, printed, [{ proposed: rounded, slip: 'rounding' }]);
  });
  const data = { place: placeOf(first, [roundedOf(first)]), shares, roundedToo: roundedUp(percents) };
  const key = `document|${shares.map(({ said }) => said).join('|')}`;
  return [documentFinding('percentage-truncated', { key, suspects, data })];
}

function roundedOf({ mention, verdict }: PlacedVerdict): Decimal {
  return roundTo(verdict.reading?.value ?? ZERO, mention.units[0] ?? ONE);
}

/** A percentage that was rounded up, where another is cut off: two conventions in one document. */
function roundedUp(percents: readonly PlacedVerdict[]): string | null {
  const found = percents.find(({ mention, verdict }) => {
    const [printed] = mention.values;
    const [unit = ONE] = mention.units;
    if (verdict.outcome !== 'fits' || !verdict.reading || !printed || mention.hedge) return false;
    return !equals(roundTo(verdict.reading.value, unit, 'truncate'), printed);
  });
  return found?.mention.text ?? null;
}

interface Share {
  readonly placed: PlacedVerdict;
  readonly printed: Decimal;
  /** What its last digit counts. */
  readonly unit: Decimal;
  /** As it should be printed, to as many decimals. */
  readonly mended: Decimal;
  readonly exact: Decimal;
}

const HUNDRED = decimal(100n);

/** Shares of all axes that do not add up to a whole, unless each is rightly rounded or another finding explains it. */
function sharesSum(group: readonly PlacedVerdict[], axes: readonly string[], usual: number): FindingDraft[] {
  const shares = axes.flatMap((axis) => shareOf(group, axis, usual));
  const [first] = shares;
  if (axes.length < 2 || shares.length !== axes.length || !first) return [];
  const printed = sumOf(shares, ({ printed: each }) => each);
  if (
    equals(printed, HUNDRED) ||
    equals(
      sumOf(shares, ({ mended }) => mended),
      HUNDRED,
    )
  )
    return [];
  if (isOnlyRounding(shares)) return [];
  const places = Math.max(...shares.map(({ unit }) => unit.scale));
  const recalculated = sumOf(shares, ({ exact }) => round(exact, places));
  const data = {
    place: placeOf(first.placed, []),
    sum: printed,
    recalculated,
    shares: shares.map(({ placed }) => placed.mention.text),
  };
  const key = `document|shares|${toNumber(printed)}`;
  return [documentFinding('shares-sum', { key, data, difference: subtract(printed, HUNDRED) })];
}

function shareOf(group: readonly PlacedVerdict[], axis: string, usual: number): Share[] {
  const placed = group.find(({ verdict }) => isShareOf(verdict, axis));
  const reading =
    placed && (placed.verdict.reading ?? placed.verdict.suggestions.find(({ measure }) => measure === 'share'));
  const { mention } = placed ?? {};
  const printed = mention?.values[0];
  if (!placed || !mention || !reading || !printed || mention.hedge) return [];
  const unit = isCut(mention) ? decimal(1n, usual) : (mention.units[0] ?? ONE);
  const isRight = !mention.malformed && fitOf(mention, reading.value) === 'fits';
  return [{ placed, printed, unit, mended: isRight ? printed : roundTo(reading.value, unit), exact: reading.value }];
}

/** Whether the decimals were lost with the form: `37.%`. */
function isCut({ malformed, units }: Mention): boolean {
  return malformed && (units[0]?.scale ?? 0) === 0;
}

function isShareOf({ reading, suggestions, outcome }: Verdict, axis: string): boolean {
  const meant = reading ?? (outcome === 'differs' ? suggestions.find(({ measure }) => measure === 'share') : undefined);
  if (meant?.measure !== 'share') return false;
  const [only, ...more] = meant.subjects;
  return only !== undefined && more.length === 0 && only.kind === 'axis' && only.key === axis;
}

function sumOf(shares: readonly Share[], part: (share: Share) => Decimal): Decimal {
  return shares.map(part).reduce(add, ZERO);
}

/** All rounded to as many decimals: what is left over is what rounding leaves. */
function isOnlyRounding(shares: readonly Share[]): boolean {
  const unit = shares[0]?.unit ?? ONE;
  const isEven = shares.every((share) => equals(share.unit, unit));
  const apart = absolute(
    subtract(
      sumOf(shares, ({ mended }) => mended),
      HUNDRED,
    ),
  );
  const limit = sumOf(shares, () => unit);
  return isEven && compare(apart, limit) <= 0;
}
