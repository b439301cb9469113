import { Textarea, type TextareaProps } from '@mantine/core';

/** One line of text, all of it in sight however long: it grows, and takes no line breaks. */
export function LineInput({
  onWrite,
  ...props
}: Omit<TextareaProps, 'onChange'> & { readonly onWrite: (text: string) => void }) {
  return (
    <Textarea
      autosize
      minRows={1}
      flex={1}
      {...props}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={({ currentTarget: { value } }) => onWrite(value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}
