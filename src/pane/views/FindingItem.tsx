import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../core/findings/finding';
import { Culprit } from '../components/Culprit';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { FindingDetail } from './FindingDetail';
import { LIST_BAR_HEIGHT } from './listBarHeight';

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    // What is brought into sight stands below the bar that stays at the top.
    scrollMarginTop: LIST_BAR_HEIGHT,
  },
  unfolded: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  heading: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
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
  message: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** One finding: the cell that is wrong and its sentence, and under it, unfolded, everything about it. */
export function FindingItem({ finding, isNew }: { readonly finding: Finding; readonly isNew: boolean }) {
  const styles = useStyles();
  const { words, statement } = useLanguage();
  const { toggle, attended } = useActions();
  const open = usePane((state) => state.open === finding.id);
  const attention = usePane((state) => state.attention === finding.id);
  const isQuestion = usePane(({ review }) => review?.questions.some(({ id }) => id === finding.id) ?? false);
  const item = useRef<HTMLDivElement>(null);
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
    <div ref={item} className={mergeClasses(styles.item, open && styles.unfolded)} data-finding={finding.id}>
      <button
        ref={heading}
        type="button"
        className={styles.heading}
        aria-expanded={open}
        onClick={() => toggle(finding.id)}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <Culprit finding={finding} />
        <span>
          {isQuestion && (
            <Badge appearance="tint" color="informative" size="small">
              {words.finding.question}
            </Badge>
          )}
          {isNew && (
            <Badge appearance="tint" size="small">
              {words.review.fresh}
            </Badge>
          )}
        </span>
        <span className={styles.message}>{statement(finding)}</span>
      </button>
      {open && <FindingDetail finding={finding} />}
    </div>
  );
}
