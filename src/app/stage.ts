import { HostFailure, type Watch } from '../core/workbook/port';
import { nextTurn } from './nextTurn';

/** The steps of a use case, as progress names them. */
export const STAGES = ['reading', 'recognising', 'checking', 'summing', 'trying', 'writing'] as const;

export type Stage = (typeof STAGES)[number];

/**
 * Says that a stage begins and lets the host breathe before it: a page draws its progress, Excel sees that the add-in is
 * alive, and a cancel that was pressed meanwhile ends the use case with the failure `cancelled`.
 */
export async function enterStage(stage: Stage, watch: Watch = {}): Promise<void> {
  watch.progress?.({ stage, done: STAGES.indexOf(stage), total: STAGES.length });
  await nextTurn();
  if (watch.signal?.aborted) throw new HostFailure('cancelled');
}
