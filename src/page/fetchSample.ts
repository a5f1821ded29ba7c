import { HostFailure } from '../core/workbook/port';

/** The bytes of a sample that is served beside the page. */
export async function fetchSample(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(path);
  if (!answer.ok) throw new HostFailure('not-a-workbook', { file: path, status: answer.status });
  return answer.arrayBuffer();
}
