import type { GriffelStyle, tokens as fluentTokens } from '@fluentui/react-components';

/** A browser's own checkbox in Fluent's colour: hundreds of them are drawn at once, and forced colours draw them themselves. */
export function boxStyle(tokens: typeof fluentTokens): GriffelStyle {
  return {
    width: '16px',
    height: '16px',
    margin: '2px',
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  };
}
