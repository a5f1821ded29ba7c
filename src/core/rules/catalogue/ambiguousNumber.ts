import type { Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { planRule } from '../planRule';

interface AmbiguousNumber {
  readonly text: string;
  readonly value: Decimal;
  readonly other: Decimal;
}

/** A text that reads as two numbers (`1.500`, número ambiguo) in a column that could not decide which. */
export const ambiguousNumberRule = planRule<'ambiguous-number', AmbiguousNumber>({
  name: 'ambiguous-number',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }) {
    let done = 0;
    const findings = [...index.plan.activities, ...index.plan.subtotals].flatMap((line) =>
      Object.entries(line.figures).flatMap(([key, figure]) => {
        if (figure?.form !== 'text-number') return [];
        done += 1;
        const { value, otherReading, raw } = figure;
        const cell = formatAddress(figure.cell);
        if (!value || !otherReading || suspected.has(cell)) return [];
        return {
          cells: [cell],
          data: { text: String(raw), value, other: otherReading },
          key: `${index.keyOf(line)}:${key}`,
        };
      }),
    );
    return { done, findings };
  },
});
