/** Makes an element take files that are dropped on it. For the mouse only: the same files can be chosen with a button. */
import { useEffect, useRef, useState, type RefObject } from 'react';

export interface FileDrop {
  readonly zone: RefObject<HTMLDivElement | null>;
  /** True while a file hangs over the zone. */
  readonly dropping: boolean;
}

export function useFileDrop(onFile: (file: File) => void): FileDrop {
  const zone = useRef<HTMLDivElement>(null);
  const [dropping, setDropping] = useState(false);
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
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return { zone, dropping };
}
