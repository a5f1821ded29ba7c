import type { Review } from '../app/review';

/** What a reporter reads: a review and the name of the file as the user gave it. */
export interface ReportInput {
  readonly file: string;
  readonly review: Review;
}
