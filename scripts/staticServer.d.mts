export declare function serveFolder(
  folder: string,
  options: {
    readonly port: number;
    readonly https?: { readonly key: string | Buffer; readonly cert: string | Buffer };
  },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }>;
