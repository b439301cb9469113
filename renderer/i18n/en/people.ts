import type { people as zh } from '../zh-CN/people';
import type { Texts } from '../texts';

export const people: Texts<typeof zh> = {};
