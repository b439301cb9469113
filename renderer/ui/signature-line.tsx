import { signatureSheet } from '../../shared/signature';

/** A signature as it was drawn, on screen or on paper. */
export function SignatureLine({ path, label }: { readonly path: string; readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${signatureSheet.width} ${signatureSheet.height}`}
      width="100%"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
