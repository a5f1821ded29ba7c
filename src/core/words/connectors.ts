const CONNECTORS: ReadonlySet<string> = new Set('de del la las el los un una y e o u en a al para por con'.split(' '));

/**
 * Whether a word in small letters only joins others (conector): names are alike with or without it, the names of sheets
 * leave it out, and titles in capitals may write it small.
 */
export function isConnector(word: string): boolean {
  return CONNECTORS.has(word);
}
