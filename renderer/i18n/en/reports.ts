import type { reports as zh } from '../zh-CN/reports';
import type { Texts } from '../texts';

export const reports: Texts<typeof zh> = {};
