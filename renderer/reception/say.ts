import { notifications } from '@mantine/notifications';

/** A short word about what was done, at the foot of the board: the queue and the bar stay in sight. */
export function say(message: string, title?: string): void {
  notifications.show({ position: 'bottom-center', message, ...(title ? { title } : {}) });
}

/** Why something was not done, where no field can say it. */
export function sayRefused(message: string): void {
  notifications.show({ position: 'bottom-center', message, color: 'vermilion', role: 'alert' });
}
