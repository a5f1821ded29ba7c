/**
 * The page as one file that opens from a folder, without a server (un solo archivo). Its script is the page's and, run
 * again from its own text, the worker's: a browser lets a page that was opened from a folder load no other script.
 */
void ('document' in globalThis ? openPage() : serve());

async function openPage(): Promise<void> {
  const [{ startPage }, { ownWorker }, { heldSample }] = await Promise.all([
    import('../startPage'),
    import('./ownWorker'),
    import('./heldSample'),
  ]);
  await startPage({ startWorker: ownWorker, fetchSample: heldSample });
}

async function serve(): Promise<void> {
  await import('../fileWorker');
}
