/** Devices that a link may name, so that the other person sees the ways that fit. */
export const DEVICES = ['handy', 'computer'] as const;
export type Device = (typeof DEVICES)[number];

/**
 * The device that an address names.
 * @param search The address's query, with or without `?`; unknown values are dropped.
 */
export function deviceOf(search: string): Device | undefined {
  const named = new URLSearchParams(search).get('geraet');
  return DEVICES.find((device) => device === named);
}

/**
 * The address to share for a step: its own page, with the device if one is named, and nothing else of the address the
 * reader came by.
 * @param page Address of the page the reader is on.
 * @param step Address of the step's page, absolute or relative to it.
 */
export function shareAddress(page: string, step: string): string {
  const { search } = new URL(page);
  const address = new URL(step, page);
  const device = deviceOf(search);
  if (device) address.searchParams.set('geraet', device);
  return address.href;
}
