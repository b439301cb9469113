import { hourMs } from '../../shared/time';

/** How soon something is to be put right. */
export const dueChoices = [
  ['halfHour', hourMs / 2],
  ['hour', hourMs],
  ['fourHours', 4 * hourMs],
  ['day', 24 * hourMs],
  ['threeDays', 72 * hourMs],
  ['week', 168 * hourMs],
] as const;
