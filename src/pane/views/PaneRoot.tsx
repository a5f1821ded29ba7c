import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { commandOfKey } from '../../commands/keyboard';
import { PaneContext, type PaneContextValue } from '../context/paneContext';
import type { AppearanceSource } from '../theme/appearanceSource';
import { THEMES } from '../theme/themes';

/** Headings and paragraphs stand where the views put them, without the browser's own margins. */
const useStyles = makeStyles({ root: { height: '100%', '& :where(h1, h2, h3, h4, p)': { margin: 0 } } });

interface PaneRootProps {
  readonly pane: PaneContextValue;
  readonly appearance: AppearanceSource;
  readonly children: ReactNode;
}

/** Theme, shared parts and keys around the views of a pane. */
export function PaneRoot({ pane, appearance, children }: PaneRootProps) {
  const styles = useStyles();
  const look = useSyncExternalStore(appearance.watch, appearance.current);
  useCommandKeys(pane);
  return (
    <FluentProvider theme={THEMES[look]} className={styles.root}>
      <PaneContext value={pane}>{children}</PaneContext>
    </FluentProvider>
  );
}

function useCommandKeys({ runner }: PaneContextValue): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (!command) return;
      event.preventDefault();
      void runner.run(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [runner]);
}
