/** What webpack and Jest make of the user guide: a Guide, spelt out because an ambient module cannot import one. */
declare module '*.md' {
  export const guide: {
    readonly contents: readonly { readonly id: string; readonly level: number; readonly text: string }[];
    readonly html: string;
  };
}
