import { equationAt, operandsOf, variableAt, type Model } from './model';

/** Whether an equation is about nothing but cells that other equations calculate: it says nothing of its own. */
export function isCalculated(model: Model, equation: number): boolean {
  return operandsOf(equationAt(model, equation)).every((variable) => {
    const definition = model.definitionOf.get(variable);
    return definition === undefined ? variableAt(model, variable).formula : definition !== equation;
  });
}
