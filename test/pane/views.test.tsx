/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { createPane } from '../../src/pane/createPane';
import { paneStore } from '../../src/pane/state/paneStore';
import { performer } from '../../src/pane/state/performer';
import { Pane } from '../../src/pane/views/Pane';
import { english } from '../../src/pane/words/english';
import { spanish } from '../../src/pane/words/spanish';
import type { Vocabulary } from '../../src/pane/words/vocabulary';
import { PaneRoot } from '../../src/pane/views/PaneRoot';
import { deskReview, FakeDesk, finding, suspect } from '../desk/fakeDesk';

beforeAll(async () => {
  // jsdom draws nothing, so it has nothing to bring into sight.
  Element.prototype.scrollIntoView = () => undefined;
  // Views that are fetched when they are opened: fetched now, they are there as soon as they are asked for.
  await Promise.all([
    import('../../src/pane/views/ReviewResult'),
    import('../../src/pane/views/DocumentView'),
    import('../../src/pane/views/OfficesView'),
    import('../../src/pane/views/SettingsView'),
    import('../../src/pane/views/AxesView'),
    import('../../src/pane/views/MilestonesView'),
    import('../../src/pane/views/MappingView'),
    import('../../src/pane/views/BulkView'),
  ]);
});

function show(desk: FakeDesk, vocabulary: Vocabulary = spanish) {
  const store = paneStore();
  const pane = createPane({
    ...{ store, desk, vocabulary },
    performer: performer(store, (defect) => {
      throw defect;
    }),
  });
  const appearance = { current: () => 'light' as const, watch: () => () => undefined };
  const { container } = render(
    <PaneRoot pane={pane} appearance={appearance}>
      <Pane />
    </PaneRoot>,
  );
  return { ...pane, container };
}

/** Does something to the page and lets what it sets off come to an end, so that a view which is fetched is there. */
async function settle(deed: () => void): Promise<void> {
  await act(async () => {
    deed();
    await new Promise((resume) => setTimeout(resume, 0));
  });
}

async function press(name: string | RegExp): Promise<void> {
  await settle(() => fireEvent.click(screen.getByRole('button', { name })));
}

