/** The sample workbooks that are served beside the page. */
export const SAMPLES = [
  { path: 'assets/plan-2009.xlsx', label: 'sample' },
  { path: 'assets/plan-2009-con-errores.xlsx', label: 'sampleWithErrors' },
] as const;
