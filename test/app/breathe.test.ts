import { expect, jest, test } from '@jest/globals';
import { breathe, LONGEST_BREATH } from '../../src/app/breathe';
import { examine } from '../../src/app/examine';
import { enterStage } from '../../src/app/stage';
import { checkingSteps, checkPlan, readPlan, type Steps } from '../../src/library';
import { runToEnd } from '../../src/core/steps/runToEnd';
import { cleanSpecimen } from '../bench/injectors/cases';
import { injectSeveral } from '../bench/injectors/injection';
import { randomOf } from '../specimens/random';

const STEPS = 12;

function* counting(ran: number[]): Steps<string> {
  for (let step = 0; step < STEPS; step += 1) {
    ran.push(step);
    yield;
  }
  return 'done';
}

/** A clock that goes on by so many milliseconds each time it is looked at. */
function ticking(by: number): () => number {
  let now = 0;
  return () => (now += by);
}

/** Counts how often others get their turn until the work ends. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const end = work.then(() => (isOver = true));
  const turn = (): void => {
    if (isOver) return;
    turns += 1;
    setImmediate(turn);
  };
  setImmediate(turn);
  await end;
  return turns;
}

test('a breath needs no timer, which a hidden page gets once a second', async () => {
  const timers = jest.spyOn(globalThis, 'setTimeout');
  expect(await breathe(counting([]), {}, ticking(LONGEST_BREATH))).toBe('done');
  await enterStage('reading');
  expect(timers).not.toHaveBeenCalled();
  timers.mockRestore();
});

test('work that is quick is not paused', async () => {
  const ran: number[] = [];
  const work = breathe(counting(ran), {}, ticking(0));
  expect(ran).toHaveLength(STEPS);
  expect(await work).toBe('done');
});

test('work is paused each time the clock says that it has gone on for long enough', async () => {
  const ran: number[] = [];
  // Two steps are shorter than a breath, three are not.
  const work = breathe(counting(ran), {}, ticking(LONGEST_BREATH / 2.5));
  expect(ran).toHaveLength(3);
  expect(await turnsDuring(work)).toBeGreaterThanOrEqual(STEPS / 3 - 1);
  expect(ran).toHaveLength(STEPS);
  expect(await work).toBe('done');
});

test('a cancel that comes during a pause ends the work there', async () => {
  const ran: number[] = [];
  const control = new AbortController();
  const work = breathe(counting(ran), { signal: control.signal }, ticking(LONGEST_BREATH));
  control.abort();
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(ran).toEqual([0]);
});

test('checking in steps says what checking at once says', async () => {
  const specimen = cleanSpecimen('matrix', 1);
  const { snapshot } = injectSeveral(specimen, 5, randomOf(1));
  const plan = readPlan(snapshot);
  const steps = checkingSteps(plan);
  let count = 0;
  for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(30);
  expect(runToEnd(checkingSteps(plan))).toEqual(checkPlan(plan));
  expect((await examine(snapshot)).findings).toEqual(checkPlan(plan).findings);
});
