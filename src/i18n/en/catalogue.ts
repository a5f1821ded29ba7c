import type { Catalogue } from '../catalogue';
import { findingSentences } from '../findingSentences';
import { findings } from './findings';
import { gaps } from './gaps';
import { harms } from './harms';
import { host } from './host';
import { sheets } from './sheets';

/** What is said of a workbook, in English. */
export const catalogue: Catalogue = { findings: findingSentences(findings), gaps, harms, host, sheets };
