import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import { useActions, useLanguage } from '../context/paneContext';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outline: 'none' },
});

/** The head of what stands in front of the tabs: the way back, and the title, which takes the focus. */
export function FrontHeader({ title }: { readonly title: string }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showFront } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className={styles.header}>
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={words.settings.back}
        title={words.settings.back}
        onClick={() => showFront(null)}
      />
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
    </header>
  );
}
