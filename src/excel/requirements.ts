/** What this Excel can do. The manifest asks for `baseline`; anything newer is asked for here before it is used. */

/** The ExcelApi set the manifest declares; tests/requirements keeps the two equal. */
export const baseline = '1.9';

/** True when this Excel has the given ExcelApi set. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
