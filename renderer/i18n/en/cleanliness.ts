import type { cleanliness as zh } from '../zh-CN/cleanliness';
import type { Texts } from '../texts';

export const cleanliness: Texts<typeof zh> = {};
