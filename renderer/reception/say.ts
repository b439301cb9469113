import { type NotificationData, notifications } from '@mantine/notifications';

let lastId: string | undefined;

/** One at a time, at the foot of the board: the queue and the bar stay in sight. */
function show(notification: NotificationData): void {
  hush();
  lastId = notifications.show({
    position: 'bottom-center',
    // It goes by itself, and the hands are elsewhere.
    withCloseButton: false,
    ...notification,
  });
}

/** A short word about what was done. */
export function say(message: string, title?: string): void {
  show({ message, ...(title ? { title } : {}) });
}

/** Why something was not done, where no field can say it: it stays long enough to be read standing up. */
export function sayRefused(message: string): void {
  show({ message, color: 'vermilion', role: 'alert', autoClose: 8_000 });
}

/** Takes the last word away: the hands are at the next thing, and it must not be covered. */
export function hush(): void {
  if (lastId) notifications.hide(lastId);
}
