export const plan = {
  toPlan: 'Tables',
  toBoard: 'Board',
  tables: 'All tables',
  choose: 'Tap a table to see to it here',
  nothing: 'Nothing to do at this table',
  noTables: 'No tables yet. A supervisor adds them in the settings.',
  state: {
    free: 'Free',
    fine: 'Guests',
    look: 'See {{count}}',
    clear: 'Clear',
    ashtray: 'Ashtray',
  },
} as const;
