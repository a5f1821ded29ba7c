/** The explanation that a person took for a finding: the index of one of its suspects. */
export interface Choice {
  readonly finding: string;
  readonly suspect: number;
}
