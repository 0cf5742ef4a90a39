/** Parts of the add-in that are loaded when first wanted: once, and again only after somebody asks for it. */

const failures = new Set<() => void>();

/**
 * Loads once, when first asked, and gives the same promise ever after: also one that failed, because React asks again
 * whenever it draws, and a part that is not there would be asked for without end.
 */
export function loadOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loaded: Promise<Part> | undefined;
  return () => {
    if (loaded === undefined) {
      loaded = load();
      loaded.catch(() => failures.add(() => (loaded = undefined)));
    }
    return loaded;
  };
}

/** What could not be loaded is loaded again when it is next wanted. */
export function forgetFailedLoads(): void {
  for (const forget of failures) forget();
  failures.clear();
}
