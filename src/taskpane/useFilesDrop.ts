/** Makes an element take all files that are dropped on it. For the mouse: the same files can be chosen with a button. */
import { useEffect, useRef, useState, type RefObject } from 'react';

export interface FilesDrop {
  readonly zone: RefObject<HTMLDivElement | null>;
  /** True while files hang over the zone. */
  readonly dropping: boolean;
}

export function useFilesDrop(onFiles: (files: readonly File[]) => void): FilesDrop {
  const zone = useRef<HTMLDivElement>(null);
  const take = useRef(onFiles);
  const [dropping, setDropping] = useState(false);
  useEffect(() => {
    take.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    const element = zone.current;
    if (element === null) return undefined;
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(true);
    };
    const leave = (): void => setDropping(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
      const files = Array.from(event.dataTransfer?.files ?? []);
      if (files.length > 0) take.current(files);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, []);
  return { zone, dropping };
}
