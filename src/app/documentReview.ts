import { checkDocument, type DocumentReview } from '../core/document/checkDocument';
import { separateAccepted } from '../core/findings/separateAccepted';
import { sortFindings } from '../core/findings/sortFindings';
import type { Review } from './review';
import { withSeverities } from './withSeverities';

/** Holds a narrative against the workbook of a review (cotejar el documento). Reads nothing and writes nothing. */
export function reviewDocument(review: Review, text: string): DocumentReview {
  return checkDocument(review.plan, text);
}

/**
 * The review with what the narrative gave beside it: what both observed is said once, as the document says it, and what
 * somebody left as it is stays so.
 */
export function withDocument(review: Review, document: DocumentReview): Review {
  const { snapshot, state } = review;
  const graded = withSeverities(document.findings, state.settings, snapshot);
  const { open, accepted } = separateAccepted(graded, state.acceptances, snapshot);
  const said = new Set(document.findings.map(({ id }) => id));
  const kept = review.findings.filter(({ id }) => !said.has(id));
  const sheets = snapshot.sheets.map(({ name }) => name);
  const findings = sortFindings([...kept, ...open], sheets);
  return {
    ...review,
    findings,
    accepted: [...review.accepted.filter(({ finding }) => !said.has(finding.id)), ...accepted],
    checks: [...review.checks, ...document.checks],
    document,
  };
}
