import type { LanguageTraits } from '../languageTraits';

/** How English writes dates and numbers. */
export const traits: LanguageTraits = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  numbers: { group: ',', point: '.' },
  beforePercent: '',
  locale: 'en-US',
  truth: ['TRUE', 'FALSE'],
};
