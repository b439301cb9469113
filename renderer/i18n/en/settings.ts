import type { settings as zh } from '../zh-CN/settings';
import type { Texts } from '../texts';

export const settings: Texts<typeof zh> = {};
