import { BENCH_LAYOUTS, casesOf, type BenchCase } from '../injectors/cases';
import type { Finding } from '../../../src/core/findings/finding';
import { findingsOf } from './findingsOf';
import { missText } from './missText';
import { peerShares } from './peerShares';
import { percent, printTable } from './printTable';
import { score, type Score } from './score';

interface Scored extends Score {
  readonly injection: string;
  readonly layout: string;
  readonly rowByRow: number;
  readonly fellegiHolt: number;
}

/** Which seeds to take, how many workbooks a class, and whether to list what went wrong. */
export interface BenchTask {
  readonly firstSeed: number;
  readonly perClass: number;
  readonly listsMisses: boolean;
}

/** One error a workbook: how often the first suspects are the cells that are wrong, by class of error and by layout. */
export function printSingleErrors({ firstSeed, perClass, listsMisses }: BenchTask): void {
  const all: Scored[] = [];
  for (const each of casesOf(firstSeed, perClass)) {
    const findings = findingsOf(each.injected.snapshot);
    const result = scored(each, findings);
    all.push(result);
    if (listsMisses && (!result.exact || result.findings > 1))
      console.log(`miss: ${each.injection} ${each.layout} ${each.seed}\n${missText(each.injected, findings)}`);
  }
  console.log(`One error a workbook, ${all.length} workbooks in ${BENCH_LAYOUTS.length} layouts\n`);
  printGroups('class', all, ({ injection }) => injection);
  console.log('');
  printGroups('layout', all, ({ layout }) => layout);
  printSummary(all);
}

function scored({ injection, layout, specimen, injected }: BenchCase, findings: readonly Finding[]): Scored {
  const peers = peerShares(specimen, injected);
  return {
    ...score(specimen, injected, findings),
    ...{ injection, layout, rowByRow: peers.rowByRow.located, fellegiHolt: peers.fellegiHolt.located },
  };
}

const HEADER = [
  ...['n', 'detected', 'top-1', 'top-3', 'exact', 'high', 'wrong high', 'inherent ties', 'findings'],
  ...['row by row', 'Fellegi-Holt'],
];

function printGroups(name: string, all: readonly Scored[], keyOf: (scored: Scored) => string): void {
  const groups = [...new Set(all.map(keyOf))].map((key) => all.filter((each) => keyOf(each) === key));
  const rows = groups.map((group) => [keyOf(first(group)), ...columns(group, sharesOf(group))]);
  const shares = groups.map(sharesOf);
  const macro = sharesFrom((key) => shares.reduce((sum, each) => sum + each[key], 0) / shares.length);
  printTable([name, ...HEADER], [...rows, ['macro average', ...columns(all, macro)]]);
}

function first(group: readonly Scored[]): Scored {
  const [scored] = group;
  if (scored === undefined) throw new RangeError('an empty group');
  return scored;
}

function printSummary(all: readonly Scored[]): void {
  const high = all.filter((each) => each.high);
  const missed = all.filter(({ exact }) => !exact);
  const inherent = missed.filter((each) => each.inherent);
  console.log(`\nhigh: ${high.length} of ${all.length}, wrong: ${all.filter(({ wrongHigh }) => wrongHigh).length}`);
  console.log(`not repaired exactly: ${missed.length}, of them inherent ties: ${inherent.length}`);
}

type Share = 'detected' | 'first' | 'firstThree' | 'exact' | 'high' | 'inherent' | 'rowByRow' | 'fellegiHolt';
type Shares = Readonly<Record<Share, number>>;

function sharesOf(group: readonly Scored[]): Shares {
  return sharesFrom((key) => group.reduce((sum, each) => sum + Number(each[key]), 0) / group.length);
}

function sharesFrom(share: (key: keyof Shares) => number): Shares {
  return {
    detected: share('detected'),
    first: share('first'),
    firstThree: share('firstThree'),
    exact: share('exact'),
    high: share('high'),
    inherent: share('inherent'),
    rowByRow: share('rowByRow'),
    fellegiHolt: share('fellegiHolt'),
  };
}

function columns(group: readonly Scored[], shares: Shares): string[] {
  const findings = group.reduce((sum, each) => sum + each.findings, 0) / group.length;
  return [
    String(group.length),
    ...[shares.detected, shares.first, shares.firstThree, shares.exact, shares.high].map(percent),
    String(group.filter(({ wrongHigh }) => wrongHigh).length),
    percent(shares.inherent),
    findings.toFixed(2),
    ...[shares.rowByRow, shares.fellegiHolt].map(percent),
  ];
}
