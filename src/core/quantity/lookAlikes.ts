import { parseAmount, type ParsedAmount } from './parseAmount';
import { plainCharacters } from './plainCharacters';

const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** The amount that a text means whose digits were typed with letters that look like them: `3.869.25O`; null of any other text. */
export function parseLookAlikes(text: string): ParsedAmount | null {
  const typed = plainCharacters(text);
  const meant = typed.replace(/(?<=[\d.,OolI]|^)[OolI](?=[\d.,OolI]|$)/g, (letter) => DIGIT_OF[letter] ?? letter);
  return meant === typed || !/\d/.test(typed) ? null : parseAmount(meant);
}
