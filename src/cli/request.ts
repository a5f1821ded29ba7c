import type { SplitBy } from '../core/sheets/review/splitReview';
import type { Language } from '../i18n/language';
import type { Threshold } from './exitCode';

/** What `cuadre check` was asked for. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  readonly html?: string;
  readonly sarif?: string;
  /** The user's own rules, one a line. */
  readonly rules?: string;
  readonly mapping?: string;
  /** A narrative of the plan that is held against the only file. */
  readonly document?: string;
  readonly language: Language;
  readonly failOn: Threshold;
  readonly jobs?: number;
}

/** What `prepare` and `fix` have in common: one file in, one file out. */
export interface CopyRequest {
  readonly file: string;
  /** Where the result goes; without it the file itself, which `inPlace` allows. */
  readonly out?: string;
  readonly inPlace: boolean;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  readonly mapping?: string;
  readonly language: Language;
}

/** What `cuadre prepare` was asked for. */
export interface PrepareRequest extends CopyRequest {
  readonly findings: boolean;
  /** A text whose headings and lists name the milestones. */
  readonly milestones?: string;
  /** The fiscal year whose sheets are wanted. */
  readonly year?: number;
}

/** What `cuadre fix` was asked for. */
export interface FixRequest extends CopyRequest {
  readonly all: boolean;
  /** Whether the corrections are only shown. */
  readonly dryRun: boolean;
}

/** What `cuadre new` was asked for. */
export interface NewRequest {
  readonly out: string;
  /** A workbook to a copy of which the sheets are added. */
  readonly into?: string;
  /** Whether a file that is there and holds no plan may be replaced. */
  readonly force: boolean;
  /** The fiscal year of the plan; without it this year. */
  readonly year?: number;
  /** A file with the axes, sources and offices that the plan is to have. */
  readonly axes?: string;
  readonly language: Language;
}

/** What `cuadre split` was asked for. */
export interface SplitRequest {
  readonly file: string;
  /** The folder that the parts go to. */
  readonly out: string;
  readonly by: SplitBy;
  /** Whether each part is also written as a page to print. */
  readonly html: boolean;
  readonly force: boolean;
  readonly mapping?: string;
  readonly language: Language;
}

/** What `cuadre collect` was asked for. */
export interface CollectRequest extends CopyRequest {
  readonly reviews: readonly string[];
  /** Whether what comes in is only shown. */
  readonly dryRun: boolean;
}

/** What a command line asks for: a command, a text to show (help, version), or nothing that can be done. */
export type Request =
  | { readonly command: 'check'; readonly request: CheckRequest }
  | { readonly command: 'prepare'; readonly request: PrepareRequest }
  | { readonly command: 'fix'; readonly request: FixRequest }
  | { readonly command: 'new'; readonly request: NewRequest }
  | { readonly command: 'split'; readonly request: SplitRequest }
  | { readonly command: 'collect'; readonly request: CollectRequest }
  | { readonly command: 'show'; readonly text: string }
  | { readonly command: 'usage'; readonly reason: string };
