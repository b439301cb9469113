/** What tests ask of the tools, which are plain JavaScript. */
declare module '*/lib/electron-runtime.mjs' {
  export function resolveRuntime(): { readonly executablePath: string; readonly args: string[] };
}
declare module '*/lib/paths.mjs' {
  export const root: string;
}
