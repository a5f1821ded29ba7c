import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../core/findings/finding';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { focusCell } from '../state/suspects';
import { FindingDetail } from './FindingDetail';

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  unfolded: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  heading: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  message: { overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    gridColumnStart: 2,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One finding: its sentence and cell, and under it, unfolded, everything about it. */
export function FindingItem({ finding, isNew }: { readonly finding: Finding; readonly isNew: boolean }) {
  const styles = useStyles();
  const { words, message } = useLanguage();
  const { toggle, attended } = useActions();
  const open = usePane((state) => state.open === finding.id);
  const attention = usePane((state) => state.attention === finding.id);
  const item = useRef<HTMLLIElement>(null);
  const heading = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    if (!attention) return;
    heading.current?.focus({ preventScroll: true });
    attended();
  }, [attention, attended]);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li ref={item} className={mergeClasses(styles.item, open && styles.unfolded)} data-finding={finding.id}>
      <button
        ref={heading}
        type="button"
        className={styles.heading}
        aria-expanded={open}
        onClick={() => toggle(finding.id)}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.message}>{message(finding)}</span>
        <span className={styles.meta}>
          {!open && <span>{focusCell(finding, undefined)}</span>}
          {isNew && (
            <Badge appearance="tint" size="small">
              {words.review.fresh}
            </Badge>
          )}
        </span>
      </button>
      {open && <FindingDetail finding={finding} />}
    </li>
  );
}
