import { describe, expect, test } from '@jest/globals';
import { appearanceSource, type HostDarkness } from '../../src/pane/theme/appearanceSource';

/** A window whose system is in high contrast, or dark, or neither. */
function windowWith(system: 'contrast' | 'dark' | 'light'): Pick<Window, 'matchMedia'> {
  const matches = (query: string): boolean =>
    query.includes('forced-colors') ? system === 'contrast' : system === 'dark';
  return { matchMedia: (query: string) => ({ matches: matches(query) }) as MediaQueryList };
}

describe('the appearance of the pane', () => {
  test.each<readonly ['contrast' | 'dark' | 'light', boolean | null, string]>([
    ['light', null, 'light'],
    ['dark', null, 'dark'],
    ['dark', false, 'light'],
    ['light', true, 'dark'],
    ['contrast', true, 'contrast'],
  ])('with a system that is %s and an Office that says %p is %s', (system, office, expected) => {
    const hostIsDark: HostDarkness = () => office;
    expect(appearanceSource(windowWith(system), hostIsDark).current()).toBe(expected);
  });
});
