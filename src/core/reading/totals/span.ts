/** A run of activities by their ordinal in the table, both ends included: what a summing line adds. */
export interface Span {
  readonly first: number;
  readonly last: number;
}
