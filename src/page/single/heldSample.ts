import { HostFailure } from '../../core/workbook/port';
import { fetchSample } from '../fetchSample';

/** The samples as the build writes them into the file, by their path beside a site's page. */
const HELD: Readonly<Record<string, URL>> = {
  'assets/plan-2009.xlsx': new URL('../../../assets/plan-2009.xlsx', import.meta.url),
  'assets/plan-2009-con-errores.xlsx': new URL('../../../assets/plan-2009-con-errores.xlsx', import.meta.url),
};

/** The bytes of a sample that the file itself holds. */
export async function heldSample(path: string): Promise<ArrayBuffer> {
  const held = HELD[path];
  if (!held) throw new HostFailure('not-a-workbook', { file: path });
  return fetchSample(held.href);
}
