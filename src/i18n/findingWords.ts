import type { RuleName } from '../core/rules/ruleName';
import type { Said } from './said';

/** What a rule is called, and the sentence of what it found. */
export interface RuleWords {
  readonly title: string;
  readonly message: (said: Said) => string;
}

/** Why a check could not be decided. */
export type UndecidedReason =
  | 'error-value'
  | 'unreadable'
  | 'mark'
  | 'blank'
  | 'formula-without-value'
  | 'other-formula'
  | 'meaning-unknown'
  | 'search-limit'
  | 'no-year'
  | 'unknown-name'
  | 'unreadable-formula';

/** All that is said of findings in one language. A rule without words does not compile. */
export interface FindingWords {
  readonly rules: Readonly<Record<RuleName, RuleWords>>;
  readonly undecided: Readonly<Record<UndecidedReason, string>>;
  /** For what a newer version of the core may report. */
  readonly unknownRule: (said: Said) => string;
  readonly unknownReason: string;
}
