import type { Catalogue } from './catalogue';
import { catalogue as english } from './en/catalogue';
import { catalogue as spanish } from './es/catalogue';
import type { Language } from './language';

/** The words of every language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { es: spanish, en: english };
