import { z } from 'zod';
import { type Bilingual, bilingual, id, post } from '../fields';
import type { Post } from '../procedure';

/** What is looked at before a post is taken; before any post where none is named. */
export const appearanceItem = z.object({
  itemId: id,
  text: bilingual,
  posts: z.array(post),
});
export type AppearanceItem = z.infer<typeof appearanceItem>;

export const mostAppearanceItems = 40;

const item = (itemId: string, zh: string, en: string, ...posts: Post[]): AppearanceItem => ({
  ...{ itemId, text: { zh, en }, posts },
});

/** What a hall begins with; it keeps its own in the settings. */
export const defaultAppearanceItems: AppearanceItem[] = [
  item('uniform', '工装整套、整洁', 'Full uniform, clean and pressed'),
  item('badge', '佩戴工牌', 'Name badge on'),
  item('bearing', '站姿挺拔，面带微笑', 'Upright and smiling'),
  item('radio', '对讲机在右腰，距带扣约 20 厘米', 'Radio at the right hip, 20 cm from the buckle'),
  item('make-up', '淡妆', 'Light make-up', 'reception'),
  item('umbrellas', '雨伞、号码牌备齐', 'Umbrellas and tags to hand', 'reception'),
  item('hands', '双手干净，指甲短', 'Clean hands, short nails', 'bar'),
  item('tray', '托盘、杯具洁净，杯标完好', 'Tray and cups clean, logos whole', 'bar'),
  item('papers', '名片、楼书、签字笔在身', 'Cards, brochure and pen on you', 'agent'),
  item('gloves', '白手套干净', 'Clean white gloves', 'greeter', 'parking'),
  item('parasol', '接送客户的雨伞在手边', 'Umbrella for guests within reach', 'parking'),
  item('hair', '头发盘起，佩戴头花', 'Hair up, with the hair flower', 'cleaning'),
  item('sign', '带好作业警示牌', 'Warning sign at hand', 'cleaning'),
];

/** What is looked at before somebody takes this post. */
export function appearanceOf(items: readonly AppearanceItem[], post: Post): AppearanceItem[] {
  return items.filter(({ posts }) => posts.length === 0 || posts.includes(post));
}

/** How somebody stood when the post was taken: what was looked at, and what of it was not in order. */
export const appearance = z.strictObject({
  looked: z.array(id).max(mostAppearanceItems),
  amiss: z.array(id).max(mostAppearanceItems),
});
export type Appearance = z.infer<typeof appearance>;

/** An {@link Appearance} as the duty keeps it: in the words of then, whatever the hall changes later. */
export interface KeptAppearance {
  readonly looked: readonly { readonly itemId: string; readonly text: Bilingual }[];
  readonly amiss: readonly string[];
}

/** Puts what was looked at into the words that the hall has for it now. */
export function keepAppearance(
  items: readonly AppearanceItem[],
  { looked, amiss }: Appearance,
): KeptAppearance {
  return {
    looked: items
      .filter(({ itemId }) => looked.includes(itemId))
      .map(({ itemId, text }) => ({ itemId, text })),
    amiss,
  };
}
