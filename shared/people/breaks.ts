import { z } from 'zod';
import { bilingual, id } from '../fields';

/** Why somebody is away from the post for a while, and whether an agent goes on earning turns meanwhile. */
export const breakReason = z.object({ reasonId: id, name: bilingual, excused: z.boolean() });
export type BreakReason = z.infer<typeof breakReason>;

const reason = (reasonId: string, zh: string, en: string, excused = true): BreakReason => ({
  ...{ reasonId, name: { zh, en }, excused },
});

/** What a hall begins with; it keeps its own in the settings. */
export const defaultBreakReasons: BreakReason[] = [
  reason('meal', '用餐', 'Meal'),
  reason('rest', '小休', 'Rest'),
  reason('errand', '公事外出', 'Errand'),
  reason('private', '私事', 'Private', false),
];
