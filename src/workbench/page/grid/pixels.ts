/** Points and characters, in which a workbook measures, as the pixels a screen draws. */
import { pointsOfWidth, widthOfPoints } from '../../host/objects/rangeLayout';

/** 96 pixels and 72 points make an inch. */
const pixelsPerPoint = 96 / 72;

export const pixelsOfPoints = (points: number): number => Math.round(points * pixelsPerPoint);
export const pixelsOfCharacters = (characters: number): number => pixelsOfPoints(pointsOfWidth(characters));

/** The inverse, for what a person drags. */
export const pointsOfPixels = (pixels: number): number => pixels / pixelsPerPoint;
export const charactersOfPixels = (pixels: number): number =>
  Math.round(widthOfPoints(pointsOfPixels(pixels)) * 100) / 100;
