import type { Texts } from '../texts';
import type { people as zh } from '../zh-CN/people';

export const people: Texts<typeof zh> = {
  signIn: {
    title: 'Sign in',
    kept: 'The desk is locked. What was typed is kept: sign in and go on.',
    who: 'Choose your name',
    find: 'Type a name to find it',
    pin: 'PIN',
    pinOf: 'PIN of {{name}}',
    pinPlaceholder: 'Six digits',
    do: 'Sign in',
    cancel: 'Go back without switching',
    locked: 'Too many tries. Please try again in {{left}}.',
    nobody: 'Nobody can sign in yet',
    nobodyHint: 'At least one person needs a PIN to sign in at the front desk.',
  },
  duty: {
    title: 'On duty today',
    close: 'Close the duty list',
    hint: 'Switch on when somebody starts, off when they leave. Agents join the rotation once they are on duty.',
    readOnly: 'Reception or a supervisor enters who starts and leaves.',
    nobody: 'Nobody has been added yet',
    count: '{{count}} of {{of}} on duty',
    since: 'since {{time}}',
  },
};
