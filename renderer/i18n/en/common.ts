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
  signAnew: 'Sign anew',
  loading: 'Loading…',
  practiceHall: 'Practice hall · nothing is kept',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  minutes_other: '{{count}} min',
  hoursMinutes: '{{hours}} h {{minutes}} min',
  crashed: {
    title: 'This screen has broken down',
    hint: 'Everything that was saved is safe. Please reload; if it happens again, tell the supervisor.',
    reload: 'Reload',
  },
  language: 'Language',
  posts: {
    supervisor: 'Supervisor',
    reception: 'Reception',
    bar: 'Bar',
    agent: 'Agent',
    greeter: 'Greeter',
    parking: 'Parking',
    cleaning: 'Cleaning',
  },
  rail: {
    label: 'Main menu',
    reception: 'Reception',
    bar: 'Bar',
    cleanliness: 'Cleanliness',
    shifts: 'Shifts',
    things: 'Held',
    reports: 'Reports',
    handbook: 'Handbook',
    records: 'Records',
    settings: 'Settings',
  },
  topBar: {
    onDuty: '{{count}} on duty',
    late: '{{count}} late',
  },
  operator: {
    switch: 'Switch person',
    signOut: 'Sign out',
  },
};
