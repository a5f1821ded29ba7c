const QUERY = '(max-width: 719px)';

/** Below this width there is room for the workbook or for the pane. */
export const NARROW = `@media ${QUERY}`;

/** Whether the window is that narrow now. */
export function isNarrow(): boolean {
  return matchMedia(QUERY).matches;
}
