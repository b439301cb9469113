import { z } from 'zod';
import type { Bilingual } from '../fields';
import type { Post } from '../procedure';

/** What is looked at before a post is taken. An id is kept with the duty and never given anew. */
export interface AppearanceItem {
  readonly itemId: string;
  readonly text: Bilingual;
}

const item = (itemId: string, zh: string, en: string): AppearanceItem => ({
  itemId,
  text: { zh, en },
});

const everybody: readonly AppearanceItem[] = [
  item('uniform', '工装整套、整洁', 'Full uniform, clean and pressed'),
  item('badge', '佩戴工牌', 'Name badge on'),
  item('bearing', '站姿挺拔，面带微笑', 'Upright and smiling'),
  item(
    'radio',
    '对讲机在右腰，距带扣约 20 厘米',
    'Radio at the right hip, about 20 cm from the buckle',
  ),
];

const byPost: Readonly<Record<Post, readonly AppearanceItem[]>> = {
  supervisor: [],
  reception: [
    item('make-up', '淡妆', 'Light make-up'),
    item('umbrellas', '雨伞、号码牌备齐', 'Umbrellas and tags to hand'),
  ],
  bar: [
    item('hands', '双手干净，指甲短', 'Clean hands, short nails'),
    item('tray', '托盘、杯具洁净，杯标完好', 'Tray and cups clean, logos whole'),
  ],
  agent: [item('papers', '名片、楼书、签字笔在身', 'Cards, brochure and pen on you')],
  greeter: [item('gloves', '白手套干净', 'Clean white gloves')],
  parking: [
    item('gloves', '白手套干净', 'Clean white gloves'),
    item('parasol', '接送客户的雨伞在手边', 'Umbrella for guests within reach'),
  ],
  cleaning: [
    item('hair', '头发盘起，佩戴头花', 'Hair up, with the hair flower'),
    item('sign', '带好作业警示牌', 'Warning sign at hand'),
  ],
};

/** What is looked at before somebody takes this post. */
export function appearanceOf(post: Post): readonly AppearanceItem[] {
  return [...everybody, ...byPost[post]];
}

/** How somebody stood when the post was taken: what was looked at, and what of it was not in order. */
export const appearance = z.strictObject({
  looked: z.array(z.string().max(40)).max(40),
  amiss: z.array(z.string().max(40)).max(40),
});
export type Appearance = z.infer<typeof appearance>;
