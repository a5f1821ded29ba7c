/**
 * What Excel answered before a batch failed, or null when it had not come so far: Office.js hands over the answers of the
 * actions that were done, and throws PropertyNotLoaded for every other.
 */
export function answered<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
