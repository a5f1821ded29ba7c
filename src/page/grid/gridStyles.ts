import type { GriffelStyle } from '@fluentui/react-components';
import type { tokens as fluentTokens } from '@fluentui/react-components';

/** RevoGrid in Fluent's tokens, so that it follows light, dark and high contrast; and the marks of cells. */
export function gridStyles(tokens: typeof fluentTokens): GriffelStyle {
  const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`;
  return {
    '& revo-grid': {
      height: '100%',
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase200,
      fontVariantNumeric: 'tabular-nums',
      '--revo-grid-background': tokens.colorNeutralBackground1,
      '--revo-grid-foreground': tokens.colorNeutralForeground1,
      '--revo-grid-text': tokens.colorNeutralForeground1,
      '--revo-grid-primary': tokens.colorCompoundBrandStroke,
      '--revo-grid-header-bg': tokens.colorNeutralBackground3,
      '--revo-grid-header-color': tokens.colorNeutralForeground2,
      '--revo-grid-row-headers-bg': tokens.colorNeutralBackground3,
      '--revo-grid-row-headers-color': tokens.colorNeutralForeground2,
      '--revo-grid-selection-border': tokens.colorCompoundBrandStroke,
      '--revo-grid-row-hover': tokens.colorNeutralBackground1Hover,
      '--revo-grid-cell-border': tokens.colorNeutralStroke3,
      '--revo-grid-cell-disabled-bg': tokens.colorNeutralBackground1,
      '--revo-grid-focused-bg': tokens.colorNeutralBackground1Selected,
    },
    '& .rgHeaderCell': {
      height: '26px !important',
      lineHeight: '26px !important',
      padding: '0 6px !important',
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'center',
    },
    '& .header-rgRow': { height: '26px !important' },
    '& .rgCell': {
      padding: '3px 6px !important',
      lineHeight: '17px !important',
      whiteSpace: 'pre-wrap !important',
      color: tokens.colorNeutralForeground1,
      borderRight: line,
      borderBottom: line,
    },
    ...cellMarks(tokens),
    // The numbers follow the rows; on their own they do not scroll.
    '& revogr-viewport-scroll[row-header] .vertical-inner': { overflow: 'hidden' },
    '& .vertical-inner:focus': { outline: 'none' },
    '& .cuadre-row': { display: 'block', textAlign: 'center' },
    '& .cuadre-hidden-row': { fontStyle: 'italic', opacity: 0.7 },
  };
}

/** How cells are told apart: figures, merged and hidden ones, and what takes part in the open observation. */
function cellMarks(tokens: typeof fluentTokens): GriffelStyle {
  return {
    '& .rgCell.cuadre-figure': { textAlign: 'end', whiteSpace: 'nowrap !important' },
    '& .rgCell.cuadre-wide': { zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
    '& .rgCell.cuadre-covered': { borderBottomColor: 'transparent' },
    '& .rgCell.cuadre-hidden': {
      color: tokens.colorNeutralForeground3,
      backgroundColor: tokens.colorNeutralBackground4,
    },
    '& .rgCell.cuadre-involved': { backgroundColor: tokens.colorStatusWarningBackground2 },
    '& .rgCell.cuadre-changed': {
      backgroundColor: tokens.colorStatusSuccessBackground2,
      boxShadow: `inset 0 0 0 1px ${tokens.colorStatusSuccessBorder1}`,
    },
    '& .rgCell.cuadre-suspect': {
      backgroundColor: tokens.colorStatusDangerBackground2,
      boxShadow: `inset 0 0 0 2px ${tokens.colorStatusDangerBorder1}`,
    },
  };
}
