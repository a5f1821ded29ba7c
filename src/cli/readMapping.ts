import { parseMapping } from '../app/parseMapping';
import type { Mapping } from '../core/workbook/state';
import { readText } from './files';

/** A mapping file that is not one: `place` is the field at fault, or null when the file is no JSON. */
export class MappingProblem extends Error {
  override readonly name = 'MappingProblem';

  constructor(
    readonly place: string | null,
    readonly wanted: string,
  ) {
    super(place ?? 'JSON');
  }
}

/** The mapping of `--mapping FILE.json`. */
export async function readMapping(file: string): Promise<Mapping> {
  const parsed = parseMapping(await readText(file));
  if ('mapping' in parsed) return parsed.mapping;
  throw new MappingProblem(parsed.problem.place, parsed.problem.wanted);
}
