const GROUP = /\B(?=(\d{3})+$)/g;

/** How a workbook writes its amounts as text. */
export type AmountStyle = 'peso-sign' | 'bare' | 'with-cents' | 'non-breaking';

export const AMOUNT_STYLES: readonly AmountStyle[] = ['peso-sign', 'bare', 'with-cents', 'non-breaking'];

/** A whole or decimal amount as people type it in Colombia: `$ 23.709.806.841`, `-` for zero. */
export function amountText(amount: number, style: AmountStyle): string {
  if (amount === 0) return style === 'peso-sign' ? '$ -' : '-';
  const [whole = '', fraction = ''] = Math.abs(amount).toString().split('.');
  const grouped = whole.replace(GROUP, '.') + (fraction && `,${fraction}`);
  const signed = amount < 0 ? `(${grouped})` : grouped;
  switch (style) {
    case 'peso-sign':
      return `$ ${signed}`;
    case 'bare':
      return `${signed} `;
    case 'with-cents':
      return fraction || amount < 0 ? signed : `${signed},00`;
    case 'non-breaking':
      return `$\u00a0${signed}\u00a0`;
  }
}
