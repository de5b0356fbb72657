/** scopeIn reads what may be sent from the event that begins a hold; pages can send such events as well. */
import type { HoldScope } from './hold-events';

export function scopeIn(event: Event): HoldScope {
  const { detail } = event as CustomEvent<unknown>;
  const given = typeof detail === 'string' ? (JSON.parse(detail) as Record<string, unknown>) : {};
  const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  return {
    origins: texts(given.origins),
    announced: texts(given.announced),
    isQuiet: given.isQuiet === true,
    looks: given.looks === true,
    isAwaited: given.isAwaited === true,
  };
}