describe('Revisar', () => {
  test('nothing wrong: says what was checked, not an empty list', async () => {
    const { container } = show(new FakeDesk(deskReview([])));
    await press('Validar');
    expect(screen.getByText('0 observaciones · 1 comprobación · 412 filas')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });

  test('a finding unfolds to its explanation, and keeps aria with the state', async () => {
    const { container } = show(new FakeDesk(deskReview([finding('f-1')])));
    await press('Validar');
    const item = container.querySelector<HTMLElement>('[data-finding="f-1"]');
    if (!item) throw new Error('the finding is not listed');
    const [heading] = within(item).getAllByRole('button');
    expect(heading?.getAttribute('aria-expanded')).toBe('false');
    await act(async () => heading?.click());
    expect(heading?.getAttribute('aria-expanded')).toBe('true');
    expect(within(item).getByText('Aplicar')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });

  test('the first line of an observation says the cell and what it should hold', async () => {
    const { container } = show(new FakeDesk(deskReview([finding('f-1')])));
    await press('Validar');
    const heading = container.querySelector('[data-finding="f-1"] > button');
    expect(heading?.textContent).toMatch(/^PLAN!H12Dice 72\.180\.000Debe decir 71\.280\.000/);
  });

  test('a tie shows every explanation as a card, none of them chosen, each with its own button', async () => {
    const suspects = [suspect({ confidence: 'tie' }), suspect({ confidence: 'tie', cell: 'PLAN!F12' })];
    const desk = new FakeDesk(deskReview([finding('f-1', { suspects })]));
    const { container, actions } = show(desk);
    await press('Validar');
    await settle(() => actions.toggle('f-1'));
    const cards = within(screen.getByRole('list', { name: 'Explicaciones posibles' })).getAllByRole('listitem');
    expect(cards).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: 'Aplicar' })).toHaveLength(2);
    expect((await axe(container)).violations).toEqual([]);
    await settle(() =>
      within(cards[1] as HTMLElement)
        .getByRole('button', { name: 'Aplicar' })
        .click(),
    );
    expect(desk.calls.at(-1)).toEqual(['apply', [{ finding: 'f-1', suspect: 1 }]]);
  });

  test('a cell that a person vouches for is kept, and the way back is offered', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    const { actions } = show(desk);
    await press('Validar');
    await settle(() => actions.toggle('f-1'));
    desk.answer = deskReview([finding('f-1')], { trusted: ['PLAN!H12'] });
    await press('Esta celda está bien');
    expect(desk.calls.find(([method]) => method === 'trust')).toEqual(['trust', ['PLAN!H12']]);
    await press('1 celda dada por buena');
    await press('Volver a comprobarla');
    expect(desk.calls.findLast(([method]) => method === 'trust')).toEqual(['trust', []]);
  });

  test('the counters show their severity alone, and the search narrows further; both say how much is shown', async () => {
    const many = [
      finding('f-1'),
      finding('f-2', { severity: 'warning' }),
      finding('f-3', { severity: 'warning', owner: 'Secretaría de Salud' }),
    ];
    const { container } = show(new FakeDesk(deskReview(many)));
    const shown = () =>
      [...container.querySelectorAll<HTMLElement>('[data-finding]')].map((item) => item.dataset['finding']);
    await press('Validar');
    await press('2 avisos');
    expect(shown()).toEqual(['f-2', 'f-3']);
    await press('Filtrar');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Buscar' }));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Buscar' }), { target: { value: 'SECRETARIA' } });
    expect(shown()).toEqual(['f-3']);
    expect(screen.getByText('Se ven 1 de 3.')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Buscar' }), { target: { value: 'hospital' } });
    expect(screen.getByText('Ninguna observación pasa estos filtros.')).toBeTruthy();
    await press('Quitar filtros');
    expect(shown()).toEqual(['f-1', 'f-2', 'f-3']);
  });

  test('a group folds under its head and unfolds for the finding that is opened', async () => {
    const { container } = show(new FakeDesk(deskReview([finding('f-1'), finding('f-2')])));
    await press('Validar');
    await press(/Cantidad × valor unitario = valor total/);
    expect(container.querySelectorAll('[data-finding]')).toHaveLength(0);
    await press('Siguiente');
    expect(container.querySelectorAll('[data-finding]')).toHaveLength(2);
  });

  test('the corrections of one check open as a list, in which only what is sure is chosen', async () => {
    const probable = suspect({ confidence: 'medium', cell: 'PLAN!H13' });
    const desk = new FakeDesk(deskReview([finding('f-1'), finding('f-2', { suspects: [probable] })]));
    show(desk);
    await press('Validar');
    await press('Aplicar las 2 de esta comprobación…');
    const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect([box(/^H12/).checked, box(/^H13/).checked]).toEqual([true, false]);
    await settle(() => box(/^H13/).click());
    await press('Aplicar 2 correcciones');
    expect(desk.calls.at(-1)?.[0]).toBe('apply');
    expect(desk.calls.at(-1)?.[1]).toHaveLength(2);
  });

  test('cells that are located without a value are named once, and nothing is offered to choose', async () => {
    const low = { confidence: 'low', proposed: null, slip: 'none' } as const;
    const suspects = [suspect({ ...low, cell: 'PLAN!H12' }), suspect({ ...low, cell: 'PLAN!F12' })];
    const cells = ['PLAN!F12', 'PLAN!G12', 'PLAN!H12'];
    const { container, actions } = show(new FakeDesk(deskReview([finding('f-1', { suspects, cells })])));
    await press('Validar');
    act(() => actions.toggle('f-1'));
    const list = screen.getByRole('list', { name: /Puede ser cualquiera de estas celdas/ });
    const cellsNamed = within(list)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('button')?.textContent);
    expect(cellsNamed).toEqual(['PLAN!F12', 'PLAN!H12']);
    expect(screen.queryAllByRole('button', { name: 'Aplicar' })).toEqual([]);
    expect((await axe(container)).violations).toEqual([]);
  });

  test('Siguiente takes the focus to the observation, and leaves it alone afterwards', async () => {
    const { container } = show(new FakeDesk(deskReview([finding('f-1'), finding('f-2')])));
    await press('Validar');
    await press('Siguiente');
    const [first] = container.querySelectorAll('[data-finding] > button');
    expect(document.activeElement).toBe(first);
    await settle(() => fireEvent.click(screen.getByRole('tab', { name: 'Ejes' })));
    const review = screen.getByRole('tab', { name: 'Revisar' });
    await settle(() => {
      review.focus();
      fireEvent.click(review);
    });
    expect(document.activeElement).toBe(review);
  });

  test('no reason, no leaving as it is', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    const { actions } = show(desk);
    await press('Validar');
    act(() => actions.toggle('f-1'));
    await press('Dejar así');
    await press('Guardar');
    expect(desk.calls.map(([method]) => method)).not.toContain('leave');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Aprobado en Consejo' } });
    await press('Guardar');
    expect(desk.calls.at(-1)).toEqual(['leave', 'f-1', 'Aprobado en Consejo']);
  });

  test('many corrections are seen before they are made, and each, or a whole rule, can be taken out', async () => {
    const many = [
      finding('f-1'),
      finding('f-2', { suspects: [suspect({ cell: 'PLAN!H13' })] }),
      finding('f-3', { severity: 'warning', suspects: [suspect({ cell: 'RESUMEN!B2' })] }),
    ];
    const desk = new FakeDesk(deskReview(many));
    const { container } = show(desk);
    await press('Validar');
    const open = screen.getByRole('button', { name: 'Aplicar 3 correcciones seguras…' });
    const last = [...container.querySelectorAll('[data-finding]')].at(-1);
    expect(last?.compareDocumentPosition(open)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await settle(() => open.click());
    expect(desk.calls).toEqual([['validate']]);
    expect(
      screen.getByText(/Después se lee y se comprueba de nuevo todo el libro: 1 comprobación, 412 filas/),
    ).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
    const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect(box(/^H12: dice 72\.180\.000, debe decir 71\.280\.000$/).checked).toBe(true);
    const [rule] = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /: 2 de 2$/ });
    if (!rule) throw new Error('the rule has no checkbox of its own');
    await settle(() => rule.click());
    expect([box(/H12/).checked, box(/H13/).checked]).toEqual([false, false]);
    await settle(() => box(/H13/).click());
    expect(rule.indeterminate).toBe(true);
    await press('Aplicar 2 correcciones');
    expect(desk.calls.at(-1)).toEqual([
      'apply',
      [
        { finding: 'f-2', suspect: 0 },
        { finding: 'f-3', suspect: 0 },
      ],
    ]);
    expect(screen.getByText('Se corrigieron 2 celdas.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Aplicar 3 correcciones seguras…' }));
  });

  test('what fell in the trial is said with why, in the list and in the observation', async () => {
    const harm = { kind: 'broken-equality', rule: 'product', cells: ['PLAN!H20'] } as const;
    const fallen = suspect({ cell: 'PLAN!H13', confidence: 'medium', trial: 'failed', harm });
    const { actions } = show(new FakeDesk(deskReview([finding('f-1'), finding('f-2', { suspects: [fallen] })])));
    await press('Validar');
    const why = /No pasó el ensayo: si se aplica, deja de cuadrar «.+» \(PLAN!H20\)\./;
    await press('Aplicar 1 corrección segura…');
    expect(screen.getByRole('heading', { name: '1 quedó por fuera tras el ensayo' })).toBeTruthy();
    expect(screen.getByText(why)).toBeTruthy();
    await press('Cancelar');
    await settle(() => actions.toggle('f-2'));
    expect(screen.getByText(why)).toBeTruthy();
  });

  test('a choice that falls when it is tried alone is not applied, and that is said with why', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    const harm = { kind: 'totals-part', cells: ['PLAN!H122', 'RESUMEN!B7'] } as const;
    const fallen = [{ choice: { finding: 'f-1', suspect: 0 }, trial: 'failed', harm }] as const;
    desk.apply = () => Promise.resolve({ review: desk.answer, cells: 0, fallen, undoable: null, undoLost: false });
    const { actions } = show(desk);
    await press('Validar');
    await settle(() => void actions.apply('f-1'));
    expect(
      screen.getByText(
        /^No se corrigió nada\. 1 corrección no se aplicó\. No pasó el ensayo: si se aplica, dos totales .+RESUMEN!B7\)\.$/,
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
  });

  test('protected sheets are listed before anybody tries to correct them, and the report is offered', async () => {
    show(new FakeDesk(deskReview([finding('f-1')], { protectedSheets: ['PLAN'] })));
    await press('Validar');
    expect(screen.getByText(/La hoja «PLAN» está protegida.*Revisión del plan/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Revisión del plan' })).toBeTruthy();
  });

  test("that reading may have cost Excel's own undo is said where it can be seen", async () => {
    show(new FakeDesk(deskReview([finding('f-1')], { undoLost: true })));
    await press('Validar');
    expect(screen.getByText(/Validación terminada.*Ctrl\+Z/).closest('[aria-hidden]')).toBeNull();
    expect(screen.getByRole('button', { name: 'Cerrar aviso' })).toBeTruthy();
  });

  test('numbers are written as the Excel around the pane writes them', async () => {
    const { inventory, ...review } = deskReview([], { separators: 'point-decimal' });
    show(new FakeDesk({ ...review, inventory: { ...inventory, rows: 1_412 } }));
    await press('Validar');
    expect(screen.getByText(/1,412 filas/)).toBeTruthy();
  });

  test('changed data are said quietly', async () => {
    const { actions } = show(new FakeDesk(deskReview([])));
    await press('Validar');
    act(() => actions.dataChanged());
    expect(screen.getByText('Datos cambiados desde la última validación.')).toBeTruthy();
  });
});

