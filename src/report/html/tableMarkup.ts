import { html, type Markup } from './markup';

/** A table whose first column holds words and whose others hold figures. */
export function tableMarkup(table: {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly footer?: readonly string[];
}): Markup {
  const { header, rows, footer } = table;
  const foot = footer
    ? html`<tfoot>
        ${line(footer)}
      </tfoot>`
    : null;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${header.map((text, at) => html`<th scope="col" ${figureClass(at)}>${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
      ${foot}
    </table>
  </div>`;
}

function line([first = '', ...figures]: readonly string[]): Markup {
  return html`<tr>
    <th scope="row">${first}</th>
    ${figures.map((text) => html`<td class="figure">${text}</td>`)}
  </tr> `;
}

function figureClass(column: number): Markup | null {
  return column === 0 ? null : html` class="figure"`;
}
