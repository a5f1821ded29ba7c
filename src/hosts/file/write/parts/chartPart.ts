import type { ModelChart } from '../../../../core/workbook/sheetModel';
import { xmlAttribute, xmlText } from '../../xml/escapes';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CATEGORY_AXIS = 111_111_111;
/** By this number of its first axis a chart of Cuadre's is known again. */
export const OWN_AXIS = CATEGORY_AXIS;
const VALUE_AXIS = 222_222_222;
const QUIET_LINE = 'D9D9D9';
const TEXT_COLOUR = '404040';

/** The part of a chart. Its numbers are read from the cells when the workbook opens; it keeps no copy that could grow stale. */
export function chartPart(chart: ModelChart): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml(QUIET_LINE)}</c:spPr></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="es-CO" sz="1200" b="1"/><a:t>${xmlText(title)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(chart: ModelChart): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const overlap = isStacked(chart) ? '<c:overlap val="100"/>' : '';
  return (
    `<c:barChart><c:barDir val="${chart.kind === 'column' ? 'col' : 'bar'}"/><c:grouping val="${grouping(chart)}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${overlap}${axes}</c:barChart>`
  );
}

function isStacked({ kind }: ModelChart): boolean {
  return kind === 'stacked-bar' || kind === 'stacked-bar-100';
}

function grouping({ kind }: ModelChart): string {
  if (kind === 'stacked-bar') return 'stacked';
  return kind === 'stacked-bar-100' ? 'percentStacked' : 'clustered';
}

function seriesXml({ series, categories, kind }: ModelChart, index: number): string {
  const item = series[index];
  if (!item) return '';
  const name = `<c:tx><c:v>${xmlText(item.name)}</c:v></c:tx>`;
  const fill = `<a:solidFill><a:srgbClr val="${item.colour.toUpperCase()}"/></a:solidFill>`;
  const look = kind === 'line' ? `<a:ln w="28575">${fill}</a:ln>` : fill;
  const references =
    `<c:cat><c:strRef><c:f>${xmlText(categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${xmlText(item.values)}</c:f></c:numRef></c:val>`;
  const extra =
    kind === 'line'
      ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>'
      : '<c:invertIfNegative val="0"/>';
  const end = kind === 'line' ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}<c:spPr>${look}</c:spPr>${extra}${references}${end}</c:ser>`;
}

/** Bars lie with the first category on top, as the table beside them reads. */
function axesXml(chart: ModelChart): string {
  const lies = chart.kind !== 'column' && chart.kind !== 'line';
  const format = chart.axisFormat ?? (chart.kind === 'stacked-bar-100' ? '0%' : '#,##0');
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lies ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineXml(QUIET_LINE)}</c:spPr>${textXml(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lies ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${lineXml(QUIET_LINE)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${xmlAttribute(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function lineXml(colour: string): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

function textXml(size: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${TEXT_COLOUR}"/></a:solidFill>`;
  const properties = `<a:pPr><a:defRPr sz="${size}">${fill}</a:defRPr></a:pPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p>${properties}<a:endParaRPr lang="es-CO"/></a:p></c:txPr>`;
}
