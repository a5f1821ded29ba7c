import { commands } from '../../i18n/es/commands';
import { findings } from '../../i18n/es/findings';
import { harms } from '../../i18n/es/harms';
import { gaps } from '../../i18n/es/gaps';
import { host } from '../../i18n/es/host';
import { pane } from '../../i18n/es/pane';
import { findingSentences } from '../../i18n/findingSentences';
import type { Vocabulary } from './vocabulary';

/** What the pane says in Spanish. */
export const spanish: Vocabulary = {
  language: 'es',
  words: pane,
  commands,
  harms,
  host,
  gaps,
  findings: findingSentences(findings),
};
