import type { Appearance } from './themes';

/** Whether the host itself is dark; null when it does not say (Excel on the web, and the page). */
export type HostDarkness = () => boolean | null;

/** An appearance that can change while the pane is open. */
export interface AppearanceSource {
  readonly current: () => Appearance;
  /** Calls back after each change; the result stops it. */
  readonly watch: (changed: () => void) => () => void;
}

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Follows high contrast first, then the host, then the system. */
export function appearanceSource(
  view: Pick<Window, 'matchMedia'>,
  hostIsDark: HostDarkness = () => null,
): AppearanceSource {
  const queries = [view.matchMedia(CONTRAST), view.matchMedia(DARK)] as const;
  const [contrast, dark] = queries;
  return {
    current: () => (contrast.matches ? 'contrast' : (hostIsDark() ?? dark.matches) ? 'dark' : 'light'),
    watch(changed) {
      queries.forEach((query) => query.addEventListener('change', changed));
      return () => queries.forEach((query) => query.removeEventListener('change', changed));
    },
  };
}
