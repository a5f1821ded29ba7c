/** The WebAssembly that calculates formulas, from the page's own files; asked for when a workbook needs it. */
export async function fetchEngine(): Promise<Uint8Array> {
  const answer = await fetch(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url));
  if (!answer.ok) throw new Error(`the calculating engine is not there: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
