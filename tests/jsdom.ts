/** What browsers have and jsdom has not. */
import { TextDecoder, TextEncoder } from 'node:util';

/** Nothing is laid out in jsdom, so nothing changes its size. */
const neverResized = {
  observe: () => undefined,
  unobserve: () => undefined,
  disconnect: () => undefined,
};

Object.assign(globalThis, {
  ResizeObserver: function ResizeObserver() {
    return neverResized;
  },
  TextDecoder,
  TextEncoder,
});

// Nothing is laid out, so everything is in sight.
Element.prototype.scrollIntoView = () => undefined;

if (typeof File.prototype.arrayBuffer !== 'function') {
  File.prototype.arrayBuffer = function arrayBuffer(this: File): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
      reader.readAsArrayBuffer(this);
    });
  };
}
