/// <reference types="office-js" />

/** The API set that every supported Excel has (Office LTSC 2021, 365, web, Mac): merged areas and `Table.resize` need it. */
const REQUIRED = '1.13';

/** Whether the Excel around this pane has a version of its API. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether this Excel is new enough for Cuadre; the version asked for when it is not. */
export function missingRequirement(): string | null {
  return hasExcelApi(REQUIRED) ? null : REQUIRED;
}
