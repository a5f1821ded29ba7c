import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/number';
import { SeverityMark } from '../components/SeverityMark';
import { useActions, useLanguage } from '../context/paneContext';
import type { FindingGroup } from '../state/findingOrder';

const useStyles = makeStyles({
  head: { font: 'inherit' },
  button: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { color: tokens.colorNeutralForeground3 },
  name: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** The head of the findings of one rule, which folds them. */
export function GroupHead({ group, folded }: { readonly group: FindingGroup; readonly folded: boolean }) {
  const { words, ruleName, language } = useLanguage();
  const { fold } = useActions();
  const { key, severity, rule, findings } = group;
  return (
    <FoldedHead folded={folded} onToggle={() => fold(key, !folded)} count={formatNumber(findings.length, language)}>
      <SeverityMark severity={severity} word={words.severity[severity].one} />
      <span>{ruleName(rule)}</span>
    </FoldedHead>
  );
}

interface FoldedHeadProps {
  readonly folded: boolean;
  readonly onToggle: () => void;
  readonly count?: string;
  readonly children: ReactNode;
}

/** A head that folds what stands under it. */
export function FoldedHead({ folded, onToggle, count, children }: FoldedHeadProps) {
  const styles = useStyles();
  const Chevron = folded ? ChevronRight16Regular : ChevronDown16Regular;
  return (
    <h3 className={styles.head}>
      <button type="button" className={styles.button} aria-expanded={!folded} onClick={onToggle}>
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.name}>{children}</span>
        {count !== undefined && (
          <Badge appearance="tint" color="informative" size="small">
            {count}
          </Badge>
        )}
      </button>
    </h3>
  );
}
