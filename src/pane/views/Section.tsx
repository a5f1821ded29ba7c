import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { font: 'inherit' },
  button: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  summary: { color: tokens.colorNeutralForeground3 },
  panel: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalM} + 24px)`,
  },
});

interface SectionProps {
  readonly title: string;
  readonly summary?: string;
  /** Whether it is open at first. */
  readonly unfolded?: boolean;
  readonly children: ReactNode;
}

/** A part of a view that is folded until somebody wants it. */
export function Section({ title, summary, unfolded = false, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(unfolded);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Chevron className={styles.chevron} aria-hidden />
          <span>
            <Text block weight="semibold">
              {title}
            </Text>
            {summary !== undefined && (
              <Text block size={200} className={styles.summary}>
                {summary}
              </Text>
            )}
          </span>
        </button>
      </h2>
      <div id={id} hidden={!open} className={open ? styles.panel : undefined}>
        {open && children}
      </div>
    </div>
  );
}
