import { writeFile } from 'node:fs/promises';
import { bookBytes } from './book';
import { planBook } from './planBook';
import { plantedErrorsSheet, plantErrors } from './plantedErrors';

const assets = new URL('../../assets/', import.meta.url);

await writeFile(new URL('plan-2009.xlsx', assets), await bookBytes(planBook()));

const withErrors = planBook();
const planted = plantErrors(withErrors);
await writeFile(
  new URL('plan-2009-con-errores.xlsx', assets),
  await bookBytes([...withErrors, plantedErrorsSheet(planted)]),
);
