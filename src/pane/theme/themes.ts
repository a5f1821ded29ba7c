import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import { CUADRE_BRAND } from './brand';

/** How the surroundings look: Office's theme or the system's, and the system's high contrast above both. */
export type Appearance = 'light' | 'dark' | 'contrast';

const dark = createDarkTheme(CUADRE_BRAND);

/** Fluent's own red of errors has 4.2 : 1 on its dark ground; this one has 5.9 : 1. */
const CLEAR_RED = '#e88a93';

/** The Fluent theme of each appearance. On dark grounds the accent's lighter shades keep text at 4.5 : 1. */
export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: createLightTheme(CUADRE_BRAND),
  dark: {
    ...dark,
    colorBrandForeground1: CUADRE_BRAND[120],
    colorBrandForeground2: CUADRE_BRAND[130],
    colorBrandForegroundLink: CUADRE_BRAND[120],
    colorBrandForegroundLinkHover: CUADRE_BRAND[130],
    colorStatusDangerForeground1: CLEAR_RED,
  },
  contrast: teamsHighContrastTheme,
};