describe('the whole pane', () => {
  test('tabs are walked with the arrows and carry their panel', async () => {
    show(new FakeDesk(deskReview([])));
    const tab = (name: string) => screen.getByRole('tab', { name });
    const strike = (name: string, key: string) => settle(() => fireEvent.keyDown(tab(name), { key }));
    await strike('Revisar', 'ArrowRight');
    expect(tab('Ejes').getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(tab('Ejes').id);
    await strike('Ejes', 'End');
    expect(document.activeElement).toBe(tab('Documento'));
    await strike('Documento', 'ArrowRight');
    expect(tab('Revisar').getAttribute('aria-selected')).toBe('true');
  });

  test('milestones of a pasted text are shown as they were understood, and then written', async () => {
    const desk = new FakeDesk(deskReview([]));
    const { container } = show(desk);
    await press('Validar');
    await settle(() => fireEvent.click(screen.getByRole('tab', { name: 'Hitos' })));
    await press(/Traer hitos de un texto/);
    const text = 'SALUD\n· Dotar el hospital\n· Ampliar la cobertura';
    fireEvent.change(screen.getByLabelText('Texto con títulos y viñetas'), { target: { value: text } });
    await press('Ver qué se entiende');
    expect(screen.getByText('Se entendieron 2 hitos en 1 frente')).toBeTruthy();
    expect(screen.getByText('Ya está en el plan')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
    await press('Escribir las hojas con estos hitos');
    expect(desk.calls.slice(1)).toEqual([
      ['readMilestones', text],
      ['write', { kind: 'milestones', milestoneText: text }],
    ]);
  });

  test('a document is held against the workbook: its sentences, what they should say, and what is not known', async () => {
    const desk = new FakeDesk(deskReview([]));
    const place = {
      line: 66,
      quote: 'La brecha es del 43,3 %.',
      said: '43,3 %',
      corrected: ['La brecha es del 43,6 %.'],
    };
    const base = finding('f-doc', { suspects: [], cells: [] });
    // A finding of a document carries its place in the data of its rule.
    const found = { ...base, data: { ...base.data, place } } as typeof base;
    desk.checkDocument = (text) => {
      desk.calls.push(['checkDocument', text]);
      const read = { lines: 70, percentages: 5, amounts: 1, counts: 0, tables: 1, milestones: 58 };
      return Promise.resolve({
        findings: [found],
        accepted: [],
        read,
        open: [{ line: 3, said: '12 %', quote: 'Otro 12 %.' }],
      });
    };
    const { container } = show(desk);
    await press('Validar');
    await settle(() => fireEvent.click(screen.getByRole('tab', { name: 'Documento' })));
    fireEvent.change(screen.getByLabelText('Texto del documento'), { target: { value: 'La brecha es del 43,3 %.' } });
    await press('Cotejar con el libro');
    expect(desk.calls.at(-1)).toEqual(['checkDocument', 'La brecha es del 43,3 %.']);
    expect(screen.getByText('1 observación del documento')).toBeTruthy();
    expect(screen.getByText('Debe decir: La brecha es del 43,6 %.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copiar frase corregida' })).toBeTruthy();
    expect(screen.getByText(/5 porcentajes, 1 monto, 0 cantidades, 1 cuadro, 58 hitos/)).toBeTruthy();
    await press(/1 cifra sin cotejar/);
    expect(screen.getByText(/Línea 3: 12 %/)).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });

  test('the review is parted for the offices, and what they answer is seen before it is applied', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    desk.splitReview = () => Promise.resolve([{ key: 'salud', name: 'Secretaría de Salud', findings: ['f-1'] }]);
    const change = { cell: 'PLAN!H12', before: { v: 72_180_000 }, after: { v: 71_280_000 }, by: 'Salud' };
    desk.collect = () =>
      Promise.resolve({ changes: [change], acceptances: [], problems: [], unreadable: ['carta.xlsx'] });
    const { container } = show(desk);
    await press('Validar');
    await press('Enviar y recibir…');
    expect(screen.getByRole('button', { name: 'Libro .xlsx de Secretaría de Salud' })).toBeTruthy();
    const file = new File(['x'], 'respuesta.xlsx');
    const picker = container.querySelector<HTMLInputElement>('input[type=file]');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new ArrayBuffer(1)) });
    await settle(() => fireEvent.change(picker as HTMLInputElement, { target: { files: [file] } }));
    expect(screen.getByText('1 valor corregido')).toBeTruthy();
    expect(screen.getByText('No son revisiones devueltas: carta.xlsx.')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
    expect(desk.calls.map(([method]) => method)).not.toContain('takeIn');
    await press('Aplicar lo recibido');
    expect(desk.calls.at(-1)?.[0]).toBe('takeIn');
  });

  test('a question is a card with its answers, each of which is kept in the mapping', async () => {
    const mapping = { schema: 'cuadre.mapping/1' as const, axes: { 'SALUD MENTAL': 'SALUD' } };
    const question = {
      ...{ id: 'f-1', kind: 'axis' as const, subject: 'SALUD MENTAL' },
      choices: [{ answer: { kind: 'same-axis' as const, name: 'SALUD' }, mapping }],
    };
    const asks = finding('f-1', { severity: 'warning', suspects: [] });
    const desk = new FakeDesk(deskReview([asks], { questions: [question] }));
    const { actions } = show(desk);
    await press('Validar');
    await settle(() => actions.toggle('f-1'));
    await press('Es el eje «SALUD»');
    expect(desk.calls.at(-1)).toEqual(['keepMapping', { ...mapping, tables: [] }]);
  });

  test('settings are kept only when the thresholds agree', async () => {
    const desk = new FakeDesk(deskReview([]));
    const { container } = show(desk);
    await press('Ajustes');
    expect(document.activeElement?.textContent).toBe('Ajustes');
    expect((await axe(container)).violations).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Rojo/), { target: { value: '95' } });
    await press('Guardar');
    expect(desk.calls).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Rojo/), { target: { value: '50' } });
    fireEvent.change(screen.getByLabelText('Su nombre'), { target: { value: ' Ana Ruiz ' } });
    await press('Guardar');
    expect(desk.calls).toEqual([
      ['keepSettings', { author: 'Ana Ruiz', trafficLight: { red: 0.5, green: 0.9 }, sheetPerAxis: true }, []],
    ]);
  });

  test("a rule of one's own is kept with its severity; one that cannot be read says where", async () => {
    const desk = new FakeDesk(deskReview([]));
    const { container } = show(desk);
    await press('Ajustes');
    await press('Añadir una regla');
    fireEvent.change(screen.getByLabelText('Regla 1'), { target: { value: 'asignado <= valor total' } });
    expect(screen.getByText('No se entiende desde el carácter 19 («total»).')).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
    await press('Guardar');
    expect(desk.calls).toEqual([]);
    fireEvent.change(screen.getByLabelText('Regla 1'), { target: { value: ' asignado <= valor_total ' } });
    fireEvent.change(screen.getByLabelText('Gravedad de la regla 1'), { target: { value: 'warning' } });
    await press('Guardar');
    const [[, , rules] = []] = desk.calls;
    expect(rules).toEqual([{ text: 'asignado <= valor_total', severity: 'warning' }]);
  });

  test('speaks English where the interface is English', async () => {
    show(new FakeDesk(deskReview([])), english);
    await press('Check');
    expect(screen.getByText('0 observations · 1 check · 412 rows')).toBeTruthy();
  });
});
