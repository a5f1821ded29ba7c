import { formatAddress } from '../../workbook/address';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';
import { labelOf } from '../equations/lineLabel';

/** A text that reads as two numbers (`1.500`, número ambiguo) in a column that could not decide which. */
export const ambiguousNumberRule: PlanRule = {
  name: 'ambiguous-number',
  run({ index, suspected }: RuleContext) {
    let done = 0;
    const findings = [...index.plan.activities, ...index.plan.subtotals].flatMap((line) =>
      Object.entries(line.figures).flatMap(([key, figure]) => {
        if (figure?.form !== 'text-number') return [];
        done += 1;
        const { value, otherReading, raw } = figure;
        const cell = formatAddress(figure.cell);
        if (!value || !otherReading || suspected.has(cell)) return [];
        return plainFinding('ambiguous-number', {
          ...{ severity: 'warning', cells: [cell], key: `${index.keyOf(line)}:${key}` },
          data: { text: String(raw), value, other: otherReading, row: line.row, label: labelOf(line) },
        });
      }),
    );
    return { done, findings };
  },
};
