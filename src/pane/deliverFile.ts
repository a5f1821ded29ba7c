/** Hands a file to the user by the browser's own download. */
export function deliverFile(bytes: Uint8Array, name: string): void {
  // A worker's bytes stand on an ordinary buffer, which is what a Blob asks for.
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
