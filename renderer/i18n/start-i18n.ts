import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/hall-settings';
import { en } from './en';
import { zhCN } from './zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCN;
  }
}

/** Texts of both languages, loaded with the window: nothing flickers and nothing is fetched. */
export function startI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    resources: { 'zh-CN': zhCN, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
