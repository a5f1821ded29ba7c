import type { Steps } from '../core/steps/steps';
import { HostFailure, type Watch } from '../core/workbook/port';
import { nextTurn } from './nextTurn';

/** How long work may go on before the host is let breathe, in milliseconds: a page draws, and Excel stops an add-in after 5 s. */
export const LONGEST_BREATH = 50;

/** The time now in milliseconds, from any beginning. */
export type Clock = () => number;

/**
 * Runs work in steps and lets the host breathe whenever it has gone on for long enough. A cancel that was pressed
 * meanwhile ends it with the failure `cancelled`.
 */
export async function breathe<Result>(
  steps: Steps<Result>,
  { signal }: Watch = {},
  clock: Clock = () => performance.now(),
): Promise<Result> {
  let began = clock();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock() - began < LONGEST_BREATH) continue;
    await nextTurn();
    if (signal?.aborted) throw new HostFailure('cancelled');
    began = clock();
  }
}
