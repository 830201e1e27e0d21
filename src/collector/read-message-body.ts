import type {IncomingMessage} from 'node:http';

/** Limits for reading bodies. */
export interface BodyLimits {
  /** Bytes of one body. */
  readonly bytes: number;
  /** Bytes of all unfinished bodies together. */
  readonly unfinished: number;
  /** Milliseconds from a request's head to the end of its body. */
  readonly milliseconds: number;
}

/** The whole body, or why reading stopped: it is too long, too slow, or one of too many unfinished ones. */
export type MessageBody = Buffer | 'long' | 'slow' | 'many';

interface Reading {
  /** The reserved space. */
  size: number;
  readonly giveUp: (why: 'slow' | 'many') => void;
}

/**
 * Reads bodies within limits for all of them together: clients that begin many bodies and finish none cost no more
 * memory than the limit, and do not affect others. It avoids `Readable.toWeb()`: cancelling its stream while a chunk
 * arrives throws an uncatchable error, with which any visitor could stop the server.
 */
export function createBodyReader({bytes, unfinished, milliseconds}: BodyLimits) {
  const readings = new Set<Reading>();
  let held = 0;

  const hold = (reading: Reading, size: number): void => {
    held += size - reading.size;
    reading.size = size;
    // The one that has taken longest: a legitimate body arrives at once.
    for (const oldest of readings) {
      if (held <= unfinished || oldest === reading) return;
      oldest.giveUp('many');
    }
  };

  return (message: IncomingMessage): Promise<MessageBody> =>
    new Promise((resolve, reject) => {
      if (Number(message.headers['content-length'] ?? 0) > bytes) {
        resolve('long');
        return;
      }
      // One growing buffer: chunks of one byte, stored separately, would take a hundred times their length.
      let body = Buffer.alloc(0);
      let length = 0;
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        message.off('data', take).off('end', finish).pause();
        held -= reading.size;
        readings.delete(reading);
        body = Buffer.alloc(0);
        settle();
      };
      const reading: Reading = {size: 0, giveUp: (why) => end(() => resolve(why))};
      const timer = setTimeout(() => reading.giveUp('slow'), milliseconds);
      const take = (chunk: Buffer): void => {
        if (length + chunk.length > bytes) {
          end(() => resolve('long'));
          return;
        }
        if (length + chunk.length > body.length) {
          const larger = Buffer.allocUnsafeSlow(Math.min(bytes, Math.max(body.length * 2, length + chunk.length)));
          body.copy(larger, 0, 0, length);
          body = larger;
          hold(reading, larger.length);
        }
        length += chunk.copy(body, length);
      };
      const finish = (): void => {
        const whole = body.subarray(0, length);
        end(() => resolve(whole));
      };
      readings.add(reading);
      message.on('data', take).once('end', finish);
      message.once('error', (error) => end(() => reject(error)));
      message.once('close', () => end(() => reject(new Error('gone'))));
    });
}
