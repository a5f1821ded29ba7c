import { HostFailure } from '../../../../core/workbook/port';
import { parseRange } from '../../../../core/workbook/range';
import type { ModelChart } from '../../../../core/workbook/sheetModel';
import { OFFICE_RELATIONSHIPS } from '../../package/namespaces';
import { xmlAttribute } from '../../xml/escapes';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const NAMESPACES = `xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"`;

/** The part that puts a sheet's charts in their places; the n-th chart is its relationship `rId<n>`. */
export function drawingPart(charts: readonly ModelChart[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr ${NAMESPACES}>${charts.map((chart, index) => frameXml(chart, { id: `rId${index + 1}`, number: index + 2 })).join('')}</xdr:wsDr>`
  );
}

/** How a chart is put on a drawing: its relationship, its number there, and whether it must say its own namespaces. */
export interface FramePlace {
  readonly id: string;
  readonly number: number;
  readonly isWhole?: boolean;
}

/** One chart in its place. */
export function frameXml({ title, anchor, alternativeText }: ModelChart, { id, number, isWhole }: FramePlace): string {
  const range = parseRange(anchor);
  if (!range) throw new HostFailure('unknown', { message: `chart ${title}: ${anchor}` });
  const name = `name="${xmlAttribute(title)}" descr="${xmlAttribute(alternativeText)}"`;
  return (
    `<xdr:twoCellAnchor${isWhole ? ` ${NAMESPACES}` : ''}>` +
    `<xdr:from>${corner(range.left - 1, range.top - 1)}</xdr:from><xdr:to>${corner(range.right, range.bottom)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" ${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function corner(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
