import { lazy, Suspense, useRef } from 'react';
import { usePage } from './pageContext';

/** Fetched when there is first something to ask. */
const UnsavedDialog = lazy(async () => ({ default: (await import('./UnsavedDialog')).UnsavedDialog }));

/** What becomes of changes that were not downloaded, asked before another workbook takes their place. */
export function UnsavedQuestion() {
  const wanted = usePage((state) => state.wanted);
  // The dialog stays to give the page back when it closes.
  const asked = useRef(wanted);
  asked.current = wanted ?? asked.current;
  return (
    <Suspense fallback={null}>
      {asked.current !== null && <UnsavedDialog wanted={asked.current} open={wanted !== null} />}
    </Suspense>
  );
}
