/**
 * A wait after wrong PINs is measured by how long the machine has been running. A wait that was
 * counted by its clock ends with this; the failures stay, so the next wrong PIN waits again.
 */
export const pinUptime = `
ALTER TABLE pin_guard DROP COLUMN locked_at_ms;
ALTER TABLE pin_guard DROP COLUMN locked_until_ms;
ALTER TABLE pin_guard ADD COLUMN locked_at_uptime_ms INTEGER CHECK (locked_at_uptime_ms >= 0);
`;
