import { Avatar } from '@mantine/core';

/** The mark that stands before a person's name wherever people are listed. The name is beside it, so nobody hears it twice. */
export function Initials({ of: name, size = 32 }: { readonly of: string; readonly size?: number }) {
  return (
    <Avatar size={size} color="jade" variant="light" aria-hidden>
      {initialsOf(name)}
    </Avatar>
  );
}

/** The given name of a Chinese name, the initials of any other. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length > 1)
    return words
      .map(([first]) => first)
      .slice(0, 2)
      .join('')
      .toUpperCase();
  return [...name.trim()].slice(-2).join('');
}
