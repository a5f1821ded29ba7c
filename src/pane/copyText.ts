/** Puts a text on the clipboard, with its rich form for those who take it; whether that was allowed. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    return true;
  } catch (reason) {
    // A browser that forbids it answers so; anything else is a defect.
    if (reason instanceof DOMException || reason instanceof TypeError) return false;
    throw reason;
  }
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}
