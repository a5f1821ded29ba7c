import { checkPlan, readPlan } from '../../../src/library';
import { diagnose } from '../../../src/core/balance/diagnose';
import { GraphDraft } from '../../../src/core/rules/equations/graphDraft';
import { EQUATION_CHECKS } from '../../../src/core/rules/equations/registry';
import { PlanIndex } from '../../../src/core/rules/planIndex';
import { randomOf } from '../../specimens/random';
import { cleanSpecimen } from '../injectors/cases';
import { injectSeveral } from '../injectors/injection';
import { printTable } from './printTable';

/** Processor time by rows and errors: to locate (graph and engine), and to check everything. */
export function printTimes(firstSeed: number): void {
  const rows = [3_000, 30_000].flatMap((wanted) => [0, 10].map((errors) => timesOf(firstSeed, { wanted, errors })));
  console.log('\nProcessor time\n');
  printTable(['rows', 'errors', 'graph', 'locate', 'all checks', 'all checks, a row'], rows);
}

function timesOf(
  firstSeed: number,
  { wanted, errors }: { readonly wanted: number; readonly errors: number },
): string[] {
  const milestones = Math.round(wanted / (4 * 3 * 5));
  const specimen = cleanSpecimen('matrix', firstSeed, {
    axes: [4, 4],
    fronts: [3, 3],
    milestones: [milestones, milestones],
    activities: [5, 5],
  });
  const { snapshot } = injectSeveral(specimen, errors, randomOf(firstSeed));
  const plan = readPlan(snapshot);
  const build = () => {
    const index = new PlanIndex(plan);
    const draft = new GraphDraft(index, { fixed: new Set(), explained: new Set(), open: new Set() });
    for (const check of EQUATION_CHECKS) check.build({ index, draft, options: {} });
    return draft.build();
  };
  const graph = build();
  const whole = secondsOf(() => checkPlan(plan));
  return [
    ...[String(specimen.labels.rows.length), String(errors)],
    ...[secondsOf(build), secondsOf(() => diagnose(graph)), whole].map((seconds) => `${seconds.toFixed(2)} s`),
    `${((1e6 * whole) / wanted).toFixed(0)} µs`,
  ];
}

/** Processor seconds, the best of three: others may be using the machine. */
function secondsOf(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}
