import { performance } from 'node:perf_hooks';
import { checkPlan, readPlan, type Finding, type Snapshot } from '../../src/core/index';
import { randomOf } from '../specimens/random';
import { BENCH_LAYOUTS, casesOf, cleanSpecimen, SEEDS } from './injectors/cases';
import { allHold } from './injectors/checks';
import { injectSeveral, type Injected } from './injectors/injection';
import type { Specimen } from './injectors/specimen';
import { peerShares } from './locate/peerShares';
import { changesOf, countRepairs, score, type Score } from './locate/score';

/**
 * How often the cell that is wrong is found, on plans that were generated and then spoilt: `npm run bench:locate`.
 * Options: `--tuning` for the seeds that margins are calibrated on, `--per-class N`, `--misses` to list what went wrong.
 */
const options = new Set(process.argv.slice(2));
const perClass = numberAfter('--per-class') ?? 150;
const firstSeed = options.has('--tuning') ? SEEDS.tuning : SEEDS.printed;

function findingsOf(snapshot: Snapshot): readonly Finding[] {
  return checkPlan(readPlan(snapshot)).findings;
}

interface Scored extends Score {
  readonly rowByRow: number;
  readonly fellegiHolt: number;
  /** Both explanations of a tie make every check of the workbook hold: nothing in it tells them apart. */
  readonly inherent: boolean;
}

function printSingleErrors(): void {
  const byClass = new Map<string, Scored[]>();
  for (const { injection, layout, seed, specimen, injected } of casesOf(firstSeed, perClass)) {
    const findings = findingsOf(injected.snapshot);
    const peers = peerShares(specimen, injected);
    const scored = {
      ...score(injected, findings),
      rowByRow: peers.rowByRow.located,
      fellegiHolt: peers.fellegiHolt.located,
      inherent: isInherentTie({ ...specimen, snapshot: injected.snapshot }, findings),
    };
    byClass.set(injection, [...(byClass.get(injection) ?? []), scored]);
    if (options.has('--misses') && !scored.exact)
      console.log(`miss: ${injection} ${layout} ${seed}\n${miss(injected, findings)}`);
  }
  const all = [...byClass.values()].flat();
  console.log(`One error a workbook, ${all.length} workbooks in ${BENCH_LAYOUTS.length} layouts\n`);
  print(
    [
      'class',
      'n',
      'detected',
      'top-1',
      'top-3',
      'exact',
      'high',
      'wrong high',
      'tie',
      'inherent',
      'findings',
      'row by row',
      'Fellegi-Holt',
    ],
    [...[...byClass].map(([name, scores]) => [name, ...figures(scores)]), macroRow([...byClass.values()])],
  );
}

/** The tied explanations of a workbook, tried one by one on the checks that its writer knows. */
function isInherentTie(specimen: Specimen, findings: readonly Finding[]): boolean {
  const tied = findings.filter(({ suspects }) => suspects[0]?.confidence === 'tie');
  return (
    tied.length > 0 &&
    tied.every(({ suspects }) => suspects.slice(0, 2).every((suspect) => allHold(specimen, changesOf(suspect))))
  );
}

const SHARES = [
  'detected',
  'first',
  'firstThree',
  'exact',
  'high',
  'tie',
  'inherent',
  'rowByRow',
  'fellegiHolt',
] as const;

function sharesOf(scores: readonly Scored[]): Record<(typeof SHARES)[number], number> {
  const share = (key: (typeof SHARES)[number]): number =>
    scores.reduce((sum, scored) => sum + Number(scored[key]), 0) / scores.length;
  return Object.fromEntries(SHARES.map((key) => [key, share(key)])) as Record<(typeof SHARES)[number], number>;
}

function figures(scores: readonly Scored[]): string[] {
  return columns(scores, sharesOf(scores));
}

function macroRow(classes: readonly (readonly Scored[])[]): string[] {
  const rows = classes.map(sharesOf);
  const mean = (key: (typeof SHARES)[number]): number => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  const macro = Object.fromEntries(SHARES.map((key) => [key, mean(key)])) as Record<(typeof SHARES)[number], number>;
  return ['macro average', ...columns(classes.flat(), macro)];
}

function columns(scores: readonly Scored[], shares: Record<(typeof SHARES)[number], number>): string[] {
  const findings = scores.reduce((sum, { findings: made }) => sum + made, 0) / scores.length;
  return [
    String(scores.length),
    ...[shares.detected, shares.first, shares.firstThree, shares.exact, shares.high].map(percent),
    String(scores.filter(({ wrongHigh }) => wrongHigh).length),
    ...[shares.tie, shares.inherent].map(percent),
    findings.toFixed(2),
    ...[shares.rowByRow, shares.fellegiHolt].map(percent),
  ];
}

