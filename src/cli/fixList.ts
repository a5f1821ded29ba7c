import { changesFor } from '../app/choices';
import type { FixPreview } from '../app/fixes';
import type { Review } from '../app/review';
import type { Harm, TrialOutcome } from '../core/findings/harm';
import { parseAddress } from '../core/workbook/address';
import type { CellChange, ChangeSet } from '../core/workbook/changeSet';
import { harmMessage } from '../i18n/harmMessage';
import { wordsOf } from '../i18n/words';
import { plainText } from '../report/plainText';
import { shownValue } from '../report/shownValue';
import type { Voice } from '../report/voice';

/** What `fix` prints of: the changes that are made, and what was not applied because it fell. */
export interface FixOutcome extends Pick<FixPreview, 'changes' | 'fallen'> {
  readonly review: Review;
  /** Whether the changes are only shown. */
  readonly dryRun: boolean;
}

/** More that fell are counted. */
const MOST_LISTED = 20;

/** The lines of `fix`: every cell before → after, by sheet and rule; then how many fell in the trial, and why. */
export function fixList(outcome: FixOutcome, voice: Voice): string[] {
  const { changes, dryRun } = outcome;
  const words = wordsOf(voice.language).cli.done;
  const cells = dryRun ? words.wouldFix(changes.length) : words.fixed(changes.length);
  const counted = changes.length > 0 ? cells : words.nothingToFix;
  return [...changeLines(changes, voice), counted, ...fallenLines(outcome, voice)];
}

function changeLines(changes: ChangeSet, voice: Voice): string[] {
  return grouped(changes, ({ cell }) => parseAddress(cell)?.sheet ?? '').flatMap(([sheet, ofSheet]) => [
    plainText(sheet),
    ...grouped(ofSheet, ({ rule = '' }) => rule).flatMap(([rule, ofRule]) => [
      ...(rule === '' ? [] : [`  ${voice.ruleName(rule)}`]),
      ...ofRule.map((change) => `    ${changeText(change, voice)}`),
    ]),
  ]);
}

function grouped(changes: ChangeSet, keyOf: (change: CellChange) => string): [string, CellChange[]][] {
  const groups = new Map<string, CellChange[]>();
  for (const change of changes) groups.set(keyOf(change), [...(groups.get(keyOf(change)) ?? []), change]);
  return [...groups];
}

function changeText({ cell, before, after }: CellChange, voice: Voice): string {
  return `${plainText(cell)}: ${shownValue(before.f ?? before.v, voice)} → ${shownValue(after.f ?? after.v, voice)}`;
}

interface Fall {
  readonly finding: string;
  readonly trial: TrialOutcome;
  readonly harm: Harm | undefined;
}

function fallenLines(outcome: FixOutcome, voice: Voice): string[] {
  const { review } = outcome;
  const words = wordsOf(voice.language).cli.done;
  const falls = fallsOf(outcome);
  if (falls.length === 0) return [];
  const shown = falls.slice(0, MOST_LISTED).map(({ finding, trial, harm }) => {
    const [change] = changesFor(review, [{ finding, suspect: 0 }]);
    const what = change ? changeText(change, voice) : finding;
    const why = trial === 'not-run' || !harm ? words.notTried : words.wouldHarm(harmMessage(harm, voice.language));
    return `  ${what}  (${why})`;
  });
  const left = falls.length - shown.length;
  return [words.fallen(falls.length), ...shown, ...(left > 0 ? [`  ${words.more(left)}`] : [])];
}

/** What fell when the workbook was reviewed, and what fell since. */
function fallsOf({ review, fallen }: FixOutcome): Fall[] {
  const later = fallen.map(({ choice, trial, harm }): Fall => ({ finding: choice.finding, trial, harm }));
  const earlier = review.findings.flatMap(({ id, suspects: [first] }): Fall[] => {
    const fell = first?.trial === 'failed' || first?.trial === 'not-run';
    return first?.trial && fell ? [{ finding: id, trial: first.trial, harm: first.harm }] : [];
  });
  const known = new Set(later.map(({ finding }) => finding));
  return [...earlier.filter(({ finding }) => !known.has(finding)), ...later];
}
