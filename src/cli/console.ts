/** What the command line needs of the process it runs in; tests give their own. */
export interface Console {
  out(text: string): void;
  err(line: string): void;
  /** Shows where the work is, where somebody watches; an empty text clears it. */
  progress(text: string): void;
  /** Waits until what was printed is out; a `FileFailure` when it could not be, unless nobody reads it any more. */
  flush(): Promise<void>;
  /** From now on a person's wish to end (Ctrl+C) is told by this signal first, where there is a person. */
  cancellation?(): AbortSignal;
  readonly colour: boolean;
  readonly width: number;
  /** Files that can be checked at once. */
  readonly cores: number;
  /** Today as an ISO text. */
  readonly today: string;
  /** This minute as an ISO text. */
  readonly now: string;
}
