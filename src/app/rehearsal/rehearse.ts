import { checkOptionsOf } from '../checkOptionsOf';
import type { Harm, TrialOutcome } from '../../core/findings/harm';
import { planEquations } from '../../core/rules/equations/planEquations';
import { parseAddress, formatAddress, type Address } from '../../core/workbook/address';
import type { ChangeSet } from '../../core/workbook/changeSet';
import { HostFailure, type Watch, type WorkbookPort } from '../../core/workbook/port';
import { gridOf, type Snapshot } from '../../core/workbook/snapshot';
import type { Choice } from '../choice';
import { changesFor } from '../choices';
import { examine } from '../examine';
import type { Review } from '../review';
import { FormulaNetwork } from './formulaNetwork';
import { harmsOf, type Outcome, type Standing } from './harms';
import { changedWorkbook, type MemoryTools } from './inMemory';
import { planFigures } from './planFigures';
import { readingPrint } from './readingPrint';

/** A choice that does not stay chosen, and why: it does harm, or there was no room to try it. */
export interface FallenChoice {
  readonly choice: Choice;
  readonly trial: Exclude<TrialOutcome, 'passed'>;
  readonly harm?: Harm;
}

/** What trying choices in memory gave (ensayo): those that together make the workbook no worse in any way. */
export interface Rehearsal {
  readonly kept: readonly Choice[];
  readonly fallen: readonly FallenChoice[];
  /** How often the workbook was read again. */
  readonly readings: number;
}

/** What a rehearsal is given: the host's calculating engine, how often it may read the workbook again, progress and cancel. */
export interface RehearsalOptions {
  readonly recalculate?: NonNullable<WorkbookPort['recalculate']>;
  readonly readings?: number;
  readonly watch?: Watch;
}

/**
 * How often a workbook of so many cells is read again at most: a rehearsal is to cost no more than reading some hundred
 * thousand cells, a small workbook not more than a second or two, and every workbook may be tried once.
 */
export function mostReadings({ sheets }: Snapshot): number {
  const cells = sheets.reduce((sum, sheet) => sum + gridOf(sheet).length, 0);
  return Math.max(1, Math.min(MOST_READINGS, Math.floor(MOST_CELLS / Math.max(1, cells))));
}

const MOST_READINGS = 24;
const MOST_CELLS = 240_000;

/**
 * Tries choices in memory before a cell of the workbook is changed: all at once, and in parts where they do harm, until
 * what is left makes the workbook no worse in any way (see `harmsOf`). Writes nothing. Work is bounded by `readings`
 * (`mostReadings` by default): what there was no room to try is not kept.
 */
export async function rehearse(
  review: Review,
  choices: readonly Choice[],
  options: RehearsalOptions = {},
): Promise<Rehearsal> {
  const wanted = choices.filter((choice) => changesFor(review, [choice]).length > 0);
  if (wanted.length === 0) return { kept: [], fallen: [], readings: 0 };
  return new Rehearsing(review, options).run(wanted);
}

type Tried = 'no-room' | readonly Harm[];

class Rehearsing {
  private kept: Choice[] = [];
  private readonly fallen: FallenChoice[] = [];
  private readings = 0;
  private readonly most: number;
  private readonly before: Standing;
  private readonly tools: MemoryTools;

  constructor(
    review: Review,
    private readonly options: RehearsalOptions,
  ) {
    const { recalculate, readings } = options;
    this.most = readings ?? mostReadings(review.snapshot);
    this.before = standingOf(review);
    this.tools = { network: new FormulaNetwork(review.snapshot), ...(recalculate ? { recalculate } : {}) };
  }

  async run(choices: readonly Choice[]): Promise<Rehearsal> {
    await this.settle(choices);
    return { kept: this.kept, fallen: this.fallen, readings: this.readings };
  }

  /** Keeps what of the choices is harmless beside those that are kept already. */
  private async settle(choices: readonly Choice[]): Promise<void> {
    if (choices.length === 0) return;
    const harms = await this.harms([...this.kept, ...choices]);
    const [first] = choices;
    if (harms === 'no-room') this.fallen.push(...choices.map((choice) => ({ choice, trial: 'not-run' as const })));
    else if (harms.length === 0) this.kept.push(...choices);
    else if (choices.length === 1 && first) this.fell(first, harms);
    else for (const part of this.split(choices, harms)) await this.settle(part);
  }

  private fell(choice: Choice, [harm]: readonly Harm[]): void {
    this.fallen.push({ choice, trial: 'failed', ...(harm ? { harm } : {}) });
  }

  /** Those that the harm does not touch first, which may all be kept at once; halves where that tells nothing apart. */
  private split(choices: readonly Choice[], harms: readonly Harm[]): readonly (readonly Choice[])[] {
    const harmed = new Set(harms.flatMap(({ cells }) => cells));
    const accused = choices.filter((choice) => this.reach(choice).some((cell) => harmed.has(cell)));
    const others = choices.filter((choice) => !accused.includes(choice));
    if (accused.length > 0 && others.length > 0) return [others, accused];
    const half = Math.ceil(choices.length / 2);
    return [choices.slice(0, half), choices.slice(half)];
  }

  /** The cells that a choice changes, and those that follow from them. */
  private reach(choice: Choice): Address[] {
    const cells = changesFor(this.before.review, [choice]).map(({ cell }) => cell);
    const places = cells.flatMap((cell) => parseAddress(cell) ?? []);
    return [...cells, ...this.tools.network.following(places).map(formatAddress)];
  }

  private async harms(choices: readonly Choice[]): Promise<Tried> {
    if (this.readings >= this.most) return 'no-room';
    this.readings += 1;
    const { signal } = this.options.watch ?? {};
    if (signal?.aborted) throw new HostFailure('cancelled');
    const changes = changesFor(this.before.review, choices);
    return harmsOf(this.before, await this.outcome(changes, signal ? { signal } : {}));
  }

  private async outcome(changes: ChangeSet, watch: Watch): Promise<Outcome> {
    const { review } = this.before;
    const workbook = await changedWorkbook(review.snapshot, changes, this.tools);
    const after = await examine(workbook.snapshot, { ...review.options, state: review.state }, watch);
    return { changes, workbook, review: after, figures: planFigures(after.plan), print: readingPrint(after.plan) };
  }
}

function standingOf(review: Review): Standing {
  const { plan, state, options } = review;
  const equations = planEquations(plan, checkOptionsOf(state, options));
  return { review, equations, figures: planFigures(plan), print: readingPrint(plan) };
}
