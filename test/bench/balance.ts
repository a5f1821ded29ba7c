import { evaluate } from '../../src/core/balance/evaluate';
import { diagnose } from '../../src/core/balance/diagnose';
import { ERRORS, injectError, type Injected } from './balance/injectErrors';
import { rowByRow, uniformFellegiHolt } from './balance/peers';
import { LAYOUTS, makePlan, type Layout, type PlanNumbers } from './balance/planNumbers';
import { Random } from './balance/random';
import { recalculate } from './balance/recalculate';
import { changesOf, engineScore, peerScore, type Score } from './balance/score';
import { toGraph } from './balance/toGraph';

/**
 * The balance engine alone, on graphs of generated plans: `npx tsx test/bench/balance.ts [copies a class] [seed]`. Where
 * `npm run bench:locate` measures whole workbooks, this one shows the engine without the reading.
 */

/** Seeds below this were used for tuning; the printed figures come from those above. */
const HELD_OUT = 1_000_000;

interface Row {
  readonly layout: string;
  readonly error: string;
  readonly engine: Score;
  readonly rowTop1: number;
  readonly uniformTop1: number;
}

/** The layout with everything. */
const [FULL] = LAYOUTS;

const copies = Number(process.argv[2] ?? 12);
const firstSeed = HELD_OUT + Number(process.argv[3] ?? 0);

/** Errors that change cells without a pattern, for copies with several. */
const CELL_ERRORS = [
  'wrong digit',
  'wrong digit',
  'transposed',
  'missing digit',
  'extra digit',
  'factor',
  'sign',
  'total mistyped',
  'swap',
];

printSingles(LAYOUTS.flatMap((layout) => Object.keys(ERRORS).flatMap((error) => singles(layout, error))));
printSeveral();
printTimes();

function singles(layout: Layout, error: string): Row[] {
  const rows: Row[] = [];
  for (let attempt = 0; rows.length < copies && attempt < 4 * copies; attempt++) {
    const made = makeCase(new Random(seedOf(`${layout.name}${error}`, attempt)), { layout, error });
    if (made === null) continue;
    const { plan, injected } = made;
    rows.push({
      layout: layout.name,
      error,
      engine: engineScore(plan, injected),
      rowTop1: peerScore(rowByRow(plan), injected).top1,
      uniformTop1: peerScore(uniformFellegiHolt(plan), injected).top1,
    });
  }
  return rows;
}

/** A plan with one error that some check shows; null when chance made none. */
function makeCase(
  random: Random,
  { layout, error }: { readonly layout: Layout; readonly error: string },
): { readonly plan: PlanNumbers; readonly injected: Injected } | null {
  const plan = makePlan(random, { layout, rows: 60 });
  const injected = injectError(random, { plan, error });
  if (injected === null) return null;
  recalculate(plan);
  return evaluate(toGraph(plan).graph).violated.length === 0 ? null : { plan, injected };
}

function seedOf(name: string, attempt: number): number {
  let hash = firstSeed;
  for (const letter of name) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return hash + attempt * 7919;
}

function printSingles(rows: readonly Row[]): void {
  console.log('One error a copy, by class (percent; ties of the peers count by the chance of breaking them right)');
  console.table(summaries(rows, ({ error }) => error));
  console.table(summaries(rows, ({ layout }) => layout));
  const classes = Object.values(summaries(rows, ({ error }) => error));
  const macro = (key: keyof Summary) =>
    percent(classes.reduce((sum, each) => sum + each[key], 0) / classes.length / 100);
  const high = rows.filter(({ engine }) => engine.isHigh);
  const missed = rows.filter(({ engine }) => engine.exact === 0);
  console.log(
    `macro average: top-1 ${macro('top1')}, top-3 ${macro('top3')}, exact ${macro('exact')}, row by row ${macro('rowByRow')}, uniform Fellegi-Holt ${macro('uniform')}`,
  );
  console.log(
    `high: ${high.length} of ${rows.length} (${percent(high.length / rows.length)}), wrong ${rows.filter(({ engine }) => engine.isWrongHigh).length}`,
  );
  console.log(
    `not repaired: ${missed.length}, of them ties (the truth explains the same numbers as well): ${missed.filter(({ engine }) => engine.isTie).length}`,
  );
}

interface Summary {
  readonly copies: number;
  readonly top1: number;
  readonly top3: number;
  readonly exact: number;
  readonly high: number;
  readonly wrongHigh: number;
  readonly causes: number;
  readonly rowByRow: number;
  readonly uniform: number;
}

