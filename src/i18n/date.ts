import { traitsOf, type Language } from './language';

/** A day of an ISO text (`2009-03-31`, a time after it is not shown): `31 mar 2009`; other text comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = traitsOf(language).months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : iso;
}

/** The minute of an instant on this machine's clock, as an ISO text: `2009-03-31T17:05`. */
export function localMinute(instant: Date): string {
  return `${localDay(instant)}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** The calendar day of an instant on this machine, as an ISO text: what people write next to what they did. */
export function localDay(instant: Date): string {
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
