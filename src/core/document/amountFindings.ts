import type { FindingDraft } from '../findings/finding';
import { ZERO } from '../quantity/decimal';
import type { Suggestion, Verdict } from './claim';
import { documentFinding, mentionKey, namedReading, placeOf, suspectsOf } from './documentFinding';
import { roundTo } from './fit';
import { differenceOf, readingAs, type PlacedVerdict } from './percentFindings';

/** What the amounts of a narrative give (montos): those that the workbook does not have, and those cut off. */
export function amountFindings(placed: readonly PlacedVerdict[]): FindingDraft[] {
  return placed.flatMap((each) => {
    const { mention, verdict } = each;
    if (mention.kind !== 'amount' || (verdict.outcome !== 'differs' && verdict.outcome !== 'truncated')) return [];
    return [amountFinding(each)];
  });
}

function amountFinding(each: PlacedVerdict): FindingDraft {
  const { mention, verdict, line, table = null } = each;
  const isTruncated = verdict.outcome === 'truncated';
  const suggestions = isTruncated ? roundedUp(verdict) : verdict.suggestions;
  const printed = mention.values[0] ?? ZERO;
  return documentFinding('stated-amount', {
    key: mentionKey({ mention, suggestions }),
    severity: isTruncated ? 'note' : verdict.elsewhere ? 'warning' : 'error',
    suspects: suspectsOf(line, printed, suggestions),
    difference: differenceOf(printed, suggestions),
    data: {
      place: placeOf(
        each,
        suggestions.map(({ proposed }) => proposed),
      ),
      printed,
      readings: suggestions.map(namedReading),
      fits: verdict.elsewhere ? readingAs(verdict.elsewhere, printed) : null,
      isTruncated,
      table,
    },
  });
}

function roundedUp({ reading, mention }: Verdict): Suggestion[] {
  const unit = mention.units[0];
  return reading && unit ? [{ ...reading, proposed: roundTo(reading.value, unit), slip: 'rounding' }] : [];
}
