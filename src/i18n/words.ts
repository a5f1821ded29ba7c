import { cli as cliEnglish } from './en/cli';
import { report as reportEnglish } from './en/report';
import { cli, type CliWords } from './es/cli';
import { report, type ReportWords } from './es/report';
import type { Language } from './language';

/** The words of the command line and of the reports in one language. */
export interface Words {
  readonly cli: CliWords;
  readonly report: ReportWords;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: { cli, report },
  en: { cli: cliEnglish, report: reportEnglish },
};

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
