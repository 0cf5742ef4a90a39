/** The script of the worker (webpack makes it a file of its own, from the add-in's own origin). */
import { serveReadings, type WorkerScope } from './readWorker';

serveReadings(globalThis as unknown as WorkerScope);
