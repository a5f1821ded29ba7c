import type { Finding } from '../../../src/core/findings/finding';
import { toNumber } from '../../../src/core/quantity/decimal';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import type { CheckOptions } from '../../../src/core/rules/checkOptions';
import { findingMessage } from '../../../src/i18n/finding';
import { planOf, type Specimen } from './planOf';

/** A finding as tests compare it: what it is, where, and what leads. */
export interface Outcome {
  readonly rule: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly lead: string | null;
  readonly proposed: number | string | null;
}

/** The findings on a specimen, in their order. */
export function findingsOn(specimen: Specimen, options: CheckOptions = {}): readonly Finding[] {
  return checkPlan(planOf(specimen), options).findings;
}

/** All findings on a specimen, in the shape that tests compare; each must have a whole sentence in both languages. */
export function outcomes(specimen: Specimen, options: CheckOptions = {}): Outcome[] {
  return findingsOn(specimen, options).map((finding) => {
    for (const language of ['es', 'en'] as const) assertWhole(findingMessage(finding, language));
    const [suspect] = finding.suspects;
    const proposed = suspect?.proposed ?? null;
    return {
      ...{ rule: finding.rule, severity: finding.severity, cells: finding.cells },
      lead: suspect?.cell ?? null,
      proposed: proposed !== null && typeof proposed === 'object' ? toNumber(proposed) : proposed,
    };
  });
}

/** A sentence without a hole where a name or number should stand. */
function assertWhole(message: string): void {
  if (/«»|“”|\(\)|undefined|NaN| {2}|\s[,.;:]|[(«“]\s|: *$/.test(message))
    throw new Error(`not a whole sentence: ${message}`);
}
