import type { barBoard as zh } from '../zh-CN/bar-board';
import type { Texts } from '../texts';

export const barBoard: Texts<typeof zh> = {};
