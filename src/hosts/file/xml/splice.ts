/** A stretch of a part to replace by text; `start` = `end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The part with the edits made and every other byte as it was. What is inserted before a stretch that is replaced stays before
 * it; insertions at one place keep the order in which they are given.
 */
export function splice(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const encoder = new TextEncoder();
  const sorted = edits
    .map((edit) => ({ ...edit, bytes: encoder.encode(edit.text) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const length = sorted.reduce((sum, edit) => sum + edit.bytes.length - (edit.end - edit.start), bytes.length);
  const result = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const edit of sorted) {
    result.set(bytes.subarray(from, edit.start), to);
    to += edit.start - from;
    result.set(edit.bytes, to);
    to += edit.bytes.length;
    from = edit.end;
  }
  result.set(bytes.subarray(from), to);
  return result;
}
