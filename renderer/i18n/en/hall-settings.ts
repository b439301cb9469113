import type { Texts } from '../texts';
import type { hallSettings as zh } from '../zh-CN/hall-settings';

export const hallSettings: Texts<typeof zh> = {
  hallName: {
    label: 'Name of the hall',
    hint: 'Shown at the front desk, at the bar and at the head of reports.',
  },
  language: { label: 'Language', hint: 'The front desk and the bar change at once.' },
  timeZone: { label: 'Time zone', hint: 'Business days and all times are counted in it.' },
  dayStartsAtMinute: {
    label: 'Business day begins',
    hint: 'A visit before this time belongs to the day before, so that a late evening is not cut at midnight.',
  },
  closesAtMinute: {
    label: 'Doors close',
    hint: 'Who has not been seen off by then is listed at the front desk.',
  },
  shifts: {
    label: 'Shifts',
    hint: 'Each lasts until the next begins, over midnight too. Past days keep the shifts that they had.',
  },
  promiseMs: {
    label: 'Drinks promised within',
    hint: 'From where the promise begins to drinks on the table. Counts for visits from now on; earlier ones keep the promise they were made under.',
  },
  clockStartsAt: {
    label: 'The promise begins with',
    hint: 'With being seated, what a party orders before it has a table is kept, and timed once it has one. What was ordered before stays as it was.',
  },
  undoMs: { label: 'Undo a serving', hint: 'For so long a tap on “Served” can be taken back.' },
  lateAlertRepeatMs: {
    label: 'Repeat a late alert',
    hint: 'A late order sounds again after so long, until it is served.',
  },
  alarmSound: {
    label: 'Sound when late',
    hint: 'Heard at the bar window; at the front desk while that one is closed or minimised.',
  },
  alarmVolume: {
    label: 'Volume',
    hint: 'Silent while “Do not disturb” is on; what is late still shows.',
  },
  alarmSpoken: { label: 'Say it too', hint: 'After the sound: “Table 3 is late”.' },
  printer: {
    label: 'Printer',
    hint: 'Reports, day sheets and all other A4 pages go to it; tags and car slips ask each time.',
  },
  printSilently: {
    label: 'Print at once',
    hint: 'Without the system dialog, where a printer is chosen.',
  },
  printCopies: { label: 'Copies each time', hint: 'For the chosen printer only.' },
  minItemMs: {
    label: 'Shortest time for an item',
    hint: 'A round that took less than this for each item is marked “too fast”.',
  },
  afterRainMs: {
    label: 'Dry after rain',
    hint: 'Outdoor ground and furniture are to be dry within this time after rain.',
  },
  clearMs: {
    label: 'Clear a table within',
    hint: 'From the guests leaving to the table being ready.',
  },
  refillMode: {
    label: 'When to look at the cups',
    hint: 'When cups are likely low, which takes the fewest walks, or in rounds.',
  },
  roundMs: { label: 'From round to round', hint: 'In rounds, how often to walk past all cups.' },
  rotationRule: { label: 'Rotation', hint: 'Decides which agent is next.' },
  oneGuestAtATime: {
    label: 'One guest at a time',
    hint: 'An agent with a guest is not dealt another until that guest has left.',
  },
  rotationRoster: {
    label: 'Roster of agents',
    hint: 'All else equal, who stands higher goes first. A change is for the future only.',
  },
  countsCover: {
    label: 'Covers cost a turn',
    hint: 'Serving a colleague’s guest for the colleague uses up a turn too.',
  },
  countsRelative: {
    label: 'Relatives cost a turn',
    hint: 'Looking after relatives or friends of one’s own uses up a turn too.',
  },
  countsOutsideHours: {
    label: 'Guests outside hours cost a turn',
    hint: 'A guest before opening or after closing uses up a turn too.',
  },
  opensAtMinute: { label: 'Opens at', hint: 'Guests before this time came outside hours.' },
  absenceReasons: {
    label: 'Reasons for leaving the post',
    hint: 'What can be chosen, whether the agent goes on earning turns, and how long it takes.',
  },
  dockingClauses: {
    label: 'Clauses for taking a turn away',
    hint: 'What a supervisor can choose. Turns taken before keep the words of their day.',
  },
  roster_other: '{{count}} agents',
  roster_one: '{{count}} agent',
  countsReturning: {
    label: 'Returning guests count',
    hint: 'Looking after a returning guest costs a turn too.',
  },
  protectionDays: {
    label: 'Protection',
    hint: 'Days after the last effective contact or visit for which a guest stays an agent’s own.',
  },
  claimDays: {
    label: 'Time to claim',
    hint: 'Days in which a guest can be claimed who cannot say by whom they were contacted.',
  },
  familyCounts: {
    label: 'Family that counts',
    hint: 'The agent of such a relative is the agent of the visitor too.',
  },
  evidenceThatCounts: {
    label: 'Evidence that counts',
    hint: 'What counts when a guest names an agent.',
  },
  couplesSplit: {
    label: 'Couples are shared',
    hint: 'Where husband and wife have an agent each, both share. Otherwise the supervisor decides.',
  },
  lateAfterMs: {
    label: 'Late after',
    hint: 'So long after the rostered beginning somebody counts as late.',
  },
  rosterRules: {
    label: 'Worked hours',
    hint: 'When each shift is worked; what is planned already keeps its hours.',
  },
  appearanceItems: {
    label: 'Appearance check',
    hint: 'What is looked at before a post is taken. What was looked at before keeps the words of then.',
  },
  breakReasons: {
    label: 'Reasons for a break',
    hint: 'What can be chosen, and whether an agent goes on earning turns. Breaks taken before keep the words of then.',
  },
  staffing: {
    label: 'People by post and hour',
    hint: 'The roster shows below the week when there are fewer or more.',
  },
  idleLockMs: {
    label: 'Lock the front desk',
    hint: 'After so long without a key or a touch. What has been typed is kept. It also locks when the computer is locked or sleeps.',
  },
  registerDueMs: {
    label: 'Time to settle',
    hint: 'From writing; beyond it the desk is reminded. Entries keep theirs.',
  },
  quizQuestions: { label: 'Questions', hint: 'How many questions a spot check has.' },
  quizMs: { label: 'Time', hint: 'For all questions together; then it ends by itself.' },
  quizPassMark: { label: 'Pass mark', hint: 'Out of 100. Spot checks taken before keep theirs.' },
  quizEveryDays: { label: 'Repeat', hint: 'The next spot check is due so long after one passed.' },
  phrases: {
    label: 'What to say',
    hint: 'The lines that reception is reminded of, in the hall’s own words.',
  },
  choice: {
    'zh-CN': '中文',
    en: 'English',
    learned: 'When it is worth it',
    rounds: 'In rounds',
    entering: 'entering',
    seated: 'being seated',
    bell: 'Small bell',
    rising: 'Three rising tones',
    knock: 'Three knocks',
    'fair-share': 'Fair share of turns',
    'move-to-back': 'To the back after each turn',
    spouse: 'Spouse',
    parent: 'Parents',
    child: 'Children',
    other: 'Other kin or friends',
    message: 'Messages',
    call: 'Call record',
    'business-card': 'Business card',
    name: 'Knows the name',
    'fewest-today': 'Fewest visits today first',
  },
  own_other: '{{count}} of its own',
  on: 'Yes',
  off: 'No',
  unit: {
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    copies_one: '{{count}} copy',
    copies_other: '{{count}} copies',
    seconds_other: '{{count}} s',
    minutes_other: '{{count}} min',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    questions_one: '{{count}} question',
    questions_other: '{{count}} questions',
    points_one: '{{count}} point',
    points_other: '{{count}} points',
    percent_other: '{{count}}%',
  },
  printers: { ask: 'Ask each time', gone: 'The system no longer has this printer' },
  join: ', ',
  suffix: {
    hours: 'h',
    copies: 'copies',
    seconds: 's',
    minutes: 'min',
    days: 'days',
    questions: 'questions',
    points: 'points',
    percent: '%',
  },
  withLimits: '{{about}} From {{min}} to {{max}}.',
};
