import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const gibibyte = 2 ** 30;

/**
 * Where the files of servers that are thrown away belong: in memory, where there is plenty of it, since a test database
 * is some 300 files that are made and removed again; else among the temporary files.
 */
export function throwAwayFolder(inMemory = '/dev/shm', freeBytes = freemem()): string {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= 4 * gibibyte && freeBytes >= 8 * gibibyte ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
