import { useEffect, useRef, type RefObject } from 'react';
import type { NarrowSide } from './pageState';
import { usePageActions } from './pageContext';

/** The two sides of the page, for those who find them by F6. */
export type Sides = Readonly<Record<NarrowSide, RefObject<HTMLElement | null>>>;

/** F6 goes to the other side: to the grid's cell, to what had the focus in the pane, else to what the pane offers first. */
export function useSideKey(): Sides {
  const { showSide } = usePageActions();
  const [grid, pane] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)];
  useEffect(() => {
    let last: HTMLElement | null = null;
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && pane.current?.contains(target)) last = target;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const side = grid.current?.contains(document.activeElement) ? 'pane' : 'grid';
      showSide(side);
      // On a narrow screen the side must be drawn before it can take the focus.
      requestAnimationFrame(() => (side === 'grid' ? cellsOf(grid) : inPane(pane, last))?.focus());
    };
    document.addEventListener('focusout', leave);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('focusout', leave);
      document.removeEventListener('keydown', press);
    };
  }, [grid, pane, showSide]);
  return { grid, pane };
}

type Side = RefObject<HTMLElement | null>;

function cellsOf({ current }: Side): HTMLElement | null | undefined {
  return current?.querySelector<HTMLElement>('revo-grid, [role=tab][tabindex="0"]');
}

function inPane({ current }: Side, last: HTMLElement | null): HTMLElement | null | undefined {
  const stands = last !== null && current?.contains(last) === true;
  return stands ? last : current?.querySelector<HTMLElement>('[data-finding] [aria-expanded=true], button');
}