function summaries(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, Summary> {
  const keys = [...new Set(rows.map(keyOf))];
  return Object.fromEntries(keys.map((key) => [key, summaryOf(rows.filter((row) => keyOf(row) === key))]));
}

function summaryOf(rows: readonly Row[]): Summary {
  const mean = (value: (row: Row) => number) => percent(rows.reduce((sum, row) => sum + value(row), 0) / rows.length);
  return {
    copies: rows.length,
    top1: mean(({ engine }) => engine.top1),
    top3: mean(({ engine }) => engine.top3),
    exact: mean(({ engine }) => engine.exact),
    high: mean(({ engine }) => Number(engine.isHigh)),
    wrongHigh: rows.filter(({ engine }) => engine.isWrongHigh).length,
    causes: mean(({ engine }) => engine.causes) / 100,
    rowByRow: mean(({ rowTop1 }) => rowTop1),
    uniform: mean(({ uniformTop1 }) => uniformTop1),
  };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function printSeveral(): void {
  const table: Record<string, unknown> = {};
  for (const layout of LAYOUTS.filter(({ subtotals }) => subtotals))
    for (const count of [3, 5, 10, 20]) table[`${layout.name}, ${count} errors`] = several(layout, count);
  console.log('Several errors in one plan of 120 rows: cells proposed and cells mistaken');
  console.table(table);
}

function several(
  layout: Layout,
  count: number,
): { precision: number; recall: number; values: number; wrongHigh: number; ms: number } {
  let [proposed, mistaken, located, exact, wrongHigh, time] = [0, 0, 0, 0, 0, 0];
  const plans = Math.max(3, Math.round(copies / 2));
  for (let attempt = 0; attempt < plans; attempt++) {
    const random = new Random(seedOf(`${layout.name}${count}`, attempt));
    const { plan, truth } = makeSeveral(random, { layout, count });
    const { graph, idOf } = toGraph(plan);
    const start = performance.now();
    const { explanations } = diagnose(graph);
    time += performance.now() - start;
    const all = new Map(explanations.flatMap((explanation) => [...changesOf(explanation, idOf).values]));
    const high = explanations
      .filter(({ confidence }) => confidence === 'high')
      .flatMap((explanation) => [...changesOf(explanation, idOf).values]);
    proposed += all.size;
    mistaken += truth.size;
    located += [...all.keys()].filter((cell) => truth.has(cell)).length;
    exact += [...all].filter(([cell, value]) => truth.has(cell) && (truth.get(cell) ?? 0) === value).length;
    wrongHigh += high.filter(([cell, value]) => !truth.has(cell) || (truth.get(cell) ?? 0) !== value).length;
  }
  return {
    precision: percent(located / proposed),
    recall: percent(located / mistaken),
    values: percent(exact / mistaken),
    wrongHigh,
    ms: Math.round(time / plans),
  };
}

function makeSeveral(
  random: Random,
  { layout, count }: { readonly layout: Layout; readonly count: number },
): { readonly plan: PlanNumbers; readonly truth: Map<string, number | null> } {
  const plan = makePlan(random, { layout, rows: 120 });
  const truth = new Map<string, number | null>();
  for (let made = 0, attempt = 0; made < count && attempt < 50 * count; attempt++) {
    const before = new Map([...plan.cells].map(([id, { value }]) => [id, value]));
    const injected = injectError(random, { plan, error: random.pick(CELL_ERRORS) });
    if (injected === null) continue;
    if ([...injected.truth.keys()].some((cell) => truth.has(cell)) || !isVisible(plan, injected)) {
      for (const cell of plan.cells.values()) cell.value = before.get(cell.id) ?? null;
      continue;
    }
    made += 1;
    for (const [cell, value] of injected.truth) truth.set(cell, value);
  }
  recalculate(plan);
  return { plan, truth };
}

/** Whether some check fails that holds the mistaken cells. */
function isVisible(plan: PlanNumbers, { truth }: Injected): boolean {
  recalculate(plan);
  const { graph, idOf } = toGraph(plan);
  return evaluate(graph).violated.some((equation) =>
    (graph.equations[equation]?.terms ?? []).some(({ variables }) =>
      variables.some((variable) => truth.has(idOf[variable] ?? '')),
    ),
  );
}

function printTimes(): void {
  const table: Record<string, unknown> = {};
  for (const rows of [3000, 30_000])
    for (const errors of [0, 10]) {
      const random = new Random(firstSeed + rows);
      const plan = makePlan(random, { layout: FULL, rows });
      for (let made = 0; made < errors;)
        if (injectError(random, { plan, error: random.pick(CELL_ERRORS) }) !== null) made += 1;
      const { graph } = toGraph(plan);
      const times = Array.from({ length: 3 }, () => timeOf(() => diagnose(graph)));
      table[`${rows} rows, ${errors} errors`] = {
        cells: graph.variables.length,
        checks: graph.equations.length,
        ms: Math.round(Math.min(...times)),
      };
    }
  console.log('Time to evaluate and locate (best of three)');
  console.table(table);
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
