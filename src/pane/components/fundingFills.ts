import type { GriffelStyle, tokens as fluentTokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** The two fills of a bar of money, told apart without colour: full where there is a budget, hatched where it is still to be raised. */
export function fundingFills(tokens: typeof fluentTokens): { assigned: GriffelStyle; toRaise: GriffelStyle } {
  return {
    assigned: { backgroundColor: tokens.colorBrandBackground, [FORCED]: { backgroundColor: 'CanvasText' } },
    toRaise: {
      backgroundColor: tokens.colorPaletteMarigoldBackground2,
      backgroundImage: hatch(tokens.colorPaletteMarigoldForeground2),
      [FORCED]: { backgroundColor: 'Canvas', backgroundImage: hatch('CanvasText') },
    },
  };
}

/** The outline of what is filled so, which forced colours leave as it is. */
export function barFrame(tokens: typeof fluentTokens): GriffelStyle {
  return {
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
    [FORCED]: { outline: '1px solid CanvasText' },
  };
}

function hatch(colour: string): string {
  return `repeating-linear-gradient(135deg, ${colour} 0 1px, transparent 1px 4px)`;
}
