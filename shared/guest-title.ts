import type { FormOfAddress } from './fields';
import type { Language } from './hall-settings';

/** How a guest is spoken of: `陈先生`, `Mr Chen`. A full name keeps its form of address behind or before it. */
export function guestTitle(
  guest: { readonly guestName: string; readonly formOfAddress: FormOfAddress },
  language: Language,
): string {
  const { guestName, formOfAddress } = guest;
  if (language === 'zh-CN') return `${guestName}${formOfAddress === 'mr' ? '先生' : '女士'}`;
  return `${formOfAddress === 'mr' ? 'Mr' : 'Ms'} ${guestName}`;
}
