import type { FunctionDefinition } from '../functionDefinition';
import type { FunctionName } from '../signatures';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './dates';
import { informationFunctions } from './information';
import { logicalFunctions } from './logical';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { referenceFunctions } from './references';
import { statisticalFunctions } from './statistics';
import { textFunctions } from './text';

/** What each function of the signature table does; a missing one does not compile. */
export const functionDefinitions: Readonly<Record<FunctionName, FunctionDefinition>> = {
  ...conditionalFunctions,
  ...dateFunctions,
  ...informationFunctions,
  ...logicalFunctions,
  ...lookupFunctions,
  ...mathFunctions,
  ...referenceFunctions,
  ...statisticalFunctions,
  ...textFunctions,
};
