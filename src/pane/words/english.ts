import { commands } from '../../i18n/en/commands';
import { findings } from '../../i18n/en/findings';
import { harms } from '../../i18n/en/harms';
import { gaps } from '../../i18n/en/gaps';
import { host } from '../../i18n/en/host';
import { pane } from '../../i18n/en/pane';
import { findingSentences } from '../../i18n/findingSentences';
import type { Vocabulary } from './vocabulary';

/** What the pane says in English. */
export const english: Vocabulary = {
  language: 'en',
  words: pane,
  commands,
  harms,
  host,
  gaps,
  findings: findingSentences(findings),
};
