import { performance } from 'node:perf_hooks';
import { checkPlan, readPlan, type Finding, type Snapshot } from '../../src/core/index';
import { randomOf } from '../specimens/random';
import { BENCH_LAYOUTS, casesOf, cleanSpecimen, SEEDS } from './injectors/cases';
import { injectSeveral, type Injected } from './injectors/injection';
import { countRepairs, score, type Score } from './locate/score';

/**
 * How often the cell that is wrong is found, on plans that were generated and then spoilt: `npm run bench:locate`.
 * Options: `--tuning` for the seeds that margins are calibrated on, `--per-class N`, `--misses` to list what went wrong.
 */
const options = new Set(process.argv.slice(2));
const perClass = numberAfter('--per-class') ?? 150;
const firstSeed = options.has('--tuning') ? SEEDS.tuning : SEEDS.printed;

printSingleErrors();
printSeveralErrors();
printCleanPlans();
printTimes();

function findingsOf(snapshot: Snapshot): readonly Finding[] {
  return checkPlan(readPlan(snapshot)).findings;
}

function printSingleErrors(): void {
  const byClass = new Map<string, Score[]>();
  for (const { injection, layout, seed, injected } of casesOf(firstSeed, perClass)) {
    const findings = findingsOf(injected.snapshot);
    const scored = score(injected, findings);
    byClass.set(injection, [...(byClass.get(injection) ?? []), scored]);
    if (options.has('--misses') && !scored.exact)
      console.log(`miss: ${injection} ${layout} ${seed}\n${miss(injected, findings)}`);
  }
  const rows = [...byClass].map(([name, scores]) => [name, ...figures(scores)]);
  const all = [...byClass.values()].flat();
  const macro = [...byClass.values()].map(shares);
  console.log(`One error a workbook, ${all.length} workbooks in ${BENCH_LAYOUTS.length} layouts\n`);
  print(
    ['class', 'n', 'detected', 'top-1', 'top-3', 'exact', 'high', 'wrong high', 'tie', 'findings'],
    [
      ...rows,
      ['macro average', String(all.length), ...averages(macro).map(percent), String(count(all, 'wrongHigh')), '', ''],
    ],
  );
}

function shares(scores: readonly Score[]): number[] {
  return (['detected', 'first', 'firstThree', 'exact', 'high'] as const).map(
    (key) => count(scores, key) / scores.length,
  );
}

function figures(scores: readonly Score[]): string[] {
  const findings = scores.reduce((sum, { findings: made }) => sum + made, 0) / scores.length;
  return [
    String(scores.length),
    ...shares(scores).map(percent),
    String(count(scores, 'wrongHigh')),
    percent(count(scores, 'tie') / scores.length),
    findings.toFixed(2),
  ];
}

function averages(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
}

function count(scores: readonly Score[], key: keyof Score): number {
  return scores.filter((scored) => scored[key]).length;
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
