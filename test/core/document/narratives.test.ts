import process from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { checkDocument } from '../../../src/core/document/checkDocument';
import { placeIn } from '../../../src/core/findings/documentPlace';
import type { Finding } from '../../../src/core/findings/finding';
import { readPlan } from '../../../src/core/reading/readPlan';
import { writeNarrative, type PlantedFault } from '../../specimens/narratives/narrative';
import { drawTown } from '../../specimens/narratives/town';
import { townBook } from '../../specimens/narratives/townBook';
import { randomOf } from '../../specimens/random';

const KINDS: Readonly<Partial<Record<Finding['rule'], PlantedFault['kind']>>> = {
  'stated-percentage': 'wrong-percent',
  'percentage-truncated': 'truncated',
  'malformed-number': 'malformed',
  'stated-amount': 'wrong-amount',
  'milestone-count': 'count',
  'milestone-not-in-plan': 'extra',
  'milestone-not-in-document': 'missing',
  'milestone-repeated': 'repeated',
};

/** What a finding says, as whoever planted it would. */
function foundFaults(finding: Finding): string[] {
  const kind = KINDS[finding.rule] ?? finding.rule;
  if (finding.rule === 'percentage-truncated') return finding.data.shares.map(({ said }) => `truncated ${said}`);
  if (finding.rule === 'milestone-not-in-document') return finding.data.milestones.map((name) => `missing ${name}`);
  if (finding.rule === 'milestone-count') return [`count ${finding.data.stated}`];
  return [`${kind} ${placeIn(finding)?.said ?? ''}`];
}

interface Score {
  planted: number;
  found: number;
  right: number;
  readonly misses: string[];
  readonly extras: string[];
}

function measure(seeds: readonly number[], faultChance: number): Score {
  const score: Score = { planted: 0, found: 0, right: 0, misses: [], extras: [] };
  for (const seed of seeds) {
    const random = randomOf(seed);
    const town = drawTown(random);
    const { text, faults } = writeNarrative(town, random, faultChance);
    const { findings } = checkDocument(readPlan(townBook(town)), text);
    const found = findings.flatMap(foundFaults);
    const left = [...found];
    for (const { kind, said } of faults) {
      const at = left.indexOf(`${kind} ${said}`);
      score.planted += 1;
      if (at < 0) score.misses.push(`${seed}: ${kind} ${said}`);
      else left.splice(at, 1);
    }
    score.found += found.length;
    score.right += found.length - left.length;
    score.extras.push(...left.map((each) => `${seed}: ${each}`));
  }
  return score;
}

const seedsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

describe('narratives drawn at random', () => {
  test('without faults nothing is observed', () => {
    expect(measure(seedsFrom(1000, 40), 0).extras).toEqual([]);
  });

  test('planted faults are found, and little else', () => {
    const { planted, found, right, misses, extras } = measure(seedsFrom(5000, 90), 0.14);
    const [precision, recall] = [right / found, right / planted];
    process.stderr.write(
      `Narratives: ${planted} faults planted, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n` +
        [...misses.map((each) => `  missed ${each}`), ...extras.map((each) => `  besides ${each}`)]
          .slice(0, 40)
          .join('\n') +
        '\n',
    );
    expect(planted).toBeGreaterThan(150);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});
