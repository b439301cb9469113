import type { reception as zh } from '../zh-CN/reception';
import type { Texts } from '../texts';

export const reception: Texts<typeof zh> = {};
