/** A sentence (frase) and where it begins in its paragraph. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The end of a sentence: a stop and a capital behind it; the stops of *S.A.*, *No. 5* and numbers are none. */
const END =
  /(?<![\s.(]\p{L}|\b(?:No|Nº|Art|art|núm|Dr|Sr|Sra|Ing|aprox|ej|pág|Mpio|Dpto|vr|Vr))[.!?…]["”»)]?\s+(?=["“«(¿¡]?[\p{Lu}\d$])/gu;

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    sentences.push({ text: paragraph.slice(start, end), start });
    start = match.index + match[0].length;
  }
  if (start < paragraph.length) sentences.push({ text: paragraph.slice(start), start });
  return sentences;
}
