/** A stretch of a text that is the same on both sides, or not. */
export interface MarkedPart {
  readonly text: string;
  readonly differs: boolean;
}

/** Two texts, each with the stretches marked in which they differ. */
export interface MarkedTexts {
  readonly before: readonly MarkedPart[];
  readonly after: readonly MarkedPart[];
}

/** Marks what differs: sign by sign when both are equally long, else what stands between their common head and tail. */
export function markChanges(before: string, after: string): MarkedTexts {
  if (before.length === after.length) return { before: runs(before, after), after: runs(after, before) };
  const head = commonHead(before, after);
  const tail = commonTail(before.slice(head), after.slice(head));
  return { before: middle(before, head, tail), after: middle(after, head, tail) };
}

function runs(text: string, other: string): MarkedPart[] {
  const parts: { text: string; differs: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const differs = sign !== other.charAt(at);
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += sign;
    else parts.push({ text: sign, differs });
  }
  return parts;
}

function middle(text: string, head: number, tail: number): MarkedPart[] {
  const cut = text.length - tail;
  const parts = [
    { text: text.slice(0, head), differs: false },
    { text: text.slice(head, cut), differs: true },
    { text: text.slice(cut), differs: false },
  ];
  return parts.filter((part) => part.text !== '');
}

function commonHead(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonTail(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
