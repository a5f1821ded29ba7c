import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { movedTab } from '../state/movedTab';

const useStyles = makeStyles({
  list: { display: 'flex', minWidth: 0 },
  tab: {
    position: 'relative',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: 'transparent',
    },
  },
  small: { paddingBlock: tokens.spacingVerticalSNudge, fontSize: tokens.fontSizeBase200 },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});

/** One tab: its value, what it shows, and the panel that it opens. */
export interface TabItem<Value extends string | number> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly title?: string;
  readonly panel?: string;
}

interface TabsProps<Value extends string | number> {
  readonly label: string;
  readonly items: readonly TabItem<Value>[];
  readonly selected: Value;
  readonly small?: boolean;
  readonly onSelect: (value: Value) => void;
}

/** Tabs by ARIA's pattern: one stop for the Tab key, arrows, Home and End between them. (Fluent's own bring 23 KB along.) */
export function Tabs<Value extends string | number>({ label, items, selected, small, onSelect }: TabsProps<Value>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const at = items.findIndex(({ value }) => value === selected);
    const next = movedTab(event.key, at, items.length);
    const item = next === null ? undefined : items[next];
    if (next === null || !item) return;
    event.preventDefault();
    onSelect(item.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={press}>
      {items.map(({ value, label: text, title, panel }) => (
        <button
          key={value}
          type="button"
          role="tab"
          aria-selected={value === selected}
          tabIndex={value === selected ? 0 : -1}
          className={mergeClasses(styles.tab, small && styles.small, value === selected && styles.selected)}
          onClick={() => onSelect(value)}
          {...(title === undefined ? {} : { title })}
          {...(panel === undefined ? {} : { id: `${panel}-tab`, 'aria-controls': panel })}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
