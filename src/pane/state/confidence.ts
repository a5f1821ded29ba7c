import type { PlanColumn } from '../../core/plan/plan';

/** How sure the reading of a column is, in three steps that people can tell apart. */
export type Certainty = 'sure' | 'likely' | 'doubtful';

const SURE_FROM = 0.85;
const LIKELY_FROM = 0.6;

/** The step of a confidence from 0 to 1. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE_FROM) return 'sure';
  return confidence >= LIKELY_FROM ? 'likely' : 'doubtful';
}

/** Whether a person should confirm what a column was read as. */
export function isDoubtful({ role, confidence }: PlanColumn): boolean {
  return role !== 'other' && role !== 'ignore' && certaintyOf(confidence) === 'doubtful';
}
