/** The user guide as the build renders it from docs/user-guide.*.md (scripts/renderGuide.mjs). */
export interface GuideHeading {
  /** Of its element in `html`. */
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface Guide {
  /** In their order. */
  readonly contents: readonly GuideHeading[];
  /** Headings can be focused; each picture stands in a button that shows it in full size. */
  readonly html: string;
}
