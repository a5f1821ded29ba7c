import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { commandOfKey } from '../../commands/keyboard';
import { PaneContext, type PaneContextValue } from '../context/paneContext';
import type { AppearanceSource } from '../theme/appearanceSource';
import { THEMES } from '../theme/themes';

interface PaneRootProps {
  readonly pane: PaneContextValue;
  readonly appearance: AppearanceSource;
  readonly children: ReactNode;
}

/** Theme, shared parts and keys around the views of a pane. */
export function PaneRoot({ pane, appearance, children }: PaneRootProps) {
  const look = useSyncExternalStore(appearance.watch, appearance.current);
  useCommandKeys(pane);
  return (
    <FluentProvider theme={THEMES[look]} style={{ height: '100%' }}>
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
