/**
 * Functions newer than the file format: a file holds them with the prefix _xlfn. (MS-XLSX 2.3.3), formulas people see
 * do not. Only names listed here lose and regain the prefix, so that an unlisted one survives as it was.
 */
const prefixed: readonly string[] = (
  'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
  'BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA ' +
  'CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ' +
  'ERF.PRECISE ' +
  'ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS ' +
  'FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST ' +
  'GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ' +
  'ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV ' +
  'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
  'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P ' +
  'STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE ' +
  'WEIBULL.DIST XOR Z.TEST ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK MAKEARRAY MAP RANDARRAY ' +
  'REDUCE SCAN SEQUENCE SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS ' +
  'WRAPROWS XLOOKUP XMATCH'
).split(' ');
const doublyPrefixed: readonly string[] = ['FILTER', 'SORT'];

const storedNames: ReadonlyMap<string, string> = new Map([
  ...prefixed.map((name) => [name, `_xlfn.${name}`] as const),
  ...doublyPrefixed.map((name) => [name, `_xlfn._xlws.${name}`] as const),
]);
const shownNames: ReadonlyMap<string, string> = new Map([...storedNames].map(([shown, stored]) => [stored, shown]));

/** 'IFS' -> '_xlfn.IFS'; other names come back unchanged. */
export function storedFunctionName(name: string): string {
  return storedNames.get(name.toUpperCase()) ?? name;
}

/** '_xlfn.IFS' -> 'IFS'; other names come back unchanged. */
export function shownFunctionName(name: string): string {
  return name.startsWith('_xl') ? (shownNames.get(name) ?? name) : name;
}
