/** The only two channels between windows and the main process. */
export const channels = { invoke: 'halldesk:invoke', notice: 'halldesk:notice' } as const;
