/** What this Excel can do. The manifest asks for `baseline`; anything newer is asked for here before it is used. */

/** The ExcelApi set the manifest declares; tests/requirements keeps the two equal. */
export const baseline = '1.9';

/** True when this Excel has the given ExcelApi set. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The newest ExcelApi set below the baseline that this Excel has, '1.0' for none: to be told to people. */
export function newestSupported(): string {
  const below = Array.from({ length: Number(baseline.split('.')[1]) }, (_, minor) => `1.${String(minor)}`);
  return below.findLast((version) => version !== '1.0' && supports(version)) ?? '1.0';
}

/** True for a workbook that cannot be changed: opened for reading, in protected view, or marked as final. */
export function isReadOnly(): boolean {
  // Office.js answers this at once; there is no document where it found no host.
  const { document } = Office.context as { readonly document?: Office.Document };
  return document !== undefined && document.mode === Office.DocumentMode.ReadOnly;
}
