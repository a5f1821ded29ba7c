import type { ModelChart } from '../../../../core/workbook/sheetModel';
import type { PackageDraft } from '../../package/packageDraft';
import { OFFICE_RELATIONSHIPS } from '../../package/namespaces';
import { readRelationships, type Relationship } from '../../package/relationships';
import { relationshipsPart } from '../../package/partName';
import { addRelationship, removeRelationship } from '../../package/relationshipsDraft';
import { xmlText } from '../../xml/escapes';
import { attributeIn, descendants, XmlPart, type XmlElement } from '../../xml/xmlPart';
import { chartPart, OWN_AXIS } from '../parts/chartPart';
import { frameXml } from '../parts/drawingPart';

const DEPTH = 30;
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

interface OwnFrame {
  readonly anchor: XmlElement;
  readonly part: string;
  readonly id: string;
}

/**
 * Cuadre's charts on a drawing that an earlier run made: where they stand, how large they are and how they look stays; only what
 * they show is renewed. Pictures, shapes and charts of people's are not touched.
 */
export function renewCharts(draft: PackageDraft, drawing: string, charts: readonly ModelChart[]): void {
  const relationships = readRelationships(draft.source, drawing);
  const file = new XmlPart(draft.read(drawing), drawing, DEPTH);
  const frames = file.root.children.flatMap((anchor) => ownFrame(draft, { anchor, relationships, charts }) ?? []);
  frames.forEach(({ part }, at) => {
    const chart = charts[at];
    if (chart) draft.put(part, renewedChart(draft.read(part), part, chart));
  });
  for (const { anchor, part, id } of frames.slice(charts.length)) {
    file.remove(anchor);
    removeRelationship(draft, drawing, id);
    draft.remove(part);
    draft.remove(relationshipsPart(part));
  }
  const added = charts.slice(frames.length).map((chart) => {
    const part = draft.freeName('xl/charts/chart#.xml');
    draft.put(part, chartPart(chart), CHART_TYPE);
    return { chart, id: addRelationship(draft, drawing, { kind: 'chart', target: part }) };
  });
  const numbers = descendants(file.root, 'cNvPr').map(({ attributes }) => Number(attributes['id'] ?? 0));
  const first = Math.max(1, ...numbers) + 1;
  const xml = added.map(({ chart, id }, at) => frameXml(chart, { id, number: first + at, isWhole: true }));
  if (xml.length > 0) file.append(file.root, xml.join(''));
  draft.put(drawing, file.finish());
}

interface FrameReading {
  readonly anchor: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly charts: readonly ModelChart[];
}

/** By the axes that Cuadre numbers in its own way, or by its title. */
function ownFrame(draft: PackageDraft, { anchor, relationships, charts }: FrameReading): OwnFrame | null {
  const [chart] = descendants(anchor, 'chart');
  const id = chart && attributeIn(chart, OFFICE_RELATIONSHIPS, 'id');
  const part = relationships.find((each) => each.id === id && each.kind === 'chart')?.target;
  if (part === undefined || !draft.has(part)) return null;
  const [named] = descendants(anchor, 'cNvPr');
  const hasTitle = charts.some(({ title }) => title === named?.attributes['name']);
  const isOwn = hasTitle || new TextDecoder().decode(draft.read(part)).includes(`"${OWN_AXIS}"`);
  return isOwn && id !== undefined ? { anchor, part, id } : null;
}

function renewedChart(bytes: Uint8Array, part: string, chart: ModelChart): Uint8Array {
  const file = new XmlPart(bytes, part, DEPTH);
  const now = new XmlPart(new TextEncoder().encode(chartPart(chart)), part, DEPTH);
  const [before, wanted] = [file, now].map((each) => descendants(each.root, 'f'));
  if (!before || !wanted || before.length !== wanted.length) return new TextEncoder().encode(chartPart(chart));
  before.forEach((formula, at) => {
    const text = wanted[at] ? now.text(wanted[at]) : '';
    const { prefix } = formula;
    if (file.text(formula) !== text) file.replace(formula, `<${prefix}f>${xmlText(text)}</${prefix}f>`);
  });
  renewTitle(file, chart.title);
  return file.finish();
}

/** A title in one piece is Cuadre's; one that people wrote in several looks stays. */
function renewTitle(file: XmlPart, title: string): void {
  const [element] = descendants(file.root, 'title');
  const runs = element ? descendants(element, 't') : [];
  const [run] = runs;
  if (runs.length !== 1 || !run || file.text(run) === title) return;
  file.replace(run, `<${run.prefix}t>${xmlText(title)}</${run.prefix}t>`);
}
