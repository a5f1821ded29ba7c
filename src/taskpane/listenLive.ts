import { HostFailure } from '../core/workbook/port';

/**
 * Asks the host to tell of changes, and again with every `retry` until it does: a host that is busy (a cell is being
 * edited, another workbook is active) refuses, and the pane works without until it agrees.
 */
export function listenLive(listen: () => Promise<unknown>, retries: (retry: () => void) => void): void {
  let state: 'silent' | 'asking' | 'listening' = 'silent';
  const ask = async (): Promise<void> => {
    if (state !== 'silent') return;
    state = 'asking';
    try {
      await listen();
      state = 'listening';
    } catch (failure) {
      state = 'silent';
      if (!(failure instanceof HostFailure)) throw failure;
    }
  };
  retries(() => void ask());
  void ask();
}
