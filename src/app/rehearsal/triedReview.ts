import type { Finding, Suspect } from '../../core/findings/finding';
import { safeChoices } from '../choices';
import type { Review } from '../review';
import { enterStage } from '../stage';
import { rehearse, type FallenChoice, type RehearsalOptions } from './rehearse';

/**
 * The review with its sure proposals tried in memory: only those that together make the workbook no worse stay sure; what
 * falls is shown as probable, with why. Touches no cell.
 */
export async function triedReview(review: Review, options: RehearsalOptions = {}): Promise<Review> {
  const choices = safeChoices(review);
  if (choices.length === 0) return { ...review, tried: [] };
  await enterStage('trying', options.watch);
  const { kept, fallen } = await rehearse(review, choices, options);
  const judged = new Map(fallen.map((each) => [each.choice.finding, each]));
  const passed = new Set(kept.map(({ finding }) => finding));
  const findings = review.findings.map((finding) => judgedFinding(finding, { passed, judged }));
  return { ...review, findings, tried: kept };
}

interface Judgement {
  readonly passed: ReadonlySet<string>;
  readonly judged: ReadonlyMap<string, FallenChoice>;
}

/** Only the leading explanation is tried; another that calls itself sure has not passed either. */
function judgedFinding(finding: Finding, { passed, judged }: Judgement): Finding {
  if (!finding.suspects.some(({ confidence }) => confidence === 'high')) return finding;
  const suspects = finding.suspects.map((suspect, at): Suspect => {
    if (suspect.confidence !== 'high') return suspect;
    if (at === 0 && passed.has(finding.id)) return { ...suspect, trial: 'passed' };
    const fallen = at === 0 ? judged.get(finding.id) : undefined;
    return fallenSuspect(suspect, fallen);
  });
  return { ...finding, suspects };
}

function fallenSuspect(suspect: Suspect, fallen: FallenChoice | undefined): Suspect {
  const { trial = 'not-run', harm } = fallen ?? {};
  return { ...suspect, confidence: 'medium', trial, ...(harm ? { harm } : {}) };
}
