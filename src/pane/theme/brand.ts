import type { BrandVariants } from '@fluentui/react-components';

/** Cuadre's one accent, from darkest to lightest: the slate blue of its sheets at 60; 80 is the colour of primary buttons (5.8 : 1 on white). */
export const CUADRE_BRAND: BrandVariants = {
  10: '#03090c',
  20: '#0a1a21',
  30: '#102a35',
  40: '#153644',
  50: '#1a4253',
  60: '#1f4e5f',
  70: '#275d71',
  80: '#2f6c83',
  90: '#4a8299',
  100: '#6396ab',
  110: '#7fa9bb',
  120: '#93b7c6',
  130: '#a8c5d2',
  140: '#bed4de',
  150: '#d5e3ea',
  160: '#ecf3f6',
};
