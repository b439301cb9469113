import type { Texts } from '../texts';
import type { common as zh } from '../zh-CN/common';

export const common: Texts<typeof zh> = {
  product: 'HallDesk',
  retry: 'Try again',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  confirm: 'Confirm',
  undo: 'Undo',
  loading: 'Loading…',
  practiceHall: 'Practice hall · nothing is kept',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  minutes_other: '{{count}} min',
  crashed: {
    title: 'This screen has broken down',
    hint: 'Everything that was saved is safe. Please reload; if it happens again, tell the supervisor.',
    reload: 'Reload',
  },
};
