import { ownFields } from '../../shared/register-entry';
import type { Draft } from '../../shared/registers/contract';
import { instantOf } from '../../shared/time';
import { minuteFromText } from '../lib/minute-text';

/** What keeps a draft from being entered, by field. */
export type Missing = Partial<Record<'incident' | 'what' | 'place' | 'owner', true>> & {
  readonly time?: 'badTime' | 'futureTime';
};

/** When it happened; null is just now, undefined no time. */
function occurredAtMs({ occurredDay, occurredTime }: Draft, timeZone: string) {
  if (occurredDay === '') return null;
  const minute = minuteFromText(occurredTime);
  return minute === undefined ? undefined : instantOf(occurredDay, minute, timeZone);
}

export function missingIn(
  draft: Draft,
  ownerId: string | null,
  nowMs: number,
  timeZone: string,
): Missing {
  const atMs = occurredAtMs(draft, timeZone);
  const time = atMs === undefined ? 'badTime' : atMs !== null && atMs > nowMs && 'futureTime';
  return {
    ...(draft.kind === 'incident' && draft.incident === null && { incident: true }),
    ...(draft.what.trim() === '' && { what: true }),
    ...(draft.place.trim() === '' && { place: true }),
    ...(ownerId === null && { owner: true }),
    ...(time && { time }),
  };
}

/** A draft in which nothing is missing, as it is entered: without the fields of other registers. */
export function entryInput(draft: Draft, ownerId: string, timeZone: string) {
  const { kind, incident, place, visitId, guestId, fromEntryId, barReportId } = draft;
  const { what, done, told, own } = draft;
  const fields = ownFields[kind].flatMap((field) => {
    const text = own[field]?.trim();
    return text ? [[field, text] as const] : [];
  });
  return {
    ...{ kind, place, visitId, guestId, fromEntryId, what, done, told, ownerId },
    incident: kind === 'incident' ? incident : null,
    own: Object.fromEntries(fields),
    ...(barReportId !== null && { barReportId }),
    occurredAtMs: occurredAtMs(draft, timeZone) ?? null,
  };
}
