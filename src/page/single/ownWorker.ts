/** A worker that runs the page's own script, which stands in the page. */
export function ownWorker(language: string): Worker {
  const script = document.querySelector('script')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Worker(address, { name: language });
}
