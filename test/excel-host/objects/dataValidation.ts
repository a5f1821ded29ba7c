import { formatRange } from '../../../src/core/workbook/range';
import { hostClass, type HostObject } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { EmulatedValidation } from '../model';
import { assertWritable, WHOLE_SHEET, type RangeTarget } from './rangeTarget';

/** Excel's `DataValidation` of a range. */
export const dataValidationObject: (target: RangeTarget) => HostObject = hostClass<RangeTarget>('DataValidation', {
  properties: {
    Rule: { get: (target) => find(target)?.rule ?? null, set: (target, rule) => setRule(target, rule) },
    Prompt: {
      get: (target) => find(target)?.prompt ?? null,
      set: (target, prompt) => void (own(target).prompt = prompt),
    },
    ErrorAlert: {
      get: (target) => find(target)?.errorAlert ?? null,
      set: (target, alert) => void (own(target).errorAlert = alert),
    },
  },
  methods: {
    Clear: (target) => {
      assertWritable(target);
      const isWhole = formatRange(target.range) === formatRange(WHOLE_SHEET);
      target.sheet.validations = isWhole ? [] : target.sheet.validations.filter((rule) => rule !== find(target));
    },
  },
});

/** A list given as text may have 255 characters ("Data validation" in Excel's specifications). */
function setRule(target: RangeTarget, rule: unknown): void {
  assertWritable(target);
  const source = (rule as { list?: { source?: unknown } } | null)?.list?.source;
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255)
    throw invalidArgument('list source');
  own(target).rule = rule;
}

function find({ sheet, range }: RangeTarget): EmulatedValidation | undefined {
  return sheet.validations.find((rule) => formatRange(rule.range) === formatRange(range));
}

function own(target: RangeTarget): EmulatedValidation {
  const known = find(target);
  if (known) return known;
  const added: EmulatedValidation = { range: target.range };
  target.sheet.validations.push(added);
  return added;
}
