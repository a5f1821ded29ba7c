import type { HarmWords } from '../harmWords';

export const harms: HarmWords = {
  'new-finding': ({ rule, cells }) => `another observation, “${rule}”, appears in ${cells}`,
  'broken-equality': ({ rule, cells }) => `“${rule}” no longer agrees (${cells})`,
  undecided: ({ rule }) => `“${rule}” can no longer be checked`,
  weights: ({ cells }) => `weights that add to 100% no longer do (${cells})`,
  'totals-part': ({ cells }) => `two totals that agree today no longer do (${cells})`,
  control: ({ cells }) => `a control of the workbook itself no longer agrees or shows an error (${cells})`,
  'lost-formula': ({ cells }) => `a formula is lost (${cells})`,
  reading: () => 'the plan is read otherwise',
  'not-calculated': ({ cells }) => `a value changes that cannot be calculated here (${cells})`,
};
