import { parseMapping } from '../app/parseMapping';
import type { ReviewOptions } from '../app/review';
import { MappingProblem } from './failure';
import { readText } from './files';

/** What a review is made with, by the mapping of `--mapping FILE.json`. */
export async function reviewOptions(mapping: string | undefined): Promise<ReviewOptions> {
  if (mapping === undefined) return {};
  const parsed = parseMapping(await readText(mapping));
  if ('mapping' in parsed) return parsed;
  throw new MappingProblem(mapping, parsed.problem.place, parsed.problem.wanted);
}