function printSeveralErrors(): void {
  const rows = [3, 5, 10, 20].map((errors) => {
    const tally = { proposed: 0, right: 0, wanted: 0 };
    for (let step = 0; step < 40; step += 1) {
      const layout = BENCH_LAYOUTS[step % 5] ?? 'matrix';
      const specimen = cleanSpecimen(layout, firstSeed + 50_000 + step, {
        axes: [3, 4],
        fronts: [2, 3],
        milestones: [2, 3],
        activities: [3, 5],
      });
      const injected = injectSeveral(specimen, errors, randomOf(firstSeed + step));
      const counted = countRepairs(injected, findingsOf(injected.snapshot));
      tally.proposed += counted.proposed;
      tally.right += counted.right;
      tally.wanted += counted.wanted;
    }
    return [String(errors), (tally.right / tally.proposed).toFixed(3), (tally.right / tally.wanted).toFixed(3)];
  });
  console.log('\nSeveral errors a workbook, 40 workbooks each\n');
  print(['errors', 'precision', 'recall'], rows);
}

function printCleanPlans(): void {
  const tally = { workbooks: 0, rows: 0, errors: 0, warnings: 0 };
  for (let step = 0; tally.rows < 15_000; step += 1) {
    const layout = BENCH_LAYOUTS[step % BENCH_LAYOUTS.length] ?? 'matrix';
    const specimen = cleanSpecimen(layout, firstSeed + 80_000 + step, {
      axes: [3, 4],
      fronts: [2, 3],
      milestones: [2, 4],
      activities: [3, 6],
      roundedUnitValues: step % 2 === 0 ? 0 : 0.4,
    });
    const findings = findingsOf(specimen.snapshot);
    tally.workbooks += 1;
    tally.rows += specimen.labels.rows.length;
    tally.errors += findings.filter(({ severity }) => severity === 'error').length;
    tally.warnings += findings.filter(({ severity }) => severity === 'warning').length;
    if (options.has('--misses')) {
      for (const finding of findings.filter(({ severity }) => severity === 'error')) {
        console.log(`false alarm: ${layout} ${firstSeed + 80_000 + step}: ${finding.rule} ${finding.cells.join(' ')}`);
      }
    }
  }
  console.log('\nClean plans\n');
  print(['workbooks', 'rows', 'false errors', 'false warnings'], [Object.values(tally).map(String)]);
}

function printTimes(): void {
  const rows = [3_000, 30_000].map((wanted) => {
    const milestones = Math.round(wanted / (4 * 3 * 5));
    const specimen = cleanSpecimen('matrix', firstSeed, {
      axes: [4, 4],
      fronts: [3, 3],
      milestones: [milestones, milestones],
      activities: [5, 5],
    });
    const injected = injectSeveral(specimen, 5, randomOf(firstSeed));
    const plan = readPlan(injected.snapshot);
    const start = performance.now();
    checkPlan(plan);
    const elapsed = performance.now() - start;
    return [
      String(specimen.labels.rows.length),
      `${(elapsed / 1000).toFixed(2)} s`,
      `${((1000 * elapsed) / wanted).toFixed(1)} µs`,
    ];
  });
  console.log('\nTime to check and locate, five errors\n');
  print(['rows', 'time', 'a row'], rows);
}

function miss({ truth }: Injected, findings: readonly Finding[]): string {
  const wanted = [...truth].map(([cell, right]) => `${cell}=${right}`);
  const got = findings.filter(({ severity }) => severity !== 'note').map(leadOf);
  return `   wanted ${wanted.join(' ')}\n   got    ${got.join(' ')}`;
}

function leadOf({ rule, suspects }: Finding): string {
  const changes = suspects.slice(0, 1).map(({ cell, proposed, slip, confidence, also }) => {
    return `${cell}=${text(proposed)} ${slip} ${confidence} +${also.length}`;
  });
  return `${rule}[${changes.join('')}]`;
}

function text(proposed: unknown): string {
  return JSON.stringify(proposed, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(header: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${header.join(' | ')} |`);
  console.log(`|${header.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function numberAfter(option: string): number | null {
  const at = process.argv.indexOf(option);
  return at < 0 ? null : Number(process.argv[at + 1]);
}

printSingleErrors();
printSeveralErrors();
printCleanPlans();
printTimes();
